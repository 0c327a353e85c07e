import { useMe } from '../../api/me.tsx'
import { InfoNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Disclosure } from './disclosure.tsx'
import { GrantForm } from './grant-form.tsx'
import { HeldRoles } from './held-roles.tsx'
import type { PersonRow } from './model.ts'

export interface PanelProps {
  person: PersonRow
  community: string
  change: (row: PersonRow) => void
}

/** What can be done for one person: roles held, a role granted, a masked field seen. */
export const PersonPanel = (props: PanelProps) => {
  const { say } = useSpeech()
  const self = useMe().id === props.person.id
  return (
    <div className="person" data-testid={`person-${props.person.id}`}>
      <HeldRoles {...props} />
      {self ? <InfoNote>{say(text.people.self)}</InfoNote> : <GrantForm {...props} />}
      <Disclosure person={props.person} />
    </div>
  )
}
