import { powers } from '../../../../../shared/powers.ts'
import { Checks } from '../../../components/checks.tsx'
import { Options } from '../../../components/options.tsx'
import { Question } from '../../../components/question.tsx'
import { lasting } from '../../../text/dates.ts'
import { lengthWords, mandateWords, powerWords } from '../../../text/people.ts'
import { useText } from '../../../text/use-text.ts'
import type { Asked } from './index.tsx'
import { dayChoices, minuteChoices } from './model.ts'

export const PowersQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(mandateWords.powers)} onPrevious={previous}
      next={{ onTap: next, disabled: draft.powers.length === 0 }}>
      <Checks name='power' options={powers.map((key) => ({ key, label: say(powerWords[key]) }))} picked={draft.powers}
        onChange={(picked) => keep({ powers: picked })} />
    </Question>
  )
}

export const MinutesQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(mandateWords.minutes)} onPrevious={previous}
      next={{ onTap: next }}>
      <Options name='minutes' options={minuteChoices.map((minutes) => ({ key: String(minutes), label: say(lasting(minutes)) }))}
        selected={String(draft.monthlyMinutes)} onPick={(key) => keep({ monthlyMinutes: Number(key) })} />
    </Question>
  )
}

export const EndQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(mandateWords.endsOn)} onPrevious={previous}
      next={{ onTap: next }}>
      <Options name='days' options={dayChoices.map((days) => ({ key: String(days), label: say(lengthWords[days]) }))}
        selected={String(draft.days)} onPick={(key) => keep({ days: Number(key) })} />
    </Question>
  )
}
