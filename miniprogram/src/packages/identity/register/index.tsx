import { useState } from 'react'
import { Page } from '../../../components/page.tsx'
import { useMe } from '../../../state/me.ts'
import { useDraft } from '../../../state/use-draft.ts'
import { registerWords } from '../../../text/register.ts'
import { ChooseDivision } from './choose-division.tsx'
import { Check } from './check.tsx'
import { NameQuestion, PhoneQuestion } from './questions.tsx'
import { after, before, emptyDraft, steps, type Draft, type Step } from './model.ts'
import './register.scss'

/** What every question of the registration gets. */
export interface Asked {
  draft: Draft
  keep: (part: Partial<Draft>) => void
  step: number
  steps: number
  next: () => void
  previous: () => void
}

export default () => {
  const me = useMe()
  const { draft, change, clear } = useDraft('register', { ...emptyDraft, name: me?.name ?? '' })
  const [step, setStep] = useState<Step>('name')
  const asked: Asked = {
    draft, keep: change, step: steps.indexOf(step) + 1, steps: steps.length,
    next: () => setStep(after(step)), previous: () => setStep(before(step)),
  }
  return (
    <Page title={registerWords.title}>
      {step === 'name' && <NameQuestion {...asked} />}
      {step === 'phone' && <PhoneQuestion {...asked} />}
      {(step === 'district' || step === 'street' || step === 'community') && (
        <ChooseDivision key={step} level={step} {...asked} />
      )}
      {step === 'check' && <Check {...asked} clear={clear} />}
    </Page>
  )
}
