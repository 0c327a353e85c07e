import { Button } from 'antd'
import type { Me } from '../api/me.tsx'
import { useAction } from '../api/use-action.ts'
import { useRead } from '../api/use-read.ts'
import { FailureNote } from '../components/failure-note.tsx'
import { Loading } from '../components/page.tsx'
import { TermsTexts } from '../components/terms-texts.tsx'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'

/** Whether the server would answer nothing else before the terms in force are agreed to. */
export const mustAgree = ({ terms }: Pick<Me, 'terms'>): boolean =>
  terms !== undefined && (terms.agreed ?? 0) < terms.inForce

/** In place of all pages: the terms as they read now, and the yes. */
export const TermsGate = ({ community = '', done }: { community: string | undefined; done: () => void }) => {
  const { say } = useSpeech()
  const read = useRead('GET /terms', { division: community })
  const action = useAction('POST /me/terms')
  if (read.status === 'loading') return <Loading />
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  const { version } = read.data
  const agree = async (): Promise<void> => { if (await action.send({ version })) done() }
  return (
    <main className="content content-alone" id="content" data-testid="terms-gate">
      <h1>{say(text.terms.gateTitle)}</h1>
      <section className="card panel"><TermsTexts terms={read.data} /></section>
      {action.failure && <FailureNote failure={action.failure} />}
      <Button type="primary" loading={action.busy} onClick={() => void agree()} data-testid="agree">{say(text.terms.agree)}</Button>
    </main>
  )
}
