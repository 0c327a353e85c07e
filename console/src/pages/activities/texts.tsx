import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { textChanges } from './model.ts'

type WaitingText = Output<'GET /activity-texts'>['items'][number]
const words = text.activities
const names = { title: words.activity, summary: words.summary, place: words.place, method: words.method, risks: words.risks }

/** One changed text beside what residents read now, and the yes or no of a reviewer. */
const Waiting = ({ change, done }: { change: WaitingText; done: () => void }) => {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const action = useAction('POST /activities/:activityId/texts/decisions')
  const { activityId, changeId, before, suggest, label, why, submittedAt, submittedByName } = change
  const decide = async (decision: { accept: true } | { accept: false; reason: string }): Promise<void> => {
    if (await action.send({ activityId, changeId, ...decision })) done()
  }
  return (
    <div className="deed" data-testid={`text-${activityId}`}>
      <h3>{before.title}</h3>
      <p className="note">
        {chinaMinute(submittedAt)} {submittedByName} · {say(words.check)}：{say(words.suggest[suggest])} {label ?? why ?? ''}
      </p>
      {textChanges(change).map(({ field, from, to }) => (
        <p key={field}>{say(names[field])}：<del>{from || '—'}</del> → <ins>{to || '—'}</ins></p>
      ))}
      <div className="buttons">
        <Button type="primary" loading={action.busy} onClick={() => void decide({ accept: true })} data-testid={`accept-text-${activityId}`}>
          {say(words.acceptText)}
        </Button>
        <Input value={reason} onChange={(event) => setReason(event.target.value)} maxLength={200} style={{ width: 360 }}
          placeholder={say(words.refuseReason)} aria-label={say(words.refuseReason)} data-testid={`refuse-text-reason-${activityId}`} />
        <Button disabled={!reason.trim()} loading={action.busy} data-testid={`refuse-text-${activityId}`}
          onClick={() => void decide({ accept: false, reason: reason.trim() })}>
          {say(words.refuse)}
        </Button>
      </div>
      {action.failure && <FailureNote failure={action.failure} />}
    </div>
  )
}

/** Changed texts of what is published; nothing is shown where none waits. */
export const WaitingTexts = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const pages = usePages('GET /activity-texts', { community })
  if (pages.rows.length === 0) return null
  return (
    <section className="card" data-testid="waiting-texts">
      <h2>{say(words.texts)}</h2>
      <p className="note">{say(words.textsLead)}</p>
      {pages.rows.map((change) => <Waiting key={change.changeId} change={change} done={pages.again} />)}
      {pages.status === 'more' && <Button onClick={pages.more}>{say(text.table.more)}</Button>}
    </section>
  )
}
