import { Field } from '../../../components/field.tsx'
import { publishWords } from '../../../text/publish.ts'
import { useText } from '../../../text/use-text.ts'
import { Choice } from './choice.tsx'
import type { Draft, Step } from './model.ts'

export interface AnswerProps {
  step: Exclude<Step, 'check'>
  draft: Draft
  keep: (part: Partial<Draft>) => void
  /** A choice from a long list goes on by itself. */
  next: () => void
}

const written = {
  name: { field: 'title', label: publishWords.nameLabel, hint: publishWords.nameHint, most: 40 },
  summary: { field: 'summary', label: publishWords.summaryLabel, hint: publishWords.summaryHint, most: 1000 },
  place: { field: 'place', label: publishWords.placeLabel, hint: undefined, most: 60 },
  guarantees: {
    field: 'guarantees', label: publishWords.guaranteesLabel, hint: publishWords.guaranteesHint, most: 200,
  },
  risks: { field: 'risks', label: publishWords.risksLabel, hint: publishWords.risksHint, most: 300 },
  policy: { field: 'policyNumber', label: publishWords.policyLabel, hint: undefined, most: 60 },
} as const

const isWritten = (step: AnswerProps['step']): step is keyof typeof written => step in written

/** The way to answer a question: written, or chosen. */
export const Answer = (props: AnswerProps) => {
  const { step, draft, keep } = props
  const say = useText()
  if (isWritten(step)) {
    const { field, label, hint, most } = written[step]
    return (
      <Field key={field} id={field} label={say(label)} value={draft[field]} maxLength={most}
        onInput={(text) => keep({ [field]: text })} {...(hint === undefined ? {} : { hint: say(hint) })} />
    )
  }
  if (step === 'second') {
    return (
      <>
        <Field id='second' label={say(publishWords.secondLabel)} hint={say(publishWords.secondHint)} value={draft.second}
          maxLength={20} onInput={(second) => keep({ second })} />
        <Field id='second-capacity' label={say(publishWords.secondCapacity)} type='number' maxLength={4}
          value={draft.secondCapacity} onInput={(text) => keep({ secondCapacity: text.replace(/\D/g, '') })} />
      </>
    )
  }
  return <Choice {...props} step={step} />
}
