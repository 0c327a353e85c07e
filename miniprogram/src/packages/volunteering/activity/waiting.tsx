import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { placesWords, positionWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'
import type { MyPlace } from './model.ts'

interface Props { shiftId: string; place: MyPlace; reload: () => Promise<void> }

/** On the waiting list: which one I am, and, near the start, a place to take at once. */
export const Waiting = ({ shiftId, place, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const { position = 0, waiting, firstCome, free } = place
  const take = () => action.run(() => change('POST /shifts/:shiftId/sign-ups', { shiftId })).then(reload)
  const leave = () => action.run(() => change('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })).then(reload)
  const now = firstCome && free > 0
  return (
    <Card id='waiting'>
      <Notice tone={now ? 'good' : 'info'}>{say(now ? placesWords.firstCome : placesWords.waiting)}</Notice>
      {position > 0 && <View id='position'>{say(positionWords(position, waiting))}</View>}
      {now
        ? <Button id='take-place' label={say(placesWords.takeNow)} busy={action.busy} onTap={() => void take()} />
        : <View>{say(placesWords.waitingNote)}</View>}
      <Button id='leave-waiting' kind='quiet' label={say(placesWords.leaveQueue)} busy={action.busy} onTap={() => void leave()} />
      <ProblemNotice problem={action.problem} id='waiting-problem' />
    </Card>
  )
}
