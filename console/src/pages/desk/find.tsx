import { useState } from 'react'
import { Link } from 'react-router'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

/** Opens the record of whoever reads out their digits. */
export const FindForm = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const [named, setNamed] = useState<Named>()
  return (
    <>
      <h3>{say(text.desk.find)}</h3>
      <PersonField id="find" named={named} name={setNamed} />
      {named && (
        <Link to={routes.person(community, named.personId)} data-testid="open-found">{say(text.desk.openRecord)}</Link>
      )}
    </>
  )
}
