import { creditCode } from '../tests/support/credit-code.ts'
import { plan } from '../tests/support/samples/funds.ts'
import { chinaDay, dayAfter } from '../shared/units.ts'
import type { Server } from './stage.ts'

const bank = { holder: '江岸慈善会', name: '中国银行江岸支行', number: '1234567890123456' }

const withAgreement = (today: string) => ({ agreement: { by: '某某商店', signedOn: today, promise: '当日所得的一半' } })

/** A campaign that is open in a fund of its own; with a merchant number its charity takes gifts by WeChat Pay. */
export const openCampaign = async (server: Server, mode: 'MARKET' | 'MUTUAL_AID', mchid?: string) => {
  const community = await server.newCommunity()
  const mayor = await server.newPerson(community, 'cityAdmin', 'streetAdmin')
  const [officer, approver] = [await server.newPerson(community, 'fundOfficer'), await server.newPerson(community, 'fundApprover')]
  const members = await Promise.all(Array.from({ length: 5 }, () => server.newPerson(community)))
  const charity = await mayor.call('POST /charities', {
    division: community, name: '江岸慈善会', creditCode: creditCode(), certificate: '鄂慈 0001 号', contact: '027-80000000',
    lookUp: '慈善中国', address: '江岸区某某路 1 号', bank, publicQualified: false, ownChannel: false, ...(mchid ? { mchid } : {}),
  })
  const seats = [approver, ...members].map(({ id: personId }, index) =>
    ({ personId, seat: index === 0 ? 'director' as const : index === 5 ? 'supervisor' as const : 'member' as const }))
  const fund = await mayor.call('POST /fund-work/funds', {
    community, division: community, charityId: charity.id, seats, resolution: '2026 年第 1 次居民会议',
  })
  const today = chinaDay(Date.now())
  const { id } = await officer.call('POST /fund-work/campaigns', {
    community, fundId: fund.id, mode, members: [],
    plan: { ...plan, firstDay: today, lastDay: dayAfter(today, 60), accountNumber: bank.number, ...(mode === 'MARKET' ? withAgreement(today) : {}) },
  })
  await approver.call('POST /fund-work/campaigns/:campaignId/opening', { community, campaignId: id })
  return { community, id }
}
