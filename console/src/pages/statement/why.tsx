import { useRead } from '../../api/use-read.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { Loading } from '../../components/page.tsx'
import { useSpeech } from '../../text/language.tsx'
import { w } from '../../text/words.ts'

/** One entry in sentences: what happened, by which rule, who stands behind it, what it did to the balance. */
export const Why = ({ account, sequence }: { account: string; sequence: number }) => {
  const { say } = useSpeech()
  const read = useRead('GET /accounts/:account/explanation', { account, cursor: String(sequence + 1), limit: 1 })
  if (read.status === 'loading') return <Loading />
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  const [why] = read.data.items
  if (!why) return null
  const lines = [why.what, why.rule, why.by, why.effect].filter((line) => line !== undefined)
  return <div data-testid="why">{lines.map(({ zh, en }) => <p key={zh}>{say(w(zh, en))}</p>)}</div>
}
