import type { SnapState } from '../../../../../shared/civic.ts'

/** How a state looks in a list. */
export const toneOf = (state: SnapState): 'good' | 'waiting' | 'plain' => {
  if (state === 'done') return 'good'
  return state === 'refused' || state === 'takenBack' ? 'plain' : 'waiting'
}
