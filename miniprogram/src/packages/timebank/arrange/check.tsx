import { arrangedWhen } from '../../../../../shared/arrangement-words.ts'
import { serviceOf } from '../../../../../shared/services.ts'
import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { useAction } from '../../../state/use-action.ts'
import { arrangementsWords } from '../../../text/arrangements.ts'
import { common } from '../../../text/common.ts'
import { day, lasting, noonOf } from '../../../text/dates.ts'
import { useText } from '../../../text/use-text.ts'
import { type Draft, type Given, fromOf, proposalOf, steps, untilOf } from './model.ts'

interface Props { draft: Draft; given: Given; onPrevious: () => void; clear: () => void }

/** The whole proposal once more. */
export const Check = ({ draft, given, onPrevious, clear }: Props) => {
  const say = useText()
  const action = useAction()
  const propose = () => action.run(async () => {
    const { arrangementId } = await change('POST /time-bank/arrangements', proposalOf(draft, given, nowMs()))
    clear()
    replaceWith('arrangement', { arrangementId })
  })
  const { zh, en } = serviceOf(given.service)
  const when = arrangedWhen(draft)
  const unsent = action.problem?.unsent === true
  return (
    <Question step={steps.length} steps={steps.length} question={say(arrangementsWords.check)} onPrevious={onPrevious} next={{
      label: say(unsent ? common.sendAgain : arrangementsWords.propose), busy: action.busy, onTap: () => void propose(),
    }}>
      <Card id='proposal'>
        <Fact name={say(given.side === 'volunteer' ? arrangementsWords.forWhom : arrangementsWords.who)}>{given.name}</Fact>
        <Fact name={say(arrangementsWords.what)}>{say([zh, en])}</Fact>
        <Fact name={say(arrangementsWords.when)}>{say([when.zh, when.en])}</Fact>
        <Fact name={say(arrangementsWords.lasts)}>{say(lasting(draft.minutes))}</Fact>
        <Fact name={say(arrangementsWords.period)}>
          {`${say(day(noonOf(fromOf(nowMs()))))} – ${say(day(noonOf(untilOf(draft, nowMs()))))}`}
        </Fact>
        <Fact name={say(arrangementsWords.onHolidays)}>
          {say(draft.holidays === 'skip' ? arrangementsWords.holidaysSkip : arrangementsWords.holidaysCome)}
        </Fact>
        <Fact name={say(arrangementsWords.where)}>{draft.place}</Fact>
      </Card>
      <Notice tone='info'>{say(arrangementsWords.proposeNote)}</Notice>
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}
