import type { Output } from '../../../../../shared/contract/index.ts'

type Mark = Output<'GET /me/marks'>['items'][number]

/** Once, and within the time for it. */
export const mayAppeal = ({ state, appealUntil }: Pick<Mark, 'state' | 'appealUntil'>, nowMs: number): boolean =>
  state === 'standing' && nowMs <= Date.parse(appealUntil)

export const toneOf = (state: Mark['state']): 'good' | 'waiting' | 'plain' => {
  if (state === 'forgiven') return 'good'
  return state === 'appealed' ? 'waiting' : 'plain'
}
