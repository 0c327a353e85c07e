import { useState } from 'react'
import { Deed } from '../../components/deed.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'
import { MergerView } from './merger-view.tsx'

/** A worker has found another record of the same person: says which stays; a colleague seconds it (PEERS 1.11). */
export const MergingForm = ({ person, again }: PartProps) => {
  const { say } = useSpeech()
  const [named, setNamed] = useState<Named>()
  return (
    <Deed id="merge" title={text.merging.title} lead={text.merging.lead} call="POST /people/:personId/mergers" button={text.merging.ask}
      done={text.person.asked} after={() => { setNamed(undefined); again() }}
      input={(note) => (named ? { personId: person.id, keepId: named.personId, note } : undefined)}>
      <p>{say(text.merging.find)}</p>
      <PersonField id="merge-keep" named={named} name={setNamed} />
      {named && <MergerView personId={person.id} keepId={named.personId} community={person.community} />}
    </Deed>
  )
}
