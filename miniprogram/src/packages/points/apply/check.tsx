import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { day, noonOf } from '../../../text/dates.ts'
import { applyWords, howItGoes, photosSent, upToWords } from '../../../text/earning.ts'
import { useText } from '../../../text/use-text.ts'
import type { Ready } from './answer.tsx'
import { applicationOf, type Draft } from './model.ts'

interface Props { draft: Draft; photos: string[]; ready: Ready; steps: number; onPrevious: () => void; clear: () => void }

/** The whole application once more, and what will happen with it. */
export const Check = ({ draft, photos, ready: { rules, others }, steps, onPrevious, clear }: Props) => {
  const say = useText()
  const action = useAction()
  const rule = rules.items.find(({ code }) => code === draft.rule)
  const person = others.find(({ personId }) => personId === draft.personId)
  const send = () => action.run(async () => {
    await change('POST /point-applications', applicationOf(draft, photos))
    clear()
    replaceWith('pointApplications')
  })
  const unsent = action.problem?.unsent === true
  return (
    <Question step={steps} steps={steps} question={say(applyWords.check)} onPrevious={onPrevious} next={{
      label: say(unsent ? common.sendAgain : applyWords.submit), busy: action.busy, onTap: () => void send(),
    }}>
      <Card id='application'>
        <Fact name={say(applyWords.whoName)}>{person?.nameMasked ?? say(applyWords.me)}</Fact>
        <Fact name={say(applyWords.ruleName)}>{rule && `${rule.title}（${say(upToWords(rule.points))}）`}</Fact>
        <Fact name={say(applyWords.dayName)}>{say(day(noonOf(draft.day)))}</Fact>
        <Fact name={say(applyWords.wordsName)}>{draft.text.trim()}</Fact>
        {photos.length > 0 && <Fact name={say(applyWords.photosName)}>{say(photosSent(photos.length))}</Fact>}
      </Card>
      <Notice tone='info'>{say(howItGoes(rules.raters, rules.noticeDays))}</Notice>
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}
