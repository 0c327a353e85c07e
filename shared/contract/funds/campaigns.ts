import * as z from 'zod'
import { legalModes } from '../../funds.ts'
import { fundStaffRoles } from '../../roles.ts'
import { calls, community, cursor, day, limit, page, personId, text } from '../call.ts'
import { campaign, campaignId, fundId, keptCampaign, plan } from './forms.ts'

const planRefusals = [
  'campaign.days', 'campaign.account', 'campaign.leader', 'campaign.person', 'campaign.platform', 'campaign.members',
  'charity.notOurs', 'person.unknown',
] as const
const drafted = { mode: z.enum(legalModes), plan: plan(), members: z.array(personId).max(200) }
const which = { community, campaignId }

export const campaigns = calls({
  'GET /campaigns': {
    title: { zh: '正在募捐', en: 'The open campaigns of a community that whoever asks may see' },
    who: 'anyone',
    input: () => z.strictObject({ community }),
    output: () => z.strictObject({ items: z.array(campaign()) }),
    refusals: [],
  },
  'GET /campaigns/:campaignId': {
    title: { zh: '一个募捐活动', en: 'A campaign, for whoever may see it (DOMAIN 0.2)' },
    who: 'anyone',
    input: () => z.strictObject({ campaignId }),
    output: campaign,
    refusals: ['campaign.unknown'],
  },
  'GET /funds/:fundId/campaigns': {
    title: { zh: '已结束的募捐', en: 'The campaigns of a fund that are over, for whoever may see them; newest first' },
    who: 'anyone',
    input: () => z.strictObject({ fundId, cursor, limit }),
    output: () => page(campaign()),
    refusals: ['fund.unknown'],
  },
  'GET /fund-work/funds/:fundId/campaigns': {
    title: { zh: '基金的募捐活动', en: 'All campaigns of a fund, for staff' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, fundId, cursor, limit }),
    output: () => page(keptCampaign()),
    refusals: ['role.scope', 'fund.unknown'],
  },
  'POST /fund-work/campaigns': {
    title: { zh: '拟定募捐方案', en: 'Draft a campaign with its plan (CF-05)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ community, fundId, ...drafted }),
    output: keptCampaign,
    refusals: ['role.scope', 'fund.unknown', 'fund.closed', ...planRefusals],
  },
  'PUT /fund-work/campaigns/:campaignId': {
    title: { zh: '修改募捐方案', en: 'Change a plan that is not filed yet' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...which, version: z.int(), ...drafted }),
    output: keptCampaign,
    refusals: ['role.scope', 'campaign.unknown', 'campaign.state', 'fund.stale', ...planRefusals],
  },
  'POST /fund-work/campaigns/:campaignId/filing': {
    title: { zh: '填备案编号', en: 'Enter the number under which the authority has filed it (CF-06)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...which, number: text(40), filedOn: day }),
    output: keptCampaign,
    refusals: ['role.scope', 'campaign.unknown', 'campaign.state', 'campaign.filingUsed', 'campaign.filingLate', 'campaign.early'],
  },
  'POST /fund-work/campaigns/:campaignId/opening': {
    title: { zh: '批准开始', en: 'Open it: by another than who prepared it, filed and in its time (CF-06)' },
    who: ['fundApprover'],
    input: () => z.strictObject(which),
    output: keptCampaign,
    refusals: [
      'role.scope', 'campaign.unknown', 'campaign.state', 'campaign.unfiled', 'campaign.early', 'campaign.over',
      'campaign.ownApproval', 'campaign.agreement', 'fund.closed', 'charity.notOurs',
      'disclosure.late',
    ],
  },
  'POST /fund-work/campaigns/:campaignId/stop': {
    title: { zh: '停止募捐', en: 'Stop a campaign before its end, with the reason' },
    who: ['fundOfficer', 'fundApprover', 'streetAdmin', 'cityAdmin'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: keptCampaign,
    refusals: ['role.scope', 'campaign.unknown', 'campaign.state'],
  },
})
