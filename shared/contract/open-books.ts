import * as z from 'zod'
import { bookKinds, campaignStates, legalModes } from '../funds.ts'
import { calls, day, moment, once } from './call.ts'
import { campaignId, charityId, costRatios, disclosureClock, fundEnd, fundId, fundState, plan, sumFen } from './funds/forms.ts'

const signedFen = z.int()
const movements = { kinds: z.array(z.strictObject({ kind: z.enum(bookKinds), fen: signedFen })) }
/** In fen: what gifts brought, what other purposes brought or took, what was set apart to be spent, what is there. */
const sums = { incomeFen: signedFen, movedFen: signedFen, spentFen: signedFen, balanceFen: sumFen, ...movements }

/** Income and spending of a purpose to the fen, by month (China) and kind; a month's balance is that of its end. */
export const book = once(() => z.strictObject({
  ...sums, months: z.array(z.strictObject({ month: z.string().regex(/^\d{4}-\d{2}$/), ...sums })),
}))

/** Who answers for the money, and how anybody looks it up (CF-07). */
const answerable = once(() => z.strictObject({
  id: charityId, name: z.string(), creditCode: z.string(), certificate: z.string(), contact: z.string(), lookUp: z.string(),
  address: z.string(), publicQualified: z.boolean(),
}))

export const openFund = once(() => z.strictObject({
  id: fundId, name: z.string(), divisionName: z.string(), state: fundState, openedAt: moment,
  resolution: z.string(), ...fundEnd, voters: z.int(), supervisors: z.int(), charity: answerable(), asOf: moment,
  /** Of all its purposes together. */
  book: book(), ratios: costRatios(),
  /** What came without a campaign, each campaign that everybody may see, and all others in one sum (DOMAIN 0.2). */
  purposes: z.array(z.strictObject({
    what: z.enum(['fund', 'campaign', 'others']), id: campaignId.optional(), title: z.string().optional(),
    state: z.enum(campaignStates).optional(), disclosure: disclosureClock().optional(), book: book(),
  })),
}))

/** An update as it was published, with the sums of that moment; photos by their number. */
const told = once(() => z.strictObject({
  title: z.string(), text: z.string(), inFull: z.boolean(), photos: z.int(), at: moment,
  sums: z.strictObject({ raisedFen: sumFen, movedFen: signedFen, spentFen: sumFen, balanceFen: sumFen }).optional(),
}))

export const openCampaign = once(() => z.strictObject({
  id: campaignId, fund: z.strictObject({ id: fundId, name: z.string() }), mode: z.enum(legalModes), state: z.enum(campaignStates),
  plan: plan(), filing: z.strictObject({ number: z.string(), filedOn: day }).optional(), openedAt: moment.optional(),
  endedAt: moment.optional(), stopReason: z.string().optional(), charity: answerable(), asOf: moment,
  disclosure: disclosureClock(), told: z.array(told()), book: book(),
}))

/** A charity with its funds here; the ratios are of all of them together, without the charity's other books. */
export const openCharity = once(() => z.strictObject({
  ...answerable().shape, asOf: moment, ratios: costRatios(),
  funds: z.array(z.strictObject({ id: fundId, name: z.string(), divisionName: z.string(), state: fundState })),
}))

/** The open books: for everybody, without signing in, at most a minute old (CF-07; PEERS 5.11, 12.8). */
export const openBooks = calls({
  'GET /open/funds/:fundId': {
    title: { zh: '公开账本：基金', en: 'The open books of a fund' },
    who: 'anyone',
    shared: true,
    input: () => z.strictObject({ fundId }),
    output: openFund,
    refusals: ['fund.unknown'],
  },
  'GET /open/campaigns/:campaignId': {
    title: { zh: '公开账本：募捐活动', en: 'The open books of a campaign that everybody may see' },
    who: 'anyone',
    shared: true,
    input: () => z.strictObject({ campaignId }),
    output: openCampaign,
    refusals: ['campaign.unknown'],
  },
  'GET /open/charities/:charityId': {
    title: { zh: '公开账本：慈善组织', en: 'The funds of a charity and what they cost together' },
    who: 'anyone',
    shared: true,
    input: () => z.strictObject({ charityId }),
    output: openCharity,
    refusals: ['charity.unknown'],
  },
})
