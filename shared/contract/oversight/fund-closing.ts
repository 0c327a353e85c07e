import * as z from 'zod'
import { calls, community, text } from '../call.ts'
import { campaignId, fundId, keptFund } from '../funds/forms.ts'

const settled = [
  'closing.state', 'closing.campaigns', 'closing.spendings', 'closing.votes', 'closing.ventures', 'closing.useChanges',
  'closing.refunds', 'closing.target', 'useChange.told',
] as const

/** The end of a fund: where what is left goes stands in public for seven days, then a second person moves it (PEERS 5.20). */
export const fundClosing = calls({
  'POST /fund-work/funds/:fundId/closing/plan': {
    title: { zh: '公示余款去向', en: 'Name where what is left of a closing fund goes' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      community, fundId, toFundId: fundId, toId: z.union([campaignId, fundId]), reason: text(300), resolution: text(60),
    }),
    output: keptFund,
    refusals: ['role.scope', 'fund.unknown', 'campaign.unknown', ...settled],
  },
  'POST /fund-work/funds/:fundId/closing/end': {
    title: { zh: '转出余款并关闭基金', en: 'Move what is left and close the fund: by a second person, after the days of notice' },
    who: ['fundApprover'],
    input: () => z.strictObject({ community, fundId }),
    output: keptFund,
    refusals: ['role.scope', 'fund.unknown', 'closing.notice', 'second.self', 'account.frozen', ...settled],
  },
})
