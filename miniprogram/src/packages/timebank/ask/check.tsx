import { serviceOf } from '../../../../../shared/services.ts'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { lasting, when } from '../../../text/dates.ts'
import { timebankWords } from '../../../text/timebank.ts'
import { useText } from '../../../text/use-text.ts'
import type { Ready } from './answer.tsx'
import { type Draft, startOf, wishOf } from './model.ts'

interface Props { draft: Draft; ready: Ready; steps: number; onPrevious: () => void; clear: () => void }

/** The whole request once more, with what it holds. */
export const Check = ({ draft, ready, steps, onPrevious, clear }: Props) => {
  const say = useText()
  const action = useAction()
  const principal = ready.held.find(({ principalId }) => principalId === draft.forPerson)
  const publish = () => action.run(async () => {
    const { orderId } = await change('POST /time-bank/orders', wishOf(draft))
    clear()
    replaceWith('order', { orderId })
  })
  const startsMs = Date.parse(startOf(draft))
  const service = draft.service === '' ? undefined : serviceOf(draft.service)
  const unsent = action.problem?.unsent === true
  return (
    <Question step={steps} steps={steps} question={say(timebankWords.check)} onPrevious={onPrevious} next={{
      label: say(unsent ? common.sendAgain : timebankWords.publish), busy: action.busy, onTap: () => void publish(),
    }}>
      <Card id='wish'>
        <Fact name={say(timebankWords.whoName)}>{principal?.principalName ?? say(timebankWords.myself)}</Fact>
        <Fact name={say(timebankWords.what)}>{service && say([service.zh, service.en])}</Fact>
        <Fact name={say(timebankWords.when)}>{say(when(startsMs, startsMs + draft.minutes * 60_000, nowMs()))}</Fact>
        <Fact name={say(timebankWords.where)}>{draft.place}</Fact>
        <Fact name={say(timebankWords.held)}>{say(lasting(draft.minutes))}</Fact>
      </Card>
      <Notice tone='info'>{say(timebankWords.holdNote)}</Notice>
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}
