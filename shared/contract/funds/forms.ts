import * as z from 'zod'
import { disclosureKinds } from '../../oversight.ts'
import { campaignStates, committeeSeats, givingWays, legalModes } from '../../funds.ts'
import { community, day, division, id, moment, once, personId, text } from '../call.ts'

export const charityId = id('chr')
export const fundId = id('fnd')
export const campaignId = id('cmp')
/** Fen, at most a hundred million yuan at once. */
export const fen = z.int().min(1).max(10_000_000_000)
export const sumFen = z.int().min(0)

/** A charity's number as a merchant of WeChat Pay (CF-17). */
export const merchantNumber = z.string().regex(/^\d{8,10}$/)

/** What must be shown of whoever receives gifts (CF-07), and what it may do (DOMAIN 0.2). */
export const charityFields = {
  name: text(60), creditCode: z.string().trim().toUpperCase().length(18), certificate: text(120), contact: text(60),
  /** How anybody can look it up. */
  lookUp: text(200), address: text(120),
  bank: z.strictObject({ holder: text(60), name: text(60), number: z.string().regex(/^\d{8,30}$/) }),
  publicQualified: z.boolean(),
  /** This mini-program belongs to the charity itself. */
  ownChannel: z.boolean(),
  /** Its number as a merchant of WeChat Pay (CF-17). */
  mchid: merchantNumber.optional(),
  /** It bears the fees of payments itself, so that purposes are not charged with them. */
  bearsFees: z.boolean().optional(),
}
const { bank: _bank, mchid: _mchid, ...shownFields } = charityFields
/** As anybody sees it: the account stands in the plan of each campaign (CF-05). */
export const charity = once(() => z.strictObject({ id: charityId, ...shownFields }))
export const keptCharity = once(() => z.strictObject({
  id: charityId, ...charityFields, version: z.int(),
  /** Numbers that it had, each from a day until another: what was paid by them is refunded and billed there (CF-17). */
  formerMchids: z.array(z.strictObject({ mchid: merchantNumber, since: day, until: day })).optional(),
}))

const seat = z.enum(committeeSeats)
export const seats = z.array(z.strictObject({ personId, seat })).min(1).max(40)

/** Where what is left of a fund goes when it closes, in public for seven days before, and how much has gone (PEERS 5.20). */
export const fundEnd = {
  closing: z.strictObject({
    toId: z.string(), toTitle: z.string(), reason: z.string(), resolution: z.string(), byName: z.string(), noticeEndsOn: day,
  }).optional(),
  closedAt: moment.optional(), movedFen: sumFen.optional(),
}
export const fundState = z.enum(['open', 'closing', 'closed'])
/** A fund as anybody sees it. `seat`: the one that whoever looks has in its committee. */
export const fund = once(() => z.strictObject({
  id: fundId, name: z.string(), division, divisionName: z.string(), community, charity: z.strictObject({ id: charityId, name: z.string() }),
  state: fundState, openedAt: moment, resolution: z.string(), version: z.int(),
  ...fundEnd, committee: z.array(z.strictObject({ name: z.string(), seat })), seat: seat.optional(),
}))
/** With who they are, for staff. */
export const keptFund = once(() => z.strictObject({
  ...fund().shape, committee: z.array(z.strictObject({ personId, name: z.string(), seat })),
}))

/** The fields of a plan (CF-05: L4 Art 10). */
export const plan = once(() => z.strictObject({
  title: text(40), purpose: text(500), firstDay: day, lastDay: day, area: text(120), leader: text(20),
  /** The leader is on the charity's full-time staff; the beneficiary is not one specific person. */
  leaderOnStaff: z.boolean(), noOnePerson: z.boolean(),
  officeAddress: text(120), ways: z.array(z.enum(givingWays)).min(1).max(6),
  accountNumber: z.string().regex(/^\d{8,30}$/), goalFen: fen, beneficiaries: text(300), use: text(1000), costFen: sumFen,
  leftover: text(300),
  partners: z.array(z.strictObject({ name: text(60), evaluation: text(500), agreement: text(120) })).max(10),
  emergency: z.boolean(),
  /** Where the same campaign is on a designated platform, and how the mini-program gets there. */
  platform: z.strictObject({ name: text(40), url: z.url({ protocol: /^https$/ }).max(300) }).optional(),
  /** Who has promised proceeds in writing (L1 Art 37). */
  agreement: z.strictObject({ by: text(60), signedOn: day, promise: text(300) }).optional(),
}))

/** When a campaign last told the public how it goes, what it owes next and whether that is late (CF-09). */
export const disclosureClock = once(() => z.strictObject({
  lastOn: day.optional(), next: z.strictObject({ kind: z.enum(disclosureKinds), dueOn: day, late: z.boolean() }).optional(),
}))

/**
 * What a fund spends against the law's lines (CF-10). Parts are hundredths of a percent, absent where there is nothing to
 * divide by. `binding`: the charity may raise funds in public, so that the lines bind it.
 */
export const costRatios = once(() => z.strictObject({
  year: z.int(), binding: z.boolean(), paidFen: z.int(), managementFen: z.int(), feesFen: z.int(), lastYearFen: z.int(), averageFen: z.int(),
  spendingPercent: z.int(), managementPercent: z.int(), exemptFen: sumFen, spendingParts: z.int().optional(),
  managementParts: z.int().optional(), spendingMet: z.boolean(), managementExempt: z.boolean(), managementMet: z.boolean(),
}))

/** `feesFen`: what of the spending payments have cost. */
const raised = { raisedFen: sumFen, spentFen: sumFen, feesFen: sumFen }
/** A campaign as whoever may see it sees it. */
export const campaign = once(() => z.strictObject({
  id: campaignId, fund: z.strictObject({ id: fundId, name: z.string() }), community, mode: z.enum(legalModes),
  state: z.enum(campaignStates), plan: plan(), filing: z.strictObject({ number: z.string(), filedOn: day }).optional(),
  openedAt: moment.optional(), endedAt: moment.optional(), stopReason: z.string().optional(), ...raised,
  /** What the screens may do (DOMAIN 0.2). */
  gives: z.enum(['pay', 'link', 'none']), shares: z.boolean(), receipts: z.boolean(), disclosure: disclosureClock(),
  /** Whether the charity takes it by WeChat Pay. */
  payable: z.boolean(),
  /** Above that, who gives and where it comes from is asked (CF-18). */
  largeGiftFen: sumFen,
  charity: z.strictObject({ id: charityId, name: z.string(), certificate: z.string(), contact: z.string(), lookUp: z.string() }),
}))
export const keptCampaign = once(() => z.strictObject({
  ...campaign().shape, members: z.array(z.strictObject({ personId, name: z.string() })), version: z.int(),
  preparedByName: z.string(), openedByName: z.string().optional(),
}))
