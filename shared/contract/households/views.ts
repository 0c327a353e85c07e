import * as z from 'zod'
import { community, householdId, moment, once, personId } from '../call.ts'

export const moveId = z.string().regex(/^mov_[0-9A-HJKMNP-TV-Z]{26}$/)
export const moveKinds = ['found', 'join', 'split', 'transfer', 'merge', 'head'] as const
export const headWays = ['founded', 'handedOver', 'succeeded', 'appointed'] as const
export const deedKinds = [
  'founded', 'joined', 'gone', 'returned', 'headChanged', 'left', 'arrived', 'merged', 'absorbed', 'donated', 'ended',
] as const

/** `name`: in full, of who shows it to the household. */
const person = { personId, nameMasked: z.string(), name: z.string().optional() }

/** A household as its members see it. `monthlyLimit`: points a month that a child may redeem alone. */
export const householdView = once(() => z.strictObject({
  id: householdId, name: z.string(), community, headId: personId,
  members: z.array(z.strictObject({
    ...person, status: z.enum(['member', 'pending']), isHead: z.boolean(), joinedAt: moment, isChild: z.boolean(),
    monthlyLimit: z.int().optional(),
  })),
  /** Newest last. */
  heads: z.array(z.strictObject({ ...person, since: moment, how: z.enum(headWays) })),
  /** Whom the head has asked to be the head. */
  headOffer: z.strictObject({ ...person, at: moment }).optional(),
}))

/** Whose the points are: what each member earned and redeemed in two years, and their part of what is there. */
export const sharesView = once(() => z.strictObject({
  balance: z.int(),
  members: z.array(z.strictObject({ ...person, points: z.int(), earned: z.int(), spent: z.int() })),
}))

/** Members who go from one household to another, with their share of the points. */
export const moveView = once(() => z.strictObject({
  id: moveId, kind: z.enum(moveKinds), state: z.enum(['waiting', 'done', 'refused', 'expired']),
  fromId: householdId.optional(), fromName: z.string().optional(), toId: householdId.optional(), toName: z.string(),
  headName: z.string().optional(),
  people: z.array(z.strictObject({ ...person, points: z.int() })),
  /** In all, and by the month at whose end they lapse; of what waits, as things stand now. */
  points: z.int(), lots: z.array(z.strictObject({ month: z.string(), amount: z.int() })), staying: z.int(),
  consents: z.array(z.strictObject({ ...person, at: moment.optional() })),
  askedByName: z.string(), askedAt: moment, endsAt: moment,
  /** Taken down at the desk; a second worker confirms. */
  desk: z.strictObject({ askedById: personId, note: z.string() }).optional(),
  /** Why it could not be done as things stand now. */
  refusal: z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }).optional(),
}))

/** What happened in a household. */
export const deedView = once(() => z.strictObject({
  at: moment, what: z.enum(deedKinds), names: z.array(z.string()), otherName: z.string().optional(),
  points: z.int().optional(), byName: z.string().optional(),
}))
