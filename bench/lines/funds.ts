import { randomUUID } from 'node:crypto'
import { plan } from '../../tests/support/samples/funds.ts'
import { creditCode } from '../../tests/support/credit-code.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import type { Line } from '../line.ts'
import type { Server } from '../stage.ts'
import { unitsOf } from './ledger-units.ts'

/** A charity sale that everybody may see, in a fund of its own. */
const openSale = async (server: Server) => {
  const community = await server.newCommunity()
  const mayor = await server.newPerson(community, 'cityAdmin', 'streetAdmin')
  const [officer, approver] = [await server.newPerson(community, 'fundOfficer'), await server.newPerson(community, 'fundApprover')]
  const members = await Promise.all(Array.from({ length: 5 }, () => server.newPerson(community)))
  const bank = { holder: '江岸慈善会', name: '中国银行江岸支行', number: '1234567890123456' }
  const charity = await mayor.call('POST /charities', {
    division: community, name: '江岸慈善会', creditCode: creditCode(), certificate: '鄂慈 0001 号', contact: '027-80000000',
    lookUp: '慈善中国', address: '江岸区某某路 1 号', bank, publicQualified: false, ownChannel: false,
  })
  const seats = [approver, ...members].map(({ id: personId }, index) =>
    ({ personId, seat: index === 0 ? 'director' as const : index === 5 ? 'supervisor' as const : 'member' as const }))
  const fund = await mayor.call('POST /fund-work/funds', {
    community, division: community, charityId: charity.id, seats, resolution: '2026 年第 1 次居民会议',
  })
  const today = chinaDay(Date.now())
  const { id } = await officer.call('POST /fund-work/campaigns', {
    community, fundId: fund.id, mode: 'MARKET', members: [],
    plan: {
      ...plan, firstDay: today, lastDay: dayAfter(today, 60), accountNumber: bank.number,
      agreement: { by: '某某商店', signedOn: today, promise: '当日所得的一半' },
    },
  })
  await approver.call('POST /fund-work/campaigns/:campaignId/opening', { community, campaignId: id })
  return { community, id }
}

const gifts = 200
const visitors = 1000

/** What a minute of a public page costs to read, with a thousand visitors. */
export const publicUnits = async (server: Server): Promise<Line[]> => {
  const { settle } = await import('../../functions/ledger/settle.ts')
  const { handler } = await import('../../functions/entry/http/open-books.ts')
  const { community, id } = await openSale(server)
  const at = new Date().toISOString()
  for (let index = 0; index < gifts; index++) {
    await settle([{
      id: `bench.${randomUUID()}`, type: 'bench', at, community, actor: 'bench', data: {},
      movements: [{ movement: 'gift.receive', asset: 'cny', from: `cny:received:${community}`, to: `cny:fund:${id}`, amount: 100, happenedAt: at }],
    } as never])
  }
  const view = () => handler({
    routeKey: 'GET /open/campaigns/{campaignId}/page', pathParameters: { campaignId: id }, headers: {},
    requestContext: { requestId: 'bench', http: { method: 'GET', path: '' } },
  } as never, {})
  await view()
  server.advance(2)
  const { read } = await unitsOf(server.database, async () => {
    for (let index = 0; index < visitors; index++) await view()
  })
  return [{
    name: 'funds.public.rcu', value: read, unit: `read units a minute with ${visitors} visitors`, floor: 1, goal: 'at most 1 a minute',
  }]
}
