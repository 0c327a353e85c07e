import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { activityWords } from '../../../text/activity.ts'
import { useText } from '../../../text/use-text.ts'
import { mayCancel, offerFor } from './model.ts'

interface Props {
  view: Output<'GET /shifts/:shiftId'>
  reload: () => Promise<void>
}

/** Signing up, and taking it back. */
export const SignUp = ({ view, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const offer = offerFor(view, nowMs())
  const { id: shiftId } = view.shift
  const signUp = () => action.run(async () => {
    await change('POST /shifts/:shiftId/sign-ups', { shiftId })
  }).then(reload)
  return (
    <>
      {offer === 'signUp' && view.signUp?.status === 'cancelled' && (
        <Notice id='cancelled' tone='info'>{say(activityWords.cancelled)}</Notice>
      )}
      {offer === 'signUp' && (
        <Button id='sign-up' label={say(activityWords.signUp)} busy={action.busy} onTap={() => void signUp()} />
      )}
      {offer === 'full' && <Notice id='full' tone='info'>{say(activityWords.full)}</Notice>}
      {offer === 'over' && <Notice id='over' tone='info'>{say(activityWords.over)}</Notice>}
      {offer === 'joined' && <Notice id='signed-up' tone='good'>{say(activityWords.signedUp)}</Notice>}
      {(offer === 'joined' || offer === 'done') && (
        <Button id='see-shift' icon='ticket' label={say(activityWords.seeShift)}
          onTap={() => go('shift', { shiftId })} />
      )}
      {mayCancel(view, nowMs()) && <Cancel shiftId={shiftId} reload={reload} />}
      <ProblemNotice problem={action.problem} />
    </>
  )
}

/** Asks once more in the same place: nothing pops up over the page. */
const Cancel = ({ shiftId, reload }: { shiftId: string; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [asked, setAsked] = useState(false)
  const cancel = () => action.run(async () => {
    await change('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
  }).then(reload)
  if (!asked) return <Button id='cancel' kind='quiet' label={say(activityWords.cancel)} onTap={() => setAsked(true)} />
  return (
    <>
      <Notice id='cancel-question' tone='problem'>{say(activityWords.cancelSure)}</Notice>
      <Button id='cancel-no' label={say(activityWords.cancelNo)} onTap={() => setAsked(false)} />
      <Button id='cancel-yes' kind='secondary' label={say(activityWords.cancelYes)} busy={action.busy}
        onTap={() => void cancel()} />
      <ProblemNotice problem={action.problem} id='cancel-problem' />
    </>
  )
}
