import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { goBack } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { lasting } from '../../../text/dates.ts'
import { factsWords } from '../../../text/facts.ts'
import { kinWords, mandateWords, powerWords } from '../../../text/people.ts'
import { useText } from '../../../text/use-text.ts'
import { dayWords } from '../facts/model.ts'
import type { Asked } from './index.tsx'
import { endOf, granting } from './model.ts'

/** Everything once more before it counts. */
export const Check = ({ draft, step, steps, previous }: Asked) => {
  const say = useText()
  const action = useAction()
  const { agent, powers, monthlyMinutes, days } = draft
  const submit = () => action.run(async () => {
    await change('POST /me/mandates', granting(draft, nowMs()))
    goBack()
  })
  return (
    <Question step={step} steps={steps} question={say(mandateWords.check)} onPrevious={previous}
      next={{ label: say(mandateWords.submit), busy: action.busy, onTap: () => void submit() }}>
      <Card id='mandate'>
        <Fact name={say(mandateWords.agent)}>{agent?.name}</Fact>
        <Fact name={say(kinWords.what)}>{powers.map((power) => say(powerWords[power])).join(say(factsWords.listComma))}</Fact>
        <Fact name={say(kinWords.month)}>{say(lasting(monthlyMinutes))}</Fact>
        <Fact name={say(kinWords.until)}>{say(dayWords(endOf(days, nowMs())))}</Fact>
      </Card>
      <Notice tone='info'>{say(mandateWords.safe)}</Notice>
      <ProblemNotice problem={action.problem} />
    </Question>
  )
}
