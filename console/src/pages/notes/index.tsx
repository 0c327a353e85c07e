import { useState } from 'react'
import { Link } from 'react-router'
import { Page } from '../../components/page.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { routes } from '../../shell/routes.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { IssueForm } from './issue.tsx'
import { NoteList } from './list.tsx'
import type { MadeNote } from './model.ts'
import { Printed } from './printed.tsx'

const words = text.notes

/** Time credit on paper, made and taken back at the desk for somebody who has given it a mandate (PEERS 3.23). */
const Notes = () => {
  const { say } = useSpeech()
  const community = useCommunity()
  const [named, setNamed] = useState<Named>()
  const [made, setMade] = useState<MadeNote[]>()
  if (made) return <Page id="notes" title={words.title}><Printed notes={made} finished={() => setMade(undefined)} /></Page>
  return (
    <Page id="notes" title={words.title} lead={words.lead}>
      <section className="card panel">
        <h2>{say(words.find)}</h2>
        <PersonField id="note" named={named} name={setNamed} />
        {named && <Link to={routes.person(community, named.personId)} data-testid="note-record">{say(words.record)}</Link>}
      </section>
      {named && <IssueForm key={`issue-${named.personId}`} personId={named.personId} done={setMade} />}
      {named && <NoteList key={named.personId} personId={named.personId} />}
    </Page>
  )
}
export default Notes
