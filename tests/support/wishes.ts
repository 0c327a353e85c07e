import type { Input } from '../../shared/contract/index.ts'
import { newHousehold } from './households.ts'
import { bornYearsAgo, know } from './person.ts'
import { type Person, clock, newResident } from './world.ts'

/** A verified relation, as both sides have it on record. */
export const related = async (child: Person, parent: Person): Promise<void> => {
  const seen = { verifiedBy: 'per_worker', at: clock.in(0) }
  await know(child.id, { kin: [{ personId: parent.id, relation: 'parent', ...seen }] })
  await know(parent.id, { kin: [{ personId: child.id, relation: 'child', ...seen }] })
}

/** A household with a child of twelve and a parent of theirs whom a worker has verified; the yes to volunteering is given. */
export const childAtHome = async (community: string, years = 12) => {
  const [parent, child] = [await newResident(community), await newResident(community)]
  await know(parent.id, { birthDay: bornYearsAgo(40) })
  const householdId = await newHousehold('一家', parent)
  await know(child.id, { birthDay: bornYearsAgo(years), guardianId: parent.id, guardianConsentAt: clock.in(0) })
  await related(child, parent)
  const { code } = await parent.call('POST /households/:householdId/invitations', { householdId })
  await child.call('POST /me/household-requests', { code })
  await parent.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: child.id })
  return { parent, child, householdId }
}

type Wish = Omit<Input<'POST /campaigns/:campaignId/gift-wishes'>, 'campaignId'>

export const wishFor = (by: Person, campaignId: string, changes: Partial<Wish> = {}) =>
  by.call('POST /campaigns/:campaignId/gift-wishes', { campaignId, amountFen: 2_000, shownName: 'masked', showsSum: true, ...changes })
export const answerWish = (by: Person, wishId: string, agrees = true) =>
  by.call('POST /me/ward-gift-wishes/:wishId/answer', { wishId, agrees })
export const payWish = (by: Person, wishId: string) => by.call('POST /me/gift-wishes/:wishId/order', { wishId })
export const withdrawWish = (by: Person, wishId: string) => by.call('POST /me/gift-wishes/:wishId/withdrawal', { wishId })
/** A guardian's word from a paper that a worker took a photo of. */
export const answerOnPaper = (by: Person, personId: string, wishId: string, papers: string[], agrees = true) =>
  by.call('POST /people/:personId/ward-gift-wishes/:wishId/answer', { personId, wishId, agrees, papers })
export const deskWishesOf = async (by: Person, personId: string) =>
  (await by.call('GET /people/:personId/ward-gift-wishes', { personId })).items
export const wishesOf = async (by: Person) => by.call('GET /me/gift-wishes', {})
export const wardWishesOf = async (by: Person) => (await by.call('GET /me/ward-gift-wishes', {})).items
