import { useState } from 'react'
import { stepsAround } from './step-rules.ts'

/** What every question of a row gets: what was answered so far, where it stands, and the way on and back. */
export interface AskedOf<D> {
  draft: D
  keep: (part: Partial<D>) => void
  step: number
  steps: number
  next: () => void
  previous: () => void
}

/** A row of questions, one a page, beginning with the first. */
export const useQuestions = <D, S extends string>(
  steps: readonly [S, ...S[]], draft: D, keep: (part: Partial<D>) => void,
): { step: S; asked: AskedOf<D> } => {
  const [step, setStep] = useState<S>(steps[0])
  const { after, before } = stepsAround(steps)
  const asked = {
    draft, keep, step: steps.indexOf(step) + 1, steps: steps.length,
    next: () => setStep(after(step)), previous: () => setStep(before(step)),
  }
  return { step, asked }
}
