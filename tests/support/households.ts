import { move } from './move.ts'
import { bornYearsAgo, know } from './person.ts'
import { type Person, newResident } from './world.ts'

/** Let somebody into a household: invited, asked, accepted. */
export const join = async (head: Person, householdId: string, person: Person): Promise<void> => {
  const { code } = await head.call('POST /households/:householdId/invitations', { householdId })
  await person.call('POST /me/household-requests', { code })
  await head.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: person.id })
}

/** A household of adults; the first is its head. */
export const newHousehold = async (name: string, head: Person, ...others: Person[]): Promise<string> => {
  const { id } = await head.call('POST /households', { name })
  for (const other of others) await join(head, id, other)
  return id
}

/** A child with a guardian's consent on record. */
export const newChild = async (community: string, guardianId: string): Promise<Person> => {
  const child = await newResident(community)
  await know(child.id, { birthDay: bornYearsAgo(10), guardianId, guardianConsentAt: '2026-01-01T00:00:00.000Z' })
  return child
}

/** Points as a rule awards them, by whom they were earned, ending with a month. */
export const earn = (community: string, householdId: string, personId: string, amount: number, month = '2028-11') =>
  move(community, {
    movement: 'points.award', from: community, to: householdId, amount, lots: { [month]: amount }, personId,
  })
