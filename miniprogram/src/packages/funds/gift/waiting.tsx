import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import type { PayParams } from '../../../../../shared/pay.ts'
import { replaceWith } from '../../../navigate.ts'
import { pay } from '../../../pay/index.ts'
import { useAction } from '../../../state/use-action.ts'
import { giftWords, giveWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import type { Shown } from './model.ts'

const why = { cancelled: giftWords.cancelled, failed: giftWords.failed, elsewhere: giveWords.elsewhere }
const whyOf = (how: string | undefined) => why[how as keyof typeof why] ?? giftWords.waiting

interface Props { shown: Shown; how: string | undefined; looking: boolean; reload: () => Promise<void> }

/** Not paid, as far as WeChat has told: it can be looked for, and paid after all while its time lasts. */
export const Waiting = ({ shown: { gift, payment }, how, looking, reload }: Props) => {
  const say = useText()
  const action = useAction()
  const payAgain = (params: PayParams) => action.run(async () => {
    replaceWith('gift', { giftId: gift.id, how: await pay(params) })
  })
  if (looking) return <Notice id='looking' tone='info'>{say(giftWords.looking)}</Notice>
  return (
    <>
      <Notice id='not-paid' tone='info'>{say(whyOf(how))}</Notice>
      {payment && <Button id='pay-now' label={say(giftWords.payNow)} busy={action.busy} onTap={() => void payAgain(payment)} />}
      <Button id='look-again' kind='secondary' icon='refresh' label={say(giftWords.look)} onTap={() => void reload()} />
      <ProblemNotice problem={action.problem} />
    </>
  )
}
