import { useState } from 'react'
import { Page } from '../../../components/page.tsx'
import { Question } from '../../../components/question.tsx'
import { useDraft } from '../../../state/use-draft.ts'
import { publishWords } from '../../../text/publish.ts'
import { useText } from '../../../text/use-text.ts'
import { Answer } from './answer.tsx'
import { Check } from './check.tsx'
import { answered, emptyDraft, stepsFor, type Step } from './model.ts'

const questions = {
  checklist: publishWords.checklist, more: publishWords.more, second: publishWords.second, age: publishWords.age,
  certificate: publishWords.certificate, opens: publishWords.opens,
  name: publishWords.name, kind: publishWords.kind, summary: publishWords.summary, place: publishWords.place,
  date: publishWords.date, time: publishWords.time, length: publishWords.length, capacity: publishWords.capacity,
  repeat: publishWords.repeat, span: publishWords.span, holidays: publishWords.holidays, guarantees: publishWords.guarantees, risk: publishWords.risk,
  risks: publishWords.risks, policy: publishWords.policy,
} as const

export default () => {
  const say = useText()
  const { draft, change, clear } = useDraft('publish', emptyDraft)
  const [step, setStep] = useState<Step>('checklist')
  const steps = stepsFor(draft)
  const at = steps.indexOf(step)
  const move = (by: 1 | -1) => setStep(steps[at + by] ?? step)
  const back = at > 0 ? { onPrevious: () => move(-1) } : {}
  return (
    <Page title={publishWords.title}>
      {step === 'check'
        ? <Check draft={draft} steps={steps.length} onPrevious={() => move(-1)} clear={clear} />
        : <Question step={at + 1} steps={steps.length} question={say(questions[step])} {...back}
            next={{ onTap: () => move(1), disabled: !answered(draft, step) }}>
            <Answer step={step} draft={draft} keep={change} next={() => move(1)} />
          </Question>}
    </Page>
  )
}
