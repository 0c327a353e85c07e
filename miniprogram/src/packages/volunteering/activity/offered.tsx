import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useNow } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { offerWords, placesWords } from '../../../text/places.ts'
import { useText } from '../../../text/use-text.ts'

interface Props { shiftId: string; until: string; reload: () => Promise<void> }

/** A place is kept: until when, and yes or no. */
export const Offered = ({ shiftId, until, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const now = useNow(1000)
  if (Date.parse(until) <= now) return <Notice id='offer-over' tone='info'>{say(placesWords.offerOver)}</Notice>
  const accept = () => action.run(() => change('POST /shifts/:shiftId/sign-ups', { shiftId })).then(reload)
  const decline = () => action.run(() => change('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })).then(reload)
  return (
    <Card id='offered'>
      <Notice tone='good'>{say(placesWords.offered)}</Notice>
      <View id='offer-until'>{say(offerWords(until, now))}</View>
      <Button id='accept-place' icon='tick' label={say(placesWords.accept)} busy={action.busy} onTap={() => void accept()} />
      <Button id='decline-place' kind='quiet' label={say(placesWords.decline)} busy={action.busy} onTap={() => void decline()} />
      <ProblemNotice problem={action.problem} id='offer-problem' />
    </Card>
  )
}
