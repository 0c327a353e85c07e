import { balanceOf } from '../../functions/ledger/balance.ts'
import { monthAfter } from '../../functions/ledger/lots.ts'
import { move } from './move.ts'
import { bornYearsAgo, know } from './person.ts'
import { type Person, clock, newResident } from './world.ts'

/** Let somebody into a household: invited, asked, accepted. */
export const join = async (head: Person, householdId: string, person: Person): Promise<Person> => {
  const { code } = await head.call('POST /households/:householdId/invitations', { householdId })
  await person.call('POST /me/household-requests', { code })
  await head.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: person.id })
  return person
}

/** A household of adults; the first is its head. */
export const newHousehold = async (name: string, head: Person, ...others: Person[]): Promise<string> => {
  const { id } = await head.call('POST /households', { name })
  for (const other of others) await join(head, id, other)
  return id
}

/** Points for a household, in lots by the month of their end; 24 months unless something is said. */
export const givePoints = (
  community: string, householdId: string, points: number, lots = { [monthAfter(clock.now(), 24)]: points },
): Promise<unknown> => move(community, { movement: 'points.award', from: community, to: householdId, amount: points, lots })

export interface Family { head: Person; householdId: string; points: () => Promise<number> }

/** A resident with a household of their own, and its points. */
export const newFamily = async (community: string, points = 0): Promise<Family> => {
  const head = await newResident(community)
  const householdId = await newHousehold('一家', head)
  if (points > 0) await givePoints(community, householdId, points)
  return { head, householdId, points: () => balanceOf(`familyPoint:household:${householdId}`) }
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
