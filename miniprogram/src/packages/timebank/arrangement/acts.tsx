import { View as Box } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { isPaused, pauseUntil } from '../../../state/pause-rules.ts'
import { arrangementsWords } from '../../../text/arrangements.ts'
import { weeksOf } from '../../../text/regulars.ts'
import { useText } from '../../../text/use-text.ts'
import { WithReason } from '../order/with-reason.tsx'
import { type View, pauseWeeks } from './model.ts'

interface Props { view: View; reload: () => Promise<void> }

/** Yes or no to what the other side proposed. */
export const Answer = ({ view, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const arrangementId = view.arrangement.id
  const send = (call: 'agreement' | 'refusal') => action.run(async () => {
    await change(`POST /time-bank/arrangements/:arrangementId/${call}`, { arrangementId })
    await reload()
  })
  return (
    <>
      <Button id='agree' icon='tick' label={say(arrangementsWords.agree)} busy={action.busy} onTap={() => void send('agreement')} />
      <Sure id='decline' label={arrangementsWords.decline} question={arrangementsWords.declineSure} yes={arrangementsWords.decline}
        busy={action.busy} onYes={() => void send('refusal')} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}

const Pause = ({ view: { arrangement }, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const [asking, setAsking] = useState(false)
  const { id: arrangementId } = arrangement
  const pause = (weeks: string) => action.run(async () => {
    const until = pauseUntil(Number(weeks), nowMs())
    await change('POST /time-bank/arrangements/:arrangementId/pause', { arrangementId, until })
    setAsking(false)
    await reload()
  })
  const resume = () => action.run(async () => {
    await change('POST /time-bank/arrangements/:arrangementId/resumption', { arrangementId })
    await reload()
  })
  const weeks = pauseWeeks(arrangement, nowMs())
  if (isPaused(arrangement, nowMs())) {
    return (
      <>
        <Button id='resume' kind='secondary' label={say(arrangementsWords.resume)} busy={action.busy} onTap={() => void resume()} />
        <ProblemNotice problem={action.problem} id='pause-problem' />
      </>
    )
  }
  if (weeks.length === 0) return null
  return asking
    ? (
      <>
        <Box>{say(arrangementsWords.howLong)}</Box>
        <Options name='weeks' look='grid' selected={undefined} onPick={(key) => void pause(key)}
          options={weeks.map((count) => ({ key: String(count), label: say(weeksOf(count)) }))} />
        <Button id='pause-leave' kind='quiet' label={say(arrangementsWords.leave)} onTap={() => setAsking(false)} />
        <ProblemNotice problem={action.problem} id='pause-problem' />
      </>
    )
    : <Button id='pause' kind='secondary' label={say(arrangementsWords.pause)} onTap={() => setAsking(true)} />
}

/** What else can be done with it: wait, pause, go on, end. */
export const Acts = ({ view, reload }: Props) => {
  const say = useText()
  const { arrangement, mayAnswer } = view
  const { id: arrangementId, status } = arrangement
  if (!['proposed', 'review', 'active'].includes(status)) return null
  const proposed = status === 'proposed'
  return (
    <>
      {proposed && !mayAnswer && <Notice id='waiting' tone='info'>{say(arrangementsWords.waiting)}</Notice>}
      {status === 'review' && <Notice id='reviewing' tone='info'>{say(arrangementsWords.reviewing)}</Notice>}
      {status === 'active' && <Pause view={view} reload={reload} />}
      {!mayAnswer && (
        <WithReason id='end' label={proposed ? arrangementsWords.withdraw : arrangementsWords.end} onSend={async (reason) => {
          await change('POST /time-bank/arrangements/:arrangementId/end', { arrangementId, reason })
          await reload()
        }} />
      )}
    </>
  )
}
