import { Button } from 'antd'
import { useState } from 'react'
import { hoursText } from '../../../../shared/units.ts'
import { useAction } from '../../api/use-action.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { counts, worthOf, worths, type MadeNote, type Worth } from './model.ts'

const words = text.notes

interface Props { personId: string; done: (made: MadeNote[]) => void }

/** How long, how many; then they are made, and shown once to be printed. */
export const IssueForm = ({ personId, done }: Props) => {
  const { say } = useSpeech()
  const [minutes, setMinutes] = useState<Worth>(60)
  const [count, setCount] = useState(2)
  const { busy, failure, send } = useAction('POST /time-credit/notes')
  const issue = async (): Promise<void> => {
    const answer = await send({ forPerson: personId, minutes, count })
    if (answer) done(answer.items)
  }
  const worthName = (worth: number): string => { const { words: worthWords, n } = worthOf(worth); return say(worthWords, { n }) }
  return (
    <section className="card panel" data-testid="issue-form">
      <h2>{say(words.issue)}</h2>
      <div className="filters">
        <Choice id="worth" label={words.each} required value={String(minutes)} choose={(next) => setMinutes(Number(next ?? 60) as Worth)}
          options={worths.map((worth) => [String(worth), worthName(worth)])} />
        <Choice id="count" label={words.count} required value={String(count)} choose={(next) => setCount(Number(next ?? 2))}
          options={counts.map((one) => [String(one), String(one)])} />
        <Button type="primary" loading={busy} onClick={() => void issue()} data-testid="issue">{say(words.submit)}</Button>
      </div>
      <p className="note">{say(words.takes, { hours: hoursText(minutes * count) })}</p>
      {failure && <FailureNote failure={failure} />}
    </section>
  )
}
