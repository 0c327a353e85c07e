import { type Person, clock, newCommunity, newResident, newShift } from './world.ts'

interface Wanted {
  /** Where; a community of its own if nothing is said. */
  community?: string
  minutes?: number
  lasts?: number
  /** Something to do with the resident before the service. */
  before?: (resident: Person) => Promise<unknown>
}

/** A resident with a household whose hour at the time bank a leader has confirmed; what follows is left to the stream. */
export const confirmedHour = async ({ community: place, minutes = 90, lasts = 120, before }: Wanted = {}) => {
  const community = place ?? await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const { id: householdId } = await resident.call('POST /households', { name: '家' })
  await before?.(resident)
  const { id: shiftId } = await newShift(leader, community, { startsIn: 1, lasts, kind: 'timeBank' })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(lasts + 2)
  const { recordId, movementId } = await leader.call('POST /shifts/:shiftId/confirmations', {
    shiftId, personId: resident.id, minutes, reason: '到场',
  })
  return { community, leader, resident, householdId, shiftId, recordId, movementId }
}
