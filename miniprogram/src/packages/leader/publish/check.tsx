import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { nowMs } from '../../../state/clock.ts'
import { loadMe } from '../../../state/me.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { when } from '../../../text/dates.ts'
import { peopleWords, publishWords, weeksWords } from '../../../text/publish.ts'
import { useText } from '../../../text/use-text.ts'
import { communityOf, publication, shiftsOf, type Draft } from './model.ts'

interface Props {
  draft: Draft
  steps: number
  onPrevious: () => void
  clear: () => void
}

/** The whole activity once more, before everybody sees it. */
export const Check = ({ draft, steps, onPrevious, clear }: Props) => {
  const say = useText()
  const action = useAction()
  const publish = () => action.run(async () => {
    const community = communityOf(await loadMe())
    const { shifts } = await change('POST /activities', publication(draft, community))
    clear()
    const [first] = shifts
    if (first !== undefined) replaceWith('activity', { shiftId: first.id })
  })
  const [first] = shiftsOf(draft)
  const unsent = action.problem?.unsent === true
  return (
    <Question step={steps} steps={steps} question={say(publishWords.check)} onPrevious={onPrevious} next={{
      label: say(unsent ? common.sendAgain : publishWords.publish), busy: action.busy, onTap: () => void publish(),
    }}>
      <Card id='publication'>
        <Fact name={say(publishWords.what)}>{draft.title}</Fact>
        <Fact name={say(publishWords.summaryLabel)}>{draft.summary}</Fact>
        <Fact name={say(publishWords.placeLabel)}>{draft.place}</Fact>
        {first !== undefined && (
          <Fact name={say(publishWords.when)}>
            {say(when(Date.parse(first.startsAt), Date.parse(first.endsAt), nowMs()))} · {say(weeksWords(draft.weeks))}
          </Fact>
        )}
        <Fact name={say(publishWords.capacityName)}>{say(peopleWords(Number(draft.capacity)))}</Fact>
        <Fact name={say(publishWords.guaranteesLabel)}>{draft.guarantees}</Fact>
      </Card>
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}
