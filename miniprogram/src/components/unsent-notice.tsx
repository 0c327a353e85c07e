import { go } from '../navigate.ts'
import { unsettledCount, useChecks } from '../state/queue.ts'
import { queueWords, unsentWords } from '../text/queue.ts'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** Says that checks are still on the phone, where there are some, and leads to them. */
export const UnsentNotice = () => {
  const say = useText()
  const count = unsettledCount(useChecks())
  if (count === 0) return null
  return (
    <Notice id='unsent-checks' tone='problem' action={
      <Button id='see-queue' kind='secondary' icon='send' label={say(queueWords.see)} onTap={() => go('queue')} />
    }>{say(unsentWords(count))}</Notice>
  )
}
