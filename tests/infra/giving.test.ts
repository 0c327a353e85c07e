import { readFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../infra/bundle.ts'
import { startWechat } from '../../infra/local/wechat/server.ts'
import type { GrantableRole } from '../../shared/roles.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { plan } from '../support/samples/funds.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { recorded } from './http-event.ts'

const community = '420102002003'
const openIdOf = (name: string): string => `o${name.padEnd(27, '0')}`
const [mayor, street] = [openIdOf('mayor'), openIdOf('street')]
const [officer, approver, giver] = [openIdOf('officer'), openIdOf('approver'), openIdOf('giver')]
const board = ['one', 'two', 'three', 'four'].map(openIdOf)

let cloud: Cloud
let wechat: Awaited<ReturnType<typeof startWechat>>
let gateway: Server
let mchid = ''

/** The gateway as WeChat Pay knows it: what it tells comes to the function of gifts. */
const startGateway = async (): Promise<Server> => {
  const routeKey = 'POST /pay/notifications/{mchid}'
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
      const { statusCode } = await cloud.http({
        ...recorded('http'), routeKey, headers: incoming.headers, body: Buffer.concat(chunks).toString(),
        pathParameters: { mchid: incoming.url?.split('/').at(-1) },
      } as { routeKey: string })
      outgoing.writeHead(statusCode).end()
    })()
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  return server
}

/** What an operator does before any function runs: divisions, roles, the charity's keys at WeChat Pay. */
const found = async (): Promise<void> => {
  Object.assign(process.env, cloud.installation.environment)
  process.env.LINLI_DYNAMODB_ENDPOINT = cloud.installation.database.endpoint
  const [{ grantFirst, loadDivisions }, { keepMerchant }, { system }] = await Promise.all([
    import('../../functions/entry/bootstrap.ts'), import('../../functions/platform/pay/merchants.ts'), import('../../functions/platform/actor.ts'),
  ])
  const all = readFileSync(join(root, 'shared/wuhan-divisions.csv'), 'utf8').split('\n')
  await loadDivisions(all.filter((line, index) => index === 0 || line.startsWith('4201,') || line.startsWith('420102')).join('\n'))
  const grant = (openId: string, role: GrantableRole, scope: string) => grantFirst({ app: 'miniProgram', openId, unionId: '' }, role, scope)
  await grant(mayor, 'cityAdmin', '4201')
  await grant(street, 'streetAdmin', community.slice(0, 9))
  await grant(officer, 'fundOfficer', community)
  await grant(approver, 'fundApprover', community)
  const merchant = wechat.pay.openMerchant('江岸慈善会')
  mchid = merchant.mchid
  await keepMerchant({ actor: system, eventId: 'operator.keys', call: 'operate', contentHash: 'x', at: Date.now() }, '4201', merchant)
}

beforeAll(async () => {
  cloud = await startCloud()
  wechat = await startWechat({ miniProgram: { appId: 'wxlinli', secret: 's' }, officialAccount: { appId: 'wxofficial', secret: 't' } })
  wechat.pay.set({ speed: 100_000 })
  gateway = await startGateway()
  Object.assign(cloud.installation.environment, {
    LINLI_WECHAT_PAY_URL: wechat.url, LINLI_PUBLIC_URL: `http://localhost:${(gateway.address() as AddressInfo).port}`,
  })
  await found()
})
afterAll(async () => {
  await wechat.stop()
  gateway.close()
  await cloud.stop()
})

/** A campaign of residents for one another, open; whoever sits on the fund's committee has registered. */
const openCampaign = async (): Promise<string> => {
  const ids: string[] = []
  for (const openId of [approver, ...board, officer, mayor, street, giver]) {
    await cloud.call(openId, 'PUT /me', { name: '李秀英', community, terms: 1 })
    ids.push((await cloud.call(openId, 'GET /me', {})).id)
  }
  const bank = { holder: '江岸慈善会', name: '中国银行', number: plan.accountNumber }
  const charity = await cloud.call(mayor, 'POST /charities', {
    division: '4201', name: '江岸慈善会', creditCode: '53420000500000001G', certificate: '证书 1 号', contact: '027-80000000', lookUp: '慈善中国',
    address: '某某路 1 号', bank, publicQualified: false, ownChannel: false, mchid,
  })
  const fund = await cloud.call(street, 'POST /fund-work/funds', {
    community, division: community, charityId: charity.id, resolution: '议 1 号',
    seats: ids.slice(0, 6).map((personId, index) => ({ personId, seat: index === 0 ? 'director' : index === 5 ? 'supervisor' : 'member' })),
  })
  const today = chinaDay(Date.now())
  const { id: campaignId } = await cloud.call(officer, 'POST /fund-work/campaigns', {
    community, fundId: fund.id, mode: 'MUTUAL_AID', members: [], plan: { ...plan, firstDay: today, lastDay: dayAfter(today, 60) },
  })
  await cloud.call(approver, 'POST /fund-work/campaigns/:campaignId/opening', { community, campaignId })
  return campaignId
}

const streamed = async () => expect(await (await cloud.lambda('stream')).invoke(await cloud.stream())).toEqual({ answer: { batchItemFailures: [] } })
const worked = async () => {
  expect((await (await cloud.lambda('work')).invoke({})).answer).toMatchObject({ failed: 0 })
  await wechat.pay.settled()
}

test('A fund is opened, a gift is ordered, paid, told, taken back and given back: each function behind its own role (CF-16, CF-17)', async () => {
  const campaignId = await openCampaign()
  const given = async (amountFen: number): Promise<string> => {
    const { gift, payment } = await cloud.call(giver, 'POST /campaigns/:campaignId/gifts', {
      campaignId, amountFen, shownName: 'full', showsSum: true,
    })
    wechat.pay.pay(payment.package.replace('prepay_id=', ''))
    await wechat.pay.settled()
    await streamed()
    return gift.id
  }
  const seen = (giftId: string) => cloud.call(giver, 'GET /me/gifts/:giftId', { giftId })
  const giftId = await given(1_000)
  expect(await seen(giftId)).toMatchObject({ gift: { state: 'paid' }, path: [{ amountFen: 1_000, state: 'waiting' }] })
  expect((await cloud.call(giver, 'POST /me/gifts/:giftId/look', { giftId })).gift.state).toBe('paid')
  expect((await cloud.call(giver, 'GET /campaigns/:campaignId/gifts', { campaignId })).items).toMatchObject([{ name: '李秀英', amountFen: 1_000 }])
  await cloud.call(giver, 'POST /me/gifts/:giftId/refunds', { giftId, amountFen: 400 })
  await worked()
  expect((await seen(giftId)).gift.refunds).toMatchObject([{ amountFen: 400, state: 'done' }])
  const second = await given(500)
  await cloud.call(officer, 'POST /fund-work/gifts/:giftId/refunds', { community, giftId: second, amountFen: 500, ground: 'duplicate', reason: '重复' })
  expect((await cloud.call(approver, 'GET /fund-work/refunds', { community })).items).toMatchObject([{ id: second }])
  await cloud.call(approver, 'POST /fund-work/gifts/:giftId/refunds/:refundId/decision', {
    community, giftId: second, refundId: `${second}-1`, accept: true, decision: '核对过',
  })
  await worked()
  await streamed()
  expect((await seen(second)).gift).toMatchObject({ goneFen: 500, refunds: [{ state: 'done' }] })
  expect((await cloud.call(giver, 'GET /me/giving-file', {})).text).toContain(second)
  expect((await cloud.call(giver, 'GET /campaigns/:campaignId', { campaignId })).raisedFen).toBe(600)
  expect(cloud.refused()).toEqual([])
})

test('A gift by bank is entered, agreed to, found on a statement, and a bill is checked, behind a role (PEERS 5.2, 5.16)', async () => {
  const [charity] = (await cloud.call(mayor, 'GET /charities', {})).items
  const [fund] = (await cloud.call(mayor, 'GET /funds', { division: '4201' })).items
  const [charityId = '', fundId = ''] = [charity?.id, fund?.id]
  const personId = (await cloud.call(giver, 'GET /me', {})).id
  const receivedOn = chinaDay(Date.now())
  const { id: giftId } = await cloud.call(officer, 'POST /fund-work/funds/:fundId/gift-entries', {
    community, fundId, way: 'bank', amountFen: 300, receivedOn, reference: 'BANK-1', donor: { kind: 'resident', personId }, shownName: 'masked',
    showsSum: true, photos: [],
  })
  await cloud.call(giver, 'POST /me/gift-entries/:giftId/answers', { giftId, agrees: true })
  await streamed()
  const where = { community, fundId }
  await cloud.call(officer, 'POST /fund-work/funds/:fundId/statement-lines', {
    ...where, source: 'bank', lines: [{ day: receivedOn, reference: 'BANK-1', amountFen: 300 }],
  })
  const { items: [line] } = await cloud.call(officer, 'GET /fund-work/funds/:fundId/statement-lines', where)
  expect(line?.proposals).toMatchObject([{ giftId, by: ['reference', 'day'] }])
  await cloud.call(officer, 'POST /fund-work/funds/:fundId/statement-lines/match', { ...where, source: 'bank', reference: 'BANK-1', giftId })
  expect((await cloud.call(officer, 'GET /fund-work/funds/:fundId/unmatched', where)).items).toEqual([])
  const check = await cloud.call(mayor, 'POST /fund-work/charities/:charityId/bill-checks', {
    division: '4201', charityId, day: dayAfter(receivedOn, -2),
  })
  expect(check).toMatchObject({ payments: 0, differences: 0 })
  expect((await cloud.call(mayor, 'GET /fund-work/charities/:charityId/bill-checks', { division: '4201', charityId })).items).toHaveLength(1)
  expect(cloud.refused()).toEqual([])
})
