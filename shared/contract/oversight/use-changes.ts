import * as z from 'zod'
import { useChangeStates } from '../../oversight.ts'
import { calls, community, cursor, day, id, limit, moment, once, page, text } from '../call.ts'
import { campaignId, fundId, sumFen } from '../funds/forms.ts'

const changeId = id('usc')
const giftId = id('gft')
/** A campaign, or what a fund has besides. */
const purposeId = z.union([campaignId, fundId])
const which = { community, changeId }
const filing = z.strictObject({ number: text(40), filedOn: day })
const titles = { fromTitle: z.string(), toTitle: z.string(), reason: z.string() }

const kept = once(() => z.strictObject({
  id: changeId, state: z.enum(useChangeStates), fromId: purposeId, toId: purposeId, ...titles, resolution: z.string(),
  filing: filing.optional(), consentPaper: z.string().optional(), giftId: giftId.optional(), consentedAt: moment.optional(),
  byName: z.string(), at: moment,
  votes: z.array(z.strictObject({ byName: z.string(), at: moment, yes: z.boolean(), reason: z.string() })),
  movedFen: sumFen.optional(), endedAt: moment.optional(), endReason: z.string().optional(),
}))

/** Another use of money: filed anew or agreed to by who gave, voted on, moved in the open (CF-11). */
export const useChanges = calls({
  'GET /funds/:fundId/use-changes': {
    title: { zh: '改变用途公示', en: 'What a fund has moved to another use' },
    who: 'anyone',
    input: () => z.strictObject({ fundId, cursor, limit }),
    output: () => page(z.strictObject({ id: changeId, ...titles, resolution: z.string(), movedFen: sumFen, at: moment })),
    refusals: ['fund.unknown'],
  },
  'GET /fund-work/funds/:fundId/use-changes': {
    title: { zh: '改变用途的申请', en: 'Other uses that are asked or were not done, for staff and the committee' },
    who: 'signedIn',
    input: () => z.strictObject({ community, fundId, cursor, limit }),
    output: () => page(kept()),
    refusals: ['fund.unknown'],
  },
  'POST /fund-work/funds/:fundId/use-changes': {
    title: { zh: '申请改变用途', en: 'Ask for another use of what is left of a purpose, or of one gift' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      community, fundId, fromId: purposeId, toId: purposeId, reason: text(300), resolution: text(60), filing: filing.optional(),
      /** The number of the paper on which those concerned have agreed. */
      consentPaper: text(60).optional(), giftId: giftId.optional(),
    }),
    output: kept,
    refusals: [
      'role.scope', 'fund.unknown', 'fund.closed', 'campaign.unknown', 'campaign.early', 'campaign.filingUsed', 'gift.unknown',
      'useChange.same', 'useChange.filing', 'useChange.consent', 'useChange.told',
    ],
  },
  'POST /fund-work/use-changes/:changeId/votes': {
    title: { zh: '对改变用途表决', en: 'Vote on another use; the deciding vote moves the money' },
    who: 'signedIn',
    input: () => z.strictObject({ ...which, yes: z.boolean(), reason: text(200) }),
    output: kept,
    refusals: [
      'useChange.unknown', 'useChange.state', 'spending.noSeat', 'conflict.close', 'useChange.nothing', 'useChange.told', 'useChange.refunds',
      'gift.unknown', 'account.frozen',
    ],
  },
  'POST /fund-work/use-changes/:changeId/withdrawal': {
    title: { zh: '撤回改变用途的申请', en: 'Take it back before it is decided' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: kept,
    refusals: ['role.scope', 'useChange.unknown', 'useChange.state'],
  },
  'GET /me/use-changes': {
    title: { zh: '要我同意的改变用途', en: 'Other uses of my gifts that I am asked about' },
    who: 'signedIn',
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(z.strictObject({ id: changeId, ...titles, giftId, at: moment })),
    refusals: [],
  },
  'POST /me/use-changes/:changeId/answer': {
    title: { zh: '同意或不同意改变用途', en: 'Say whether my gift may be used otherwise' },
    who: 'signedIn',
    input: () => z.strictObject({ changeId, agrees: z.boolean() }),
    output: () => z.strictObject({}),
    refusals: ['useChange.unknown', 'useChange.state'],
  },
})
