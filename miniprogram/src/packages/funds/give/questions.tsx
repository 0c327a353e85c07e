import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { Question } from '../../../components/question.tsx'
import { shownNames } from '../../../../../shared/giving.ts'
import type { AskedOf } from '../../../state/use-questions.ts'
import { wishWords } from '../../../text/gift-wishes.ts'
import { giveWords, shownNameWords } from '../../../text/giving.ts'
import { useText } from '../../../text/use-text.ts'
import { fenOf, looksLikeIdNumber, originOf, type Draft } from './model.ts'

export type Asked = AskedOf<Draft>

/** `tooLarge`: for somebody who asks their guardian first. */
export const SumQuestion = ({ draft, keep, step, steps, next, tooLarge }: Asked & { tooLarge: boolean }) => {
  const say = useText()
  const fen = fenOf(draft.yuan)
  return (
    <Question step={step} steps={steps} question={say(giveWords.howMuch)} next={{ onTap: next, disabled: fen === undefined || tooLarge }}>
      <Field id='yuan' label={say(giveWords.yuan)} hint={say(giveWords.yuanHint)} value={draft.yuan} maxLength={12}
        onInput={(yuan) => keep({ yuan })} />
      {draft.yuan.trim() !== '' && fen === undefined && <Notice id='not-a-sum' tone='problem'>{say(giveWords.notASum)}</Notice>}
      {tooLarge && <Notice id='too-large' tone='info'>{say(wishWords.large)}</Notice>}
    </Question>
  )
}

/** A child’s whole name stands on no wall (CF-16). */
export const NameQuestion = ({ draft, keep, step, steps, next, previous, asksFirst }: Asked & { asksFirst: boolean }) => {
  const say = useText()
  const names = shownNames.filter((key) => key !== 'full' || !asksFirst)
  return (
    <Question step={step} steps={steps} question={say(giveWords.name)} onPrevious={previous}>
      <Options name='name' selected={draft.shownName}
        options={names.map((key) => ({ key, label: say(shownNameWords[key][0]), note: say(shownNameWords[key][1]) }))}
        onPick={(shownName) => {
          keep({ shownName })
          next()
        }} />
    </Question>
  )
}

export const SumShownQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  const selected = draft.showsSum === undefined ? undefined : draft.showsSum ? 'shown' : 'hidden'
  return (
    <Question step={step} steps={steps} question={say(giveWords.sum)} onPrevious={previous}>
      <Options name='sum' selected={selected}
        options={[
          { key: 'shown', label: say(giveWords.sumShown) },
          { key: 'hidden', label: say(giveWords.sumHidden), note: say(giveWords.sumNote) },
        ]}
        onPick={(key) => {
          keep({ showsSum: key === 'shown' })
          next()
        }} />
    </Question>
  )
}

export const WordsQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(giveWords.words)} onPrevious={previous} next={{ onTap: next }}>
      <Field id='message' label={say(giveWords.wordsLabel)} hint={say(giveWords.wordsHint)} value={draft.message} maxLength={60}
        onInput={(message) => keep({ message })} />
    </Question>
  )
}

/** Of a large gift (CF-18). */
export const OriginQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  const { idNumber, source } = originOf(draft)
  return (
    <Question step={step} steps={steps} question={say(giveWords.origin)} onPrevious={previous}
      next={{ onTap: next, disabled: !looksLikeIdNumber(idNumber) || source === '' }}>
      <Field id='id-number' label={say(giveWords.idNumber)} value={draft.idNumber} maxLength={18} onInput={(typed) => keep({ idNumber: typed })} />
      {idNumber !== '' && !looksLikeIdNumber(idNumber) && <Notice id='not-an-id' tone='problem'>{say(giveWords.notAnId)}</Notice>}
      <Field id='source' label={say(giveWords.source)} hint={say(giveWords.sourceHint)} value={draft.source} maxLength={200}
        onInput={(typed) => keep({ source: typed })} />
    </Question>
  )
}
