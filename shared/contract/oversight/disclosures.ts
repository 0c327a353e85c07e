import * as z from 'zod'
import { campaignStates, legalModes } from '../../funds.ts'
import { disclosureStates } from '../../oversight.ts'
import { fundStaffRoles } from '../../roles.ts'
import { attaching, calls, community, cursor, fileId, id, limit, moment, once, page, text } from '../call.ts'
import { campaignId, disclosureClock, fundId, sumFen } from '../funds/forms.ts'

const disclosureId = id('dsc')
/** As the ledger had them when it was published. */
const sums = z.strictObject({ raisedFen: sumFen, movedFen: z.int(), spentFen: sumFen, balanceFen: sumFen })
const told = { title: text(60), text: text(2000), inFull: z.boolean(), photos: z.array(fileId).max(6) }

const disclosure = once(() => z.strictObject({ id: disclosureId, ...told, at: moment, sums: sums.optional() }))
const kept = once(() => z.strictObject({
  id: disclosureId, campaignId, ...told, state: z.enum(disclosureStates), byName: z.string(), at: moment,
  decidedByName: z.string().optional(), decidedAt: moment.optional(), refusedFor: z.string().optional(), sums: sums.optional(),
}))

/** What campaigns tell of themselves, and the clock that says by when (CF-09, PEERS 5.17). */
export const disclosures = calls({
  'GET /campaigns/:campaignId/disclosures': {
    title: { zh: '募捐活动的进展', en: 'What a campaign has told of itself, newest first' },
    who: 'anyone',
    input: () => z.strictObject({ campaignId, cursor, limit }),
    output: () => page(disclosure()),
    refusals: ['campaign.unknown'],
  },
  'GET /fund-work/funds/:fundId/disclosures': {
    title: { zh: '哪些募捐该公布进展', en: 'What each campaign of a fund owes the public next, and its newest updates' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, fundId, cursor, limit }),
    output: () => page(z.strictObject({
      id: campaignId, title: z.string(), state: z.enum(campaignStates), mode: z.enum(legalModes), ...disclosureClock().shape,
      disclosures: z.array(kept()),
    })),
    refusals: ['role.scope', 'fund.unknown'],
  },
  'POST /fund-work/campaigns/:campaignId/disclosures': {
    title: { zh: '写募捐进展', en: 'Write what a campaign tells of itself; a second person publishes it' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ community, campaignId, ...told }),
    output: kept,
    refusals: ['role.scope', 'campaign.unknown', 'campaign.state', 'disclosure.notEnded', ...attaching, 'file.faces'],
  },
  'POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision': {
    title: { zh: '公布或退回进展', en: 'Publish it with the sums of the ledger as of now, or send it back: by another than who wrote it' },
    who: ['fundApprover'],
    input: () => z.strictObject({ community, campaignId, disclosureId, publish: z.boolean(), reason: text(200).optional() }),
    output: kept,
    refusals: [
      'role.scope', 'campaign.unknown', 'campaign.state', 'disclosure.unknown', 'disclosure.decided', 'disclosure.own', 'disclosure.reason',
    ],
  },
})
