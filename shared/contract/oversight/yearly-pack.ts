import * as z from 'zod'
import { bookKinds, campaignStates, legalModes } from '../../funds.ts'
import { giftWays } from '../../giving.ts'
import { fundStaffRoles } from '../../roles.ts'
import { spendingReasons } from '../../spending.ts'
import { calls, community, moment, once } from '../call.ts'
import { campaignId, charityId, costRatios, fundId, sumFen } from '../funds/forms.ts'

const named = z.string()
const sums = { incomeFen: z.int(), movedFen: z.int(), spentFen: z.int(), startFen: z.int(), endFen: z.int() }
const counted = { count: z.int(), fen: z.int() }

const pack = once(() => z.strictObject({
  fund: z.strictObject({ id: fundId, name: named }), year: z.int(), asOf: moment,
  /** All funds of the charity here added up; its other books are not in it. */
  charity: z.strictObject({ id: charityId, name: named, funds: z.int(), ratios: costRatios() }),
  book: z.strictObject({ ...sums, kinds: z.array(z.strictObject({ kind: z.enum(bookKinds), fen: z.int() })) }),
  ways: z.array(z.strictObject({ way: z.enum(giftWays), ...counted })),
  reasons: z.array(z.strictObject({ reason: z.enum(spendingReasons), ...counted })),
  campaigns: z.array(z.strictObject({
    id: campaignId, title: named, mode: z.enum(legalModes), state: z.enum(campaignStates), filing: named.optional(), ...sums,
    disclosures: z.int(), late: z.boolean(),
  })),
  ratios: costRatios(),
  goods: z.array(z.strictObject({
    name: named, unit: named, received: z.int(), handedOut: z.int(), writtenOff: z.int(), fairValueFen: sumFen,
  })),
  moved: z.array(z.strictObject({ fromTitle: named, toTitle: named, movedFen: sumFen, at: moment })),
  files: z.array(z.strictObject({ name: named, text: z.string() })),
}))

/** A fund's year for its charity's report, and the costs of it (CF-09, CF-10). */
export const yearlyPack = calls({
  'GET /fund-work/funds/:fundId/yearly-pack': {
    title: { zh: '年度汇总', en: 'A fund’s year for the report of its charity, with its ratios, as data and as files' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, fundId, year: z.coerce.number().int().min(2020).max(2100) }),
    output: pack,
    refusals: ['role.scope', 'fund.unknown'],
  },
})
