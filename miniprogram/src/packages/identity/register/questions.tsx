import { Field } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Question } from '../../../components/question.tsx'
import { common } from '../../../text/common.ts'
import { registerWords } from '../../../text/register.ts'
import { useText } from '../../../text/use-text.ts'
import type { Asked } from './index.tsx'
import { phoneFits } from './model.ts'

export const NameQuestion = ({ draft, keep, step, steps, next }: Asked) => {
  const say = useText()
  return (
    <Question step={step} steps={steps} question={say(registerWords.name)}
      next={{ onTap: next, disabled: draft.name.trim() === '' }}>
      <Field id='name' label={say(registerWords.nameLabel)} hint={say(registerWords.nameHint)} value={draft.name}
        maxLength={30} onInput={(name) => keep({ name })} />
    </Question>
  )
}

export const PhoneQuestion = ({ draft, keep, step, steps, next, previous }: Asked) => {
  const say = useText()
  const fits = phoneFits(draft.phone)
  const label = draft.phone === '' ? say(common.skip) : say(common.next)
  return (
    <Question step={step} steps={steps} question={say(registerWords.phone)} onPrevious={previous}
      next={{ label, onTap: next, disabled: !fits }}>
      <Field id='phone' label={say(registerWords.phoneLabel)} hint={say(registerWords.phoneHint)} type='number'
        value={draft.phone} maxLength={11} onInput={(phone) => keep({ phone: phone.replace(/\D/g, '') })} />
      {!fits && draft.phone.length >= 11 && <Notice tone='problem'>{say(registerWords.phoneWrong)}</Notice>}
    </Question>
  )
}
