import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Card } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { sendKept } from '../../../state/queue.ts'
import type { KeptCheck } from '../../../state/queue-rules.ts'
import { clock } from '../../../text/dates.ts'
import { keptWords, queueWords } from '../../../text/queue.ts'
import { useText } from '../../../text/use-text.ts'

/** A check of this shift that is still on the phone. */
export const Pending = ({ check }: { check: KeptCheck }) => {
  const say = useText()
  return (
    <Card id='unsent'>
      <Notice id='saved-unsent' tone='problem'>{say(keptWords(check.direction, clock(Date.parse(check.madeAt))))}</Notice>
      <Button id='send-again' icon='send' label={say(queueWords.sendNow)} busy={check.state === 'sent'}
        onTap={() => void sendKept()} />
      <Button id='see-queue' kind='quiet' label={say(queueWords.see)} onTap={() => go('queue')} />
    </Card>
  )
}
