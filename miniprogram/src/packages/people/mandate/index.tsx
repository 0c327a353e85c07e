import { useState } from 'react'
import { Page } from '../../../components/page.tsx'
import { type AskedOf, useQuestions } from '../../../state/use-questions.ts'
import { mandateWords } from '../../../text/people.ts'
import { Check } from './check.tsx'
import { EndQuestion, MinutesQuestion, PowersQuestion } from './questions.tsx'
import { type Draft, emptyDraft, steps } from './model.ts'
import { WhoQuestion } from './who.tsx'

/** What every question gets. */
export type Asked = AskedOf<Draft>

export default () => {
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const { step, asked } = useQuestions(steps, draft, (part) => setDraft((had) => ({ ...had, ...part })))
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
