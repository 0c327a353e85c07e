import { useState } from 'react'
import { Page } from '../../../components/page.tsx'
import { mandateWords } from '../../../text/people.ts'
import { Check } from './check.tsx'
import { EndQuestion, MinutesQuestion, PowersQuestion } from './questions.tsx'
import { after, before, emptyDraft, steps, type Draft, type Step } from './model.ts'
import { WhoQuestion } from './who.tsx'

/** What every question gets. */
export interface Asked {
  draft: Draft
  keep: (part: Partial<Draft>) => void
  step: number
  steps: number
  next: () => void
  previous: () => void
}

export default () => {
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [step, setStep] = useState<Step>('who')
  const asked: Asked = {
    draft, keep: (part) => setDraft((had) => ({ ...had, ...part })), step: steps.indexOf(step) + 1,
    steps: steps.length, next: () => setStep(after(step)), previous: () => setStep(before(step)),
  }
  return (
    <Page title={mandateWords.title}>
      {step === 'who' && <WhoQuestion {...asked} />}
      {step === 'powers' && <PowersQuestion {...asked} />}
      {step === 'minutes' && <MinutesQuestion {...asked} />}
      {step === 'endsOn' && <EndQuestion {...asked} />}
      {step === 'check' && <Check {...asked} />}
    </Page>
  )
}
