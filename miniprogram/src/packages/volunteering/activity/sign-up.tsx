import { useState } from 'react'
import type { Output } from '../../../../../shared/contract/index.ts'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { RoleChoice } from '../../../components/role-choice.tsx'
import { go } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { activityWords } from '../../../text/activity.ts'
import { placesWords, tightWords, waitingWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import { momentWords } from '../../../text/dates.ts'
import {
  freeRoles, isLateNow, mayBring, mayCancel, mayJoin, offerFor, waitingFor, type MyPlace,
} from './model.ts'
import { Offered } from './offered.tsx'
import { Waiting } from './waiting.tsx'

interface Props {
  view: Output<'GET /shifts/:shiftId'>
  place: MyPlace
  reload: () => Promise<void>
}

/** Signing up, waiting for a place, and taking either back. */
export const SignUp = ({ view, place, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const [tight, setTight] = useState<string | undefined>()
  const offer = offerFor(view, nowMs())
  const { id: shiftId } = view.shift
  const several = view.shift.roles.length > 1
  const [role, setRole] = useState<string | undefined>()
  const chosen = several && role !== undefined ? { roleId: role } : {}
  const signUp = () => action.run(async () => {
    setTight((await change('POST /shifts/:shiftId/sign-ups', { shiftId, ...chosen })).tight[0]?.title)
  }).then(reload)
  const join = () => action.run(() => change('POST /shifts/:shiftId/waiting', { shiftId, ...chosen })).then(reload)
  const over = offer === 'signUp' || offer === 'full'
  return (
    <>
      {over && several && (offer === 'signUp' || mayJoin(view, nowMs())) && (
        <RoleChoice roles={offer === 'full' ? view.shift.roles : freeRoles(view.shift.roles)} chosen={role} pick={setRole} />
      )}
      {over && view.signUp?.status === 'cancelled' && (
        <Notice id='cancelled' tone='info'>
          {say(view.signUp.ended === 'lapsed' ? placesWords.lapsed : activityWords.cancelled)}
        </Notice>
      )}
      {offer === 'signUp' && (
        <Button id='sign-up' label={say(activityWords.signUp)} busy={action.busy}
          disabled={several && role === undefined} onTap={() => void signUp()} />
      )}
      {offer === 'cancelled' && <Notice id='shift-cancelled' tone='problem'>{say(activityWords.cancelledShift)}</Notice>}
      {offer === 'closed' && <Notice id='closed' tone='info'>{say(activityWords.closed)}</Notice>}
      {offer === 'notOpen' && (
        <Notice id='not-open' tone='info'>
          {say(activityWords.notOpen)}: {say(momentWords(Date.parse(view.shift.opensAt), nowMs()))}
        </Notice>
      )}
      {offer === 'full' && !mayJoin(view, nowMs()) && <Notice id='full' tone='info'>{say(activityWords.full)}</Notice>}
      {offer === 'full' && mayJoin(view, nowMs()) && (
        <>
          <Notice id='full' tone='info'>
            {say(placesWords.joinNote)} {waitingFor(view) > 0 && say(waitingWords(waitingFor(view)))}
          </Notice>
          <Button id='join-waiting' icon='hourglass' label={say(placesWords.join)} busy={action.busy}
            disabled={several && role === undefined} onTap={() => void join()} />
        </>
      )}
      {offer === 'waiting' && <Waiting shiftId={shiftId} place={place} reload={reload} />}
      {offer === 'offered' && <Offered shiftId={shiftId} until={view.signUp?.offerUntil ?? ''} reload={reload} />}
      {offer === 'over' && <Notice id='over' tone='info'>{say(activityWords.over)}</Notice>}
      {offer === 'noShow' && (
        <Notice id='no-show' tone='problem' action={
          <Button id='see-marks' kind='secondary' label={say(placesWords.seeMarks)} onTap={() => go('marks')} />
        }>{say(placesWords.noShow)}</Notice>
      )}
      {offer === 'joined' && <Notice id='signed-up' tone='good'>{say(activityWords.signedUp)}</Notice>}
      {offer === 'joined' && tight !== undefined && <Notice id='tight' tone='info'>{say(tightWords(tight))}</Notice>}
      {(offer === 'joined' || offer === 'done') && (
        <Button id='see-shift' icon='ticket' label={say(activityWords.seeShift)}
          onTap={() => go('shift', { shiftId })} />
      )}
      {mayCancel(view, nowMs()) && <Cancel shiftId={shiftId} late={isLateNow(place, nowMs())} reload={reload} />}
      {mayBring(view, nowMs()) && (
        <Button id='bring' kind='quiet' icon='people' label={say(placesWords.bring)} onTap={() => go('guest', { shiftId })} />
      )}
      <ProblemNotice problem={action.problem} />
    </>
  )
}

/** Asks once more in the same place: nothing pops up over the page. */
const Cancel = ({ shiftId, late, reload }: { shiftId: string; late: boolean; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const [asked, setAsked] = useState(false)
  const cancel = () => action.run(async () => {
    await change('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
  }).then(reload)
  if (!asked) return <Button id='cancel' kind='quiet' label={say(activityWords.cancel)} onTap={() => setAsked(true)} />
  return (
    <>
      <Notice id='cancel-question' tone='problem'>{say(late ? placesWords.cancelLate : activityWords.cancelSure)}</Notice>
      <Button id='cancel-no' label={say(activityWords.cancelNo)} onTap={() => setAsked(false)} />
      <Button id='cancel-yes' kind='secondary' label={say(activityWords.cancelYes)} busy={action.busy}
        onTap={() => void cancel()} />
      <ProblemNotice problem={action.problem} id='cancel-problem' />
    </>
  )
}
