/** The steps around one of a row of questions; it stops at both ends. */
export const stepsAround = <S extends string>(steps: readonly S[]) => ({
  after: (step: S): S => steps[Math.min(steps.indexOf(step) + 1, steps.length - 1)] ?? step,
  before: (step: S): S => steps[Math.max(steps.indexOf(step) - 1, 0)] ?? step,
})
