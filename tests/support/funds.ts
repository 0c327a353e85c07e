import { loadDivisions } from '../../functions/entry/bootstrap.ts'
import type { Input } from '../../shared/contract/index.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { creditCode } from './credit-code.ts'
import { plan } from './samples/funds.ts'
import { type Person, clock, grant, newCommunity, newResident } from './world.ts'

export { creditCode }
export const bankAccount = '1234567890123456'
export const dayIn = (days: number): string => dayAfter(chinaDay(clock.now()), days)

type CharityInput = Omit<Input<'POST /charities'>, 'division'>
export const charityOf = (changes: Partial<CharityInput> = {}): CharityInput => ({
  name: '江岸慈善会', creditCode: creditCode(), certificate: '慈善组织登记证书 鄂慈 0001 号', contact: '027-80000000',
  lookUp: '慈善中国', address: '江岸区某某路 1 号', bank: { holder: '江岸慈善会', name: '中国银行江岸支行', number: bankAccount },
  publicQualified: false, ownChannel: false, ...changes,
})

/** A community with a charity's fund: its office, its committee of five and a supervisor, its staff, and residents. */
export const fundStage = async (changes: Partial<CharityInput> = {}) => {
  const community = await newCommunity()
  const city = community.slice(0, 4)
  await loadDivisions(`code,name,parent\n${city},江城市,\n`)
  const [mayor, street] = [await newResident(community), await newResident(community)]
  await grant(mayor, 'cityAdmin', city)
  await grant(street, 'streetAdmin', community.slice(0, 9))
  const officer = await newResident(community, 'fundOfficer')
  const [approver, second, third] = [
    await newResident(community, 'fundApprover'), await newResident(community, 'fundApprover'), await newResident(community, 'fundApprover'),
  ]
  const payer = await newResident(community, 'fundPayer')
  const supervisor = await newResident(community)
  const [member, resident, neighbour] = [await newResident(community), await newResident(community), await newResident(community)]
  const charity = await mayor.call('POST /charities', { division: city, ...charityOf(changes) })
  const seats: Input<'POST /fund-work/funds'>['seats'] = [
    { personId: approver.id, seat: 'director' }, { personId: second.id, seat: 'member' }, { personId: third.id, seat: 'member' },
    { personId: member.id, seat: 'member' }, { personId: street.id, seat: 'member' }, { personId: supervisor.id, seat: 'supervisor' },
  ]
  const fund = await street.call('POST /fund-work/funds', {
    community, division: community, charityId: charity.id, seats, resolution: '2026 年第 1 次居民会议',
  })
  return {
    community, city, mayor, street, officer, approver, second, third, payer, supervisor, member, resident, neighbour, charity,
    seats, fund,
  }
}
export type FundStage = Awaited<ReturnType<typeof fundStage>>

type Draft = Input<'POST /fund-work/campaigns'>
export const draftOf = (stage: FundStage, changes: Partial<Omit<Draft, 'plan'>> & { plan?: Partial<Draft['plan']> } = {}): Draft => ({
  community: stage.community, fundId: stage.fund.id, mode: 'MUTUAL_AID', members: [], ...changes,
  plan: { ...plan, firstDay: dayIn(0), lastDay: dayIn(90), accountNumber: bankAccount, ...changes.plan },
})

/** A campaign that is open; of residents for one another, unless said otherwise. */
export const openCampaign = async (stage: FundStage, changes: Parameters<typeof draftOf>[1] = {}, by: Person = stage.approver) => {
  const drafted = await stage.officer.call('POST /fund-work/campaigns', draftOf(stage, changes))
  return by.call('POST /fund-work/campaigns/:campaignId/opening', { community: stage.community, campaignId: drafted.id })
}
