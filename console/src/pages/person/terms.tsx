import { Deed } from '../../components/deed.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Loading } from '../../components/page.tsx'
import { TermsTexts } from '../../components/terms-texts.tsx'
import { useRead } from '../../api/use-read.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'

/** Whether the person has agreed to the terms in force; where not, the text to read out, and the yes. */
export const TermsPart = ({ person, again }: PartProps) => {
  const { say } = useSpeech()
  const { agreed = 0, inForce } = person.terms
  if (agreed >= inForce) return <p data-testid="terms-agreed">{say(text.terms.deskAgreed, { version: agreed })}</p>
  return (
    <Deed id="terms-yes" title={text.terms.deskTitle} call="POST /people/:personId/terms" button={text.terms.deskButton}
      done={text.terms.deskDone} after={again} input={(note) => ({ personId: person.id, version: inForce, note })}>
      <p data-testid="terms-missing">{say(text.terms.deskAsk, { version: inForce })}</p>
      <details><summary>{say(text.terms.show)}</summary><ReadOut community={person.community} /></details>
    </Deed>
  )
}

const ReadOut = ({ community }: { community: string }) => {
  const read = useRead('GET /terms', { division: community })
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  return read.status === 'ready' ? <TermsTexts terms={read.data} /> : <Loading />
}
