import { randomUUID } from 'node:crypto'
import { openCampaign } from '../fund-stage.ts'
import type { Line } from '../line.ts'
import type { Server } from '../stage.ts'
import { unitsOf } from './ledger-units.ts'

const gifts = 200
const visitors = 1000

/** What a minute of a public page costs to read, with a thousand visitors. */
export const publicUnits = async (server: Server): Promise<Line[]> => {
  const { settle } = await import('../../functions/ledger/settle.ts')
  const { handler } = await import('../../functions/entry/http/open-books.ts')
  const { community, id } = await openCampaign(server, 'MARKET')
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
