import type { Fund } from '../../charities/items.ts'
import { votersFor } from '../../charities/voters.ts'
import type { UseChange } from './items.ts'

/** What events say of another use; the donor by id alone, to be told. */
export const saidOf = ({ changeId, fundId, fromId, fromTitle, toId, toTitle, giftId, donorId, by }: UseChange) =>
  ({ changeId, fundId, fromId, fromTitle, toId, toTitle, giftId, donorId, officerId: by })

/** Once it waits for the vote, whom an event asks to vote: those who may, each once (PEERS 1.11). */
export const votersSaid = async ({ state, by }: UseChange, fund: Fund) =>
  (state === 'vote' ? { voters: (await votersFor(fund, by)).map(({ personId }) => personId) } : {})

/** For staff and the committee: the donor is not named. */
export const keptChange = (change: UseChange) => {
  const {
    changeId: id, state, fromId, fromTitle, toId, toTitle, reason, resolution, filing, consentPaper, giftId,
    consentedAt, byName, at, votes, movedFen, endedAt, endReason,
  } = change
  return {
    id, state, fromId, fromTitle, toId, toTitle, reason, resolution, filing, consentPaper, giftId, consentedAt, byName,
    at, votes: votes.map(({ by: _, ...vote }) => vote), movedFen, endedAt, endReason,
  }
}

/** For everybody, once it has moved (CF-11: L1 Art 58). */
export const movedView = (change: UseChange) => {
  const { changeId: id, fromTitle, toTitle, reason, resolution, movedFen = 0, endedAt = '' } = change
  return { id, fromTitle, toTitle, reason, resolution, movedFen, at: endedAt }
}

/** For the donor who is asked. */
export const askedView = ({ changeId: id, fromTitle, toTitle, reason, giftId = '', at }: UseChange) =>
  ({ id, fromTitle, toTitle, reason, giftId, at })
