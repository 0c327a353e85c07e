import { useRef } from 'react'
import { newRequestId } from '../../../../../shared/client.ts'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { replaceWith } from '../../../navigate.ts'
import { pay } from '../../../pay/index.ts'
import { client } from '../../../state/client.ts'
import { useAction } from '../../../state/use-action.ts'
import { giveWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import type { Campaign } from '../model.ts'
import { givingOf } from './model.ts'
import type { Asked } from './questions.tsx'
import { Summary } from './summary.tsx'

interface Props extends Asked { campaign: Campaign; large: boolean }

/** All of it once more, then WeChat's own payment; what came of it, the gift's page asks the server. */
export const Check = ({ campaign, large, draft, step, steps, previous }: Props) => {
  const say = useText()
  const action = useAction()
  // Sent again from this page it is the same request. It is not kept on the phone, where an identity number would stay.
  const sent = useRef({ text: '', requestId: '' })
  const submit = () => action.run(async () => {
    const input = givingOf(campaign.id, draft, large)
    if (!input) return
    const text = JSON.stringify(input)
    if (sent.current.text !== text) sent.current = { text, requestId: newRequestId() }
    const { gift, payment } = await client('POST /campaigns/:campaignId/gifts', input, { requestId: sent.current.requestId })
    replaceWith('gift', { giftId: gift.id, how: await pay(payment) })
  })
  return (
    <Question step={step} steps={steps} question={say(giveWords.check)} onPrevious={previous}
      next={{ label: say(giveWords.pay), busy: action.busy, onTap: () => void submit() }}>
      <Summary campaign={campaign} draft={draft} />
      <Notice tone='info'>{say(giveWords.noReturn)}</Notice>
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}
