import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { mayReview, timesOf, type ActivityRow } from './model.ts'

type Role = ActivityRow['roles'][number]
const words = text.activities

const Notice = ({ activity }: { activity: ActivityRow }) => {
  const { say } = useSpeech()
  const conditionsOf = ({ minAge, maxAge, certificate, training }: Role): string => [
    ...(minAge === undefined && maxAge === undefined ? [] : [`${minAge ?? 0}–${maxAge ?? ''}`]),
    ...(certificate === undefined ? [] : [say(text.qualifications.kinds[certificate])]),
    ...(training === undefined ? [] : [training]),
  ].join(', ') || say(words.anybody)
  const { review, policyNumber, insuredUntil } = activity
  const policy = policyNumber && `${policyNumber}${insuredUntil ? ` ${say(words.until)} ${insuredUntil}` : ''}`
  const facts: [string, string | undefined][] = [
    [say(words.summary), activity.summary], [say(words.place), activity.place],
    [say(words.times), timesOf(activity).map((one) => say(one)).join('; ')],
    [say(words.roles), activity.roles.map((role) => `${role.name}: ${conditionsOf(role)}`).join('; ')],
    [say(words.method), activity.method], [say(words.guarantees), activity.guarantees],
    [say(words.riskLevel), String(activity.riskLevel)], [say(words.risks), activity.risks], [say(words.policy), policy],
    [say(words.opens), String(activity.opensHoursBefore)], [say(words.reason), review.reason ?? activity.cancelReason],
    [say(words.check), `${say(words.suggest[review.suggest])} ${review.label ?? review.why ?? ''}`],
  ]
  return (
    <Facts>
      {facts.filter(([, value]) => value).map(([name, value]) => <Fact key={name} name={name}>{value}</Fact>)}
    </Facts>
  )
}

/** All that people will read of an activity, and the yes or no of a reviewer. */
export const ReviewPanel = ({ activity, done }: { activity: ActivityRow; done: () => void }) => {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const action = useAction('POST /activities/:activityId/reviews')
  const decide = async (accept: boolean): Promise<void> => {
    const input = { activityId: activity.id, accept, ...(accept ? {} : { reason: reason.trim() }) }
    if (await action.send(input)) done()
  }
  return (
    <div data-testid={`review-${activity.id}`}>
      <Notice activity={activity} />
      {mayReview(activity) && (
        <div className="buttons">
          <Button type="primary" loading={action.busy} onClick={() => void decide(true)} data-testid="accept">
            {say(words.accept)}
          </Button>
          <Input value={reason} onChange={(event) => setReason(event.target.value)} style={{ width: 360 }}
            placeholder={say(words.refuseReason)} aria-label={say(words.refuseReason)} data-testid="refuse-reason" />
          <Button disabled={!reason.trim()} loading={action.busy} onClick={() => void decide(false)} data-testid="refuse">
            {say(words.refuse)}
          </Button>
          {action.failure && <FailureNote failure={action.failure} />}
        </div>
      )}
    </div>
  )
}
