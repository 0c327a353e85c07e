import { chinaDay } from '../../../../../shared/units.ts'
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
import { peopleWords, publishWords, spanWords } from '../../../text/publish.ts'
import { conditionWords } from '../../../text/roles.ts'
import { ruleWords } from '../../../../../shared/rule-words.ts'
import { useText } from '../../../text/use-text.ts'
import { communityOf, publication, type Draft } from './model.ts'

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
    const { shifts } = await change('POST /activities', publication(draft, community, today))
    clear()
    const [first] = shifts
    if (first === undefined) replaceWith('myActivities')
    else replaceWith('activity', { shiftId: first.id })
  })
  const today = chinaDay(nowMs())
  const startsMs = Date.parse(`${draft.day}T${draft.time}:00+08:00`)
  const { roles, series } = publication(draft, '', today)
  const unsent = action.problem?.unsent === true
  return (
    <Question step={steps} steps={steps} question={say(publishWords.check)} onPrevious={onPrevious} next={{
      label: say(unsent ? common.sendAgain : publishWords.publish), busy: action.busy, onTap: () => void publish(),
    }}>
      <Card id='publication'>
        <Fact name={say(publishWords.what)}>{draft.title}</Fact>
        <Fact name={say(publishWords.summaryLabel)}>{draft.summary}</Fact>
        <Fact name={say(publishWords.placeLabel)}>{draft.place}</Fact>
        <Fact name={say(publishWords.when)}>{say(when(startsMs, startsMs + draft.minutes * 60_000, nowMs()))}</Fact>
        {series !== undefined && (
          <Fact name={say(publishWords.again)}>{say(ruleWords(series))}, {say(spanWords(draft.span))}</Fact>
        )}
        {roles?.map((role) => (
          <Fact key={role.name} name={role.name}>{say(conditionWords(role))}</Fact>
        ))}
        <Fact name={say(publishWords.capacityName)}>{say(peopleWords(Number(draft.capacity)))}</Fact>
        <Fact name={say(publishWords.guaranteesLabel)}>{draft.guarantees}</Fact>
      </Card>
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}
