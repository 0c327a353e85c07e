import type { Output } from '../../../../shared/contract/index.ts'
import type { NominationState } from '../../../../shared/honours.ts'

export type Round = Output<'GET /honour-rounds'>['items'][number]
export type Seen = Output<'GET /nominations/:nominationId'>

/** Until when neighbours may nominate. */
export const isOpen = ({ nominationsUntil }: Pick<Round, 'nominationsUntil'>, nowMs: number): boolean =>
  nowMs <= Date.parse(nominationsUntil)

export const toneOf = (state: NominationState): 'good' | 'waiting' | 'plain' => {
  if (state === 'granted') return 'good'
  return ['declined', 'withdrawn', 'unfit', 'notChosen', 'failed', 'refused', 'revoked'].includes(state) ? 'plain' : 'waiting'
}

export type Act = 'answer' | 'withdraw' | 'support' | 'object' | 'appeal' | 'board'

const mayWithdraw: readonly NominationState[] = ['standing', 'onNotice', 'heldUp', 'passed', 'appealed']

const ofNominee = ({ state, appealUntil }: Seen, nowMs: number): Act[] => {
  if (state === 'asked') return ['answer']
  if (state === 'granted') return ['board']
  if (mayWithdraw.includes(state)) return ['withdraw']
  return appealUntil && nowMs <= Date.parse(appealUntil) ? ['appeal'] : []
}

/** What a person may do with a nomination now; the server decides. */
export const actsOn = (seen: Seen, nowMs: number): Act[] => {
  const { mine, state, supported, objected, noticeEndsAt = '' } = seen
  if (mine === 'nominee') return ofNominee(seen, nowMs)
  if (mine === 'own') return []
  if (state === 'standing' && !supported) return ['support']
  return state === 'onNotice' && !objected && nowMs <= Date.parse(noticeEndsAt) ? ['object'] : []
}
