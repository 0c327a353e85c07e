import { useState } from 'react'
import { Page } from '../../../components/page.tsx'
import { type AskedOf, useQuestions } from '../../../state/use-questions.ts'
import { proposeWords } from '../../../text/exchange.ts'
import { Check } from './check.tsx'
import { Others } from './others.tsx'
import { MinutesQuestion, ServiceQuestion, SideQuestion, WhatQuestion, WhenQuestion } from './questions.tsx'
import { type Draft, emptyDraft, steps } from './model.ts'
import '../credit.scss'

/** What every question gets. */
export type Asked = AskedOf<Draft>

export default () => {
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const { step, asked } = useQuestions(steps, draft, (part) => setDraft((had) => ({ ...had, ...part })))
  return (
    <Page title={proposeWords.title}>
      {step === 'what' && <WhatQuestion {...asked} />}
      {step === 'service' && <ServiceQuestion {...asked} />}
      {step === 'when' && <WhenQuestion {...asked} />}
      {step === 'mine' && <SideQuestion {...asked} />}
      {step === 'minutes' && <MinutesQuestion {...asked} />}
      {step === 'others' && <Others {...asked} />}
      {step === 'check' && <Check {...asked} />}
    </Page>
  )
}
