import { View } from '@tarojs/components'
import { Button } from '../../../components/button.tsx'
import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { PhotoField } from '../../../components/photo-field.tsx'
import { Question } from '../../../components/question.tsx'
import { Card } from '../../../components/section.tsx'
import type { Photos } from '../../../state/use-photos.ts'
import { common } from '../../../text/common.ts'
import { useText } from '../../../text/use-text.ts'
import { applyWords, lineWords, ownWords, sumOfLines, tooLittleWords, tooMuchWords } from '../../../text/ventures.ts'
import type { Words } from '../../../text/words.ts'
import { fenOf } from '../give/model.ts'
import { type Draft, emptyLine, isTooLittle, isWholeLine, sumFenOf } from './model.ts'
import type { Asked } from './whose.tsx'

const mostLines = 30

const questions = {
  title: [applyWords.name, applyWords.nameOfProject, 40, undefined], purpose: [applyWords.purpose, applyWords.purposeLabel, 500, undefined],
  serves: [applyWords.serves, applyWords.servesLabel, 300, applyWords.servesHint],
  plan: [applyWords.plan, applyWords.planLabel, 2000, applyWords.planHint],
} as const satisfies Partial<Record<keyof Draft, readonly [Words, Words, number, Words | undefined]>>

/** One of the questions that are answered in words. */
export const WordsQuestion = ({ of, draft, keep, step, steps, next, previous }: Asked & { of: keyof typeof questions }) => {
  const say = useText()
  const [question, label, maxLength, hint] = questions[of]
  return (
    <Question step={step} steps={steps} question={say(question)} onPrevious={previous} next={{ onTap: next, disabled: draft[of].trim() === '' }}>
      <Field key={of} id={`venture-${of}`} label={say(label)} {...(hint ? { hint: say(hint) } : {})} value={draft[of]} maxLength={maxLength}
        onInput={(typed) => keep({ [of]: typed })} />
    </Question>
  )
}

/** The budget line by line; what it adds up to stands below. */
export const LinesQuestion = ({ mostFen, draft: { lines }, keep, step, steps, next, previous }: Asked & { mostFen: number }) => {
  const say = useText()
  const put = (index: number, part: Partial<typeof emptyLine>) =>
    keep({ lines: lines.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const tooMuch = sumFenOf(lines) > mostFen
  const tooLittle = isTooLittle(lines)
  return (
    <Question step={step} steps={steps} question={say(applyWords.lines)} onPrevious={previous}
      next={{ onTap: next, disabled: tooMuch || tooLittle || !lines.every(isWholeLine) }}>
      {lines.map(({ label, yuan }, index) => (
        <Card key={index}>
          <View className='fund-note'>{say(lineWords(index + 1))}</View>
          <Field id={`line-label-${index}`} label={say(applyWords.label)} value={label} maxLength={60}
            onInput={(typed) => put(index, { label: typed })} />
          <Field id={`line-yuan-${index}`} label={say(applyWords.yuan)} value={yuan} maxLength={10}
            onInput={(typed) => put(index, { yuan: typed })} />
          {yuan.trim() !== '' && fenOf(yuan) === undefined && <Notice id='not-a-sum' tone='problem'>{say(applyWords.notASum)}</Notice>}
        </Card>
      ))}
      {lines.length < mostLines && (
        <Button id='add-line' kind='secondary' icon='plus' label={say(applyWords.addLine)} onTap={() => keep({ lines: [...lines, emptyLine] })} />
      )}
      {lines.length > 1 && (
        <Button id='remove-line' kind='quiet' label={say(applyWords.removeLine)} onTap={() => keep({ lines: lines.slice(0, -1) })} />
      )}
      <View id='sum-of-lines' className='fund-note'>{say(sumOfLines(sumFenOf(lines), mostFen))}</View>
      {tooMuch && <Notice id='too-much' tone='problem'>{say(tooMuchWords(mostFen))}</Notice>}
      {tooLittle && <Notice id='too-little' tone='problem'>{say(tooLittleWords)}</Notice>}
    </Question>
  )
}

export const PhotosQuestion = ({ photos, kept, step, steps, next, previous }: Asked & { photos: Photos; kept: number }) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(applyWords.photos)} onPrevious={previous}
      next={{ onTap: next, disabled: photos.waiting, ...(photos.photos.length === 0 ? { label: say(common.skip) } : {}) }}>
      {kept > 0 && <Notice tone='info'>{say(applyWords.keptPhotos)}</Notice>}
      <PhotoField id='photos' label={say(applyWords.photosLabel)} photos={photos} />
      <View className='fund-note'>{say(ownWords.papersNote)}</View>
    </Question>
  )
}
