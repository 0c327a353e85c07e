import { type LegalMode, modeRules } from '../../../shared/funds.ts'
import type { Refusal } from '../../../shared/refusals.ts'
import { dayAfter } from '../../../shared/units.ts'
import type { Charity } from '../charities/items.ts'
import type { Campaign } from './items.ts'

type Plan = Campaign['plan']

const longestDays = 3 * 366
const longestEmergencyDays = 366

const isPublic = (mode: LegalMode): boolean => modeRules[mode].filed

/** Whether the charity may take gifts to the public in this mini-program at all (L1 Art 27, L4 Art 17; CF-17). */
export const takesHere = ({ publicQualified, ownChannel, mchid }: Charity): boolean =>
  publicQualified && ownChannel && mchid !== undefined

const faults = (mode: LegalMode, plan: Plan, members: readonly string[], charity: Charity): [boolean, Refusal][] => [
  [plan.lastDay < plan.firstDay
    || plan.lastDay > dayAfter(plan.firstDay, plan.emergency ? longestEmergencyDays : longestDays), 'campaign.days'],
  [plan.accountNumber !== charity.bank.number, 'campaign.account'],
  [!plan.leaderOnStaff, 'campaign.leader'],
  [!plan.noOnePerson, 'campaign.person'],
  [isPublic(mode) && !plan.platform, 'campaign.platform'],
  [mode === 'PUBLIC_OWN_CHANNEL' && !takesHere(charity), 'charity.notOurs'],
  [mode === 'TARGETED' && members.length === 0, 'campaign.members'],
]

/** What is wrong with a plan first, by the law's list (CF-05: L4 Art 10; DOMAIN 0.2); nothing where it may stand. */
export const faultOf = (
  mode: LegalMode, plan: Plan, members: readonly string[], charity: Charity,
): Refusal | undefined => faults(mode, plan, members, charity).find(([wrong]) => wrong)?.[1]

const filedDaysBefore = 10
const emergencyFiledWithin = 10

/** Whether it was filed in time: ten days before it begins, in an emergency within ten days after (CF-06). */
export const isFiledInTime = ({ firstDay, emergency }: Plan, filedOn: string): boolean =>
  (emergency ? filedOn <= dayAfter(firstDay, emergencyFiledWithin) : dayAfter(filedOn, filedDaysBefore) <= firstDay)

/** Whether an emergency that began unfiled still is when its ten days are over: until it is, nobody gives (CF-06). */
export const isFilingOverdue = ({ mode, plan, filing }: Pick<Campaign, 'mode' | 'plan' | 'filing'>, today: string) =>
  modeRules[mode].filed && plan.emergency && !filing && today > dayAfter(plan.firstDay, emergencyFiledWithin)

/**
 * Why a campaign may not open on a day; nothing where it may. A filed one opens from its filing on, not before; an
 * emergency may begin and be filed within ten days (CF-06).
 */
export const gateOf = (campaign: Campaign, today: string): Refusal | undefined => {
  const { mode, plan, filing } = campaign
  const { filed, agreement } = modeRules[mode]
  if ((filed && !filing && !plan.emergency) || isFilingOverdue(campaign, today)) return 'campaign.unfiled'
  if (today < plan.firstDay || (filing && today < filing.filedOn)) return 'campaign.early'
  if (today > plan.lastDay) return 'campaign.over'
  if (agreement && !(plan.agreement && plan.agreement.signedOn <= today)) return 'campaign.agreement'
  return undefined
}

/**
 * Whether somebody may see it at all, under whichever of their ids (DOMAIN 0.2); `reaches`: that the campaign's area is
 * where they live.
 */
export const maySee = (
  { mode, members }: Pick<Campaign, 'mode' | 'members'>, ids: readonly string[], reaches: boolean,
): boolean => {
  const { seenBy } = modeRules[mode]
  if (seenBy === 'members') return ids.some((id) => members.includes(id))
  return seenBy === 'everyone' || reaches
}
