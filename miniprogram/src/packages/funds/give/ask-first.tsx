import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { wishWords } from '../../../text/gift-wishes.ts'
import { useText } from '../../../text/use-text.ts'
import type { Campaign } from '../model.ts'
import { wishOf } from './model.ts'
import type { Asked } from './questions.tsx'
import { Summary } from './summary.tsx'

/** All of it once more; then the guardian is asked, and nothing is paid before their yes (CF-16). */
export const AskFirst = ({ campaign, draft, step, steps, previous }: Asked & { campaign: Campaign }) => {
  const say = useText()
  const action = useAction()
  const ask = () => action.run(async () => {
    const input = wishOf(campaign.id, draft)
    if (!input) return
    await change('POST /campaigns/:campaignId/gift-wishes', input)
    replaceWith('giftWishes', {})
  })
  return (
    <Question step={step} steps={steps} question={say(wishWords.check)} onPrevious={previous}
      next={{ label: say(wishWords.ask), busy: action.busy, onTap: () => void ask() }}>
      <Summary campaign={campaign} draft={draft} />
      <Notice id='asks-first' tone='info'>{say(wishWords.asksFirst)}</Notice>
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}
