import { useState } from 'react'
import { Page } from '../../../components/page.tsx'
import { proposeWords } from '../../../text/exchange.ts'
import { Check } from './check.tsx'
import { Others } from './others.tsx'
import { MinutesQuestion, SideQuestion, WhatQuestion, WhenQuestion } from './questions.tsx'
import { after, before, emptyDraft, steps, type Draft, type Step } from './model.ts'
import '../credit.scss'

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
  const [step, setStep] = useState<Step>('what')
  const asked: Asked = {
    draft, keep: (part) => setDraft((had) => ({ ...had, ...part })), step: steps.indexOf(step) + 1,
    steps: steps.length, next: () => setStep(after(step)), previous: () => setStep(before(step)),
  }
  return (
    <Page title={proposeWords.title}>
      {step === 'what' && <WhatQuestion {...asked} />}
      {step === 'when' && <WhenQuestion {...asked} />}
      {step === 'mine' && <SideQuestion {...asked} />}
      {step === 'minutes' && <MinutesQuestion {...asked} />}
      {step === 'others' && <Others {...asked} />}
      {step === 'check' && <Check {...asked} />}
    </Page>
  )
}
