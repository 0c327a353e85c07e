import type { KeptCheck } from '../../../state/queue-rules.ts'
import { queueWords } from '../../../text/queue.ts'
import type { Words } from '../../../text/words.ts'

/** Where a check stands, in words. */
export const stateOfCheck = ({ state, waits }: KeptCheck): Words => {
  if (state === 'accepted' && waits === true) return queueWords.waits
  return queueWords[state]
}

export const toneOf = ({ state }: KeptCheck): 'good' | 'waiting' | 'plain' =>
  (state === 'accepted' ? 'good' : state === 'refused' ? 'plain' : 'waiting')

/** The shift and code of what was scanned on any site. */
export const readAnyCode = (text: string): { shiftId: string; code: string } | undefined => {
  const [, shiftId, code] = /^linli:check:(shf_[0-9A-Z]{26}):(\d{6})$/.exec(text.trim()) ?? []
  return shiftId !== undefined && code !== undefined ? { shiftId, code } : undefined
}
