import type { Input, Output } from '../../../../../shared/contract/index.ts'

type View = Output<'GET /activities/:activityId/results'>
export type Kind = View['kinds'][number]
export type Result = View['items'][number]['results'][number]

export const keyOf = ({ kind, unit }: Kind): string => `${kind}/${unit}`

/** What was typed before, by kind, to begin with. */
export const typedOf = (results: readonly Result[]): Record<string, string> =>
  Object.fromEntries(results.map((one) => [keyOf(one), String(one.amount)]))

/** What was typed, in whole numbers; nothing is said of a kind left empty. */
export const resultsIn = (
  kinds: readonly Kind[], typed: Record<string, string>,
): Input<'PUT /shifts/:shiftId/results'>['results'] => kinds.flatMap((one) => {
  const text = typed[keyOf(one)] ?? ''
  return text === '' ? [] : [{ ...one, amount: Number(text) }]
})
