import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { Sure } from '../../../components/sure.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { yuanWords } from '../../../text/funds.ts'
import { reminderWords, rhythmWords } from '../../../text/giving-reminders.ts'
import { useText } from '../../../text/use-text.ts'
import type { Reminder } from './model.ts'

/** A reminder: when it comes, and the ways to pause or to end it. */
export const ReminderCard = ({ reminder, reload }: { reminder: Reminder; reload: () => Promise<void> }) => {
  const say = useText()
  const action = useAction()
  const { campaignId, title, every, day, amountFen, paused, nextOn } = reminder
  const turn = () => action.run(async () => {
    await change('PUT /me/giving-reminders/:campaignId', { campaignId, every, day, amountFen, paused: !paused })
    await reload()
  })
  const stop = () => action.run(async () => {
    await change('POST /me/giving-reminders/:campaignId/stop', { campaignId })
    await reload()
  })
  return (
    <Card id={`reminder-${campaignId}`}>
      <View className='fund-name'>{title}</View>
      <Fact name={say(reminderWords.how)}>{say(rhythmWords(every, day))}</Fact>
      <Fact name={say(reminderWords.sum)}>{say(yuanWords(amountFen))}</Fact>
      <Fact name={say(reminderWords.next)}>{paused ? say(reminderWords.isPaused) : nextOn}</Fact>
      <Button id={`pause-${campaignId}`} kind='secondary' label={say(paused ? reminderWords.resume : reminderWords.pause)} busy={action.busy}
        onTap={() => void turn()} />
      <Sure id={`stop-${campaignId}`} label={reminderWords.stop} question={reminderWords.stopAsk} yes={reminderWords.stopYes} busy={action.busy}
        onYes={() => void stop()} />
      <ProblemNotice problem={action.problem} />
    </Card>
  )
}
