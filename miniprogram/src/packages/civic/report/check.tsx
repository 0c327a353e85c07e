import { Notice } from '../../../components/notice.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { Question } from '../../../components/question.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { replaceWith } from '../../../navigate.ts'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import type { AskedOf } from '../../../state/use-questions.ts'
import { photoCount, snapKindWords, snapWords } from '../../../text/civic.ts'
import { common } from '../../../text/common.ts'
import { useText } from '../../../text/use-text.ts'
import { type Draft, reportOf } from './model.ts'

interface Props extends AskedOf<Draft> { photos: string[]; clear: () => void }

/** The whole report once more; unsent it stays on the phone, and goes out once. */
export const Check = ({ draft, step, steps, previous, photos, clear }: Props) => {
  const say = useText()
  const action = useAction()
  const send = () => action.run(async () => {
    const { id } = await change('POST /snap-reports', reportOf(draft, photos))
    clear()
    replaceWith('snap', { reportId: id, sent: '1' })
  })
  const unsent = action.problem?.unsent === true
  return (
    <Question step={step} steps={steps} question={say(snapWords.check)} onPrevious={previous} next={{
      label: say(unsent ? common.sendAgain : snapWords.send), busy: action.busy, onTap: () => void send(),
    }}>
      <Card id='report-check'>
        <Fact name={say(snapWords.about)}>{draft.kind !== '' && say(snapKindWords[draft.kind])}</Fact>
        <Fact name={say(snapWords.textLabel)}>{draft.text}</Fact>
        <Fact name={say(snapWords.placeLabel)}>{draft.place}</Fact>
        {photos.length > 0 && <Fact name={say(snapWords.photosLabel)}>{say(photoCount(photos.length))}</Fact>}
        <Fact name={say(snapWords.by)}>{say(draft.who === 'anonymous' ? snapWords.anonymous : snapWords.named)}</Fact>
      </Card>
      {unsent
        ? <Notice id='saved-unsent' tone='problem'>{say(common.savedUnsent)}</Notice>
        : <ProblemNotice problem={action.problem} />}
    </Question>
  )
}
