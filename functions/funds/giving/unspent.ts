import { purposeAccount } from '../../../shared/funds.ts'
import { placeOf, readFront } from '../../ledger/line/read.ts'
import { lengthOf, unspent } from '../../ledger/line/rules.ts'
import type { Gift } from './items.ts'

/** The parts of a gift where they stand in the line, and how much of each is unspent there: so much can go back. */
export const unspentParts = async ({ purposeId, parts, community }: Gift) => {
  const { front } = await readFront(purposeAccount(purposeId))
  return Promise.all(parts.map(async (part) => {
    const place = await placeOf(community, part.bookedAt, part.movementId)
    const rest = place && unspent(place, part.goneFen, front)
    return { part, place, fen: rest ? lengthOf(rest) : 0 }
  }))
}
