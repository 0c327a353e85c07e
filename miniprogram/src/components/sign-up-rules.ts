import type { Output } from '../../../shared/contract/index.ts'
import { shiftWords } from '../text/shift.ts'
import type { Words } from '../text/words.ts'

type Mine = Output<'GET /me/shifts'>['items'][number]

interface Standing {
  words: Words
  tone: 'good' | 'waiting' | 'plain'
}

/** Where somebody stands with a shift, in a word and a tone. */
export const stateOf = ({ shift, signUp }: Mine, nowMs: number): Standing => {
  const over = Date.parse(shift.endsAt) <= nowMs
  switch (signUp.status) {
    case 'checkedIn': return { words: shiftWords.checkedIn, tone: 'waiting' }
    case 'checkedOut': return { words: shiftWords.checkedOut, tone: 'waiting' }
    case 'confirmed': return { words: shiftWords.confirmed, tone: 'good' }
    case 'waiting': return { words: shiftWords.waiting, tone: 'waiting' }
    case 'offered': return { words: shiftWords.offered, tone: 'waiting' }
    case 'noShow': return { words: shiftWords.noShow, tone: 'plain' }
    case 'cancelled': return { words: shiftWords.cancelled, tone: 'plain' }
    case 'signedUp': {
      if (signUp.selfReportedMinutes !== undefined) return { words: shiftWords.checkedOut, tone: 'waiting' }
      return over ? { words: shiftWords.over, tone: 'plain' } : { words: shiftWords.signedUp, tone: 'good' }
    }
  }
}
