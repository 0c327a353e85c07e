import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../infra/bundle.ts'
import type { GrantableRole } from '../../shared/roles.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { jpeg } from '../support/pictures.ts'
import { plan } from '../support/samples/funds.ts'
import { type Cloud, startCloud } from './cloud.ts'

const community = '420102002004'
const openIdOf = (name: string): string => `s${name.padEnd(27, '0')}`
const [mayor, street, officer, approver, payer, resident] =
  [openIdOf('mayor'), openIdOf('street'), openIdOf('officer'), openIdOf('approver'), openIdOf('payer'), openIdOf('resident')]
const [second, third, fourth, fifth, supervisor] =
  [openIdOf('second'), openIdOf('third'), openIdOf('fourth'), openIdOf('fifth'), openIdOf('supervisor')]

let cloud: Cloud

/** What an operator does before any function runs: divisions and roles. */
const found = async (): Promise<void> => {
  Object.assign(process.env, cloud.installation.environment)
  process.env.LINLI_DYNAMODB_ENDPOINT = cloud.installation.database.endpoint
  const { grantFirst, loadDivisions } = await import('../../functions/entry/bootstrap.ts')
  const all = readFileSync(join(root, 'shared/wuhan-divisions.csv'), 'utf8').split('\n')
  await loadDivisions(all.filter((line, index) => index === 0 || line.startsWith('4201,') || line.startsWith('420102')).join('\n'))
  const roles: [string, GrantableRole, string][] = [
    [mayor, 'cityAdmin', '4201'], [street, 'streetAdmin', community.slice(0, 9)], [officer, 'fundOfficer', community],
    [approver, 'fundApprover', community], [payer, 'fundPayer', community],
  ]
  for (const [openId, role, scope] of roles) await grantFirst({ app: 'miniProgram', openId, unionId: '' }, role, scope)
}

beforeAll(async () => {
  cloud = await startCloud()
  await found()
})
afterAll(() => cloud.stop())

const streamed = async () => expect(await (await cloud.lambda('stream')).invoke(await cloud.stream())).toEqual({ answer: { batchItemFailures: [] } })

/** A fund with a campaign that has so much, given by nobody in particular and confirmed by two. */
const openFund = async (givenFen: number) => {
  const ids = new Map<string, string>()
  for (const openId of [approver, second, third, fourth, fifth, supervisor, officer, payer, mayor, street, resident]) {
    await cloud.call(openId, 'PUT /me', { name: '李秀英', community, terms: 1 })
    ids.set(openId, (await cloud.call(openId, 'GET /me', {})).id)
  }
  const charity = await cloud.call(mayor, 'POST /charities', {
    division: '4201', name: '江岸慈善会', creditCode: '53420000500000001G', certificate: '证书 1 号', contact: '027-80000000', lookUp: '慈善中国',
    address: '某某路 1 号', bank: { holder: '江岸慈善会', name: '中国银行', number: plan.accountNumber }, publicQualified: false, ownChannel: false,
  })
  const { id: fundId } = await cloud.call(street, 'POST /fund-work/funds', {
    community, division: community, charityId: charity.id, resolution: '议 1 号',
    seats: [approver, second, third, fourth, fifth, supervisor].map((openId) => ({
      personId: ids.get(openId) ?? '', seat: openId === approver ? 'director' : openId === supervisor ? 'supervisor' : 'member',
    })),
  })
  const today = chinaDay(Date.now())
  const { id: campaignId } = await cloud.call(officer, 'POST /fund-work/campaigns', {
    community, fundId, mode: 'MUTUAL_AID', members: [],
    plan: { ...plan, firstDay: today, lastDay: dayAfter(today, 60), ways: ['bank'] },
  })
  await cloud.call(approver, 'POST /fund-work/campaigns/:campaignId/opening', { community, campaignId })
  const { id: giftId } = await cloud.call(officer, 'POST /fund-work/funds/:fundId/gift-entries', {
    community, fundId, campaignId, way: 'bank', amountFen: givenFen, receivedOn: today, reference: 'BANK-CLOUD-1', donor: { kind: 'anonymous' },
    shownName: 'none', showsSum: true, photos: [],
  })
  await cloud.call(approver, 'POST /fund-work/gift-entries/:giftId/seconding', { community, giftId, papers: [] })
  await streamed()
  return { fundId, campaignId }
}

const receipt = async (): Promise<string> => {
  const photo = jpeg()
  const { fileId, upload } = await cloud.call(officer, 'POST /files', { purpose: 'spending', type: 'image/jpeg', bytes: photo.length })
  await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Uint8Array.from(photo) })
  await cloud.call(officer, 'POST /files/:fileId/arrival', { fileId })
  return fileId
}

test('Money is asked for, voted on, objected to, paid, reversed, proven and accepted behind the role of its function (CF-03, CF-04)', async () => {
  const { fundId, campaignId } = await openFund(500_000)
  const ask = async (emergency: boolean, sumFen: number) => (await cloud.call(officer, 'POST /fund-work/funds/:fundId/spendings', {
    community, fundId, campaignId, emergency, reason: 'disaster', title: '漏水抢修', text: '三户家里漏水', lines: [{ label: '材料', amountFen: sumFen }],
    sumFen, instalments: [{ milestone: '修好', amountFen: sumFen }], payee: { name: '某某维修', account: '6222' }, photos: [], papers: [],
  })).id
  const vote = (by: string, spendingId: string) =>
    cloud.call(by, 'POST /fund-work/spendings/:spendingId/votes', { community, spendingId, yes: true, reason: '符合方案' })
  const which = { community, spendingId: await ask(true, 200_000) }
  await cloud.call(fifth, 'POST /fund-work/spendings/:spendingId/recusals', { ...which, reason: '收款单位是亲戚' })
  await cloud.call(supervisor, 'POST /fund-work/spendings/:spendingId/opinions', { ...which, agrees: true, text: '程序合规' })
  await cloud.call(second, 'POST /fund-work/spendings/:spendingId/comments', { ...which, text: '请尽快' })
  for (const one of [second, third, fourth]) await vote(one, which.spendingId)
  expect(await cloud.call(payer, 'GET /fund-work/spendings/:spendingId', which)).toMatchObject({
    state: 'payable', acts: [{ act: 'payment' }, { act: 'withdrawal', refusal: { code: 'role.missing' } }],
  })
  const pay = (amountFen: number) => cloud.call(payer, 'POST /fund-work/spendings/:spendingId/payments', {
    ...which, amountFen, bankReference: '2026', paidOn: chinaDay(Date.now()),
  })
  await pay(20_000)
  await cloud.call(payer, 'POST /fund-work/spendings/:spendingId/reversals', { ...which, reason: '少了一个零' })
  await cloud.call(approver, 'POST /fund-work/spendings/:spendingId/reversals/decisions', { ...which, approve: true })
  await pay(200_000)
  await cloud.call(officer, 'POST /fund-work/spendings/:spendingId/proofs', { ...which, text: '收据', photos: [await receipt()], papers: [] })
  expect((await cloud.call(approver, 'POST /fund-work/spendings/:spendingId/acceptances', { ...which, accept: true })).state).toBe('closed')
  const stopped = { community, spendingId: await ask(false, 150_000) }
  for (const one of [second, third, fourth]) await vote(one, stopped.spendingId)
  await cloud.call(resident, 'POST /spendings/:spendingId/objections', { spendingId: stopped.spendingId, text: '已经修好了' })
  const { objections: [objection] } = await cloud.call(approver, 'GET /fund-work/spendings/:spendingId', stopped)
  await cloud.call(approver, 'POST /fund-work/spendings/:spendingId/objections/:objectionId/answers', {
    ...stopped, objectionId: objection?.id ?? '', outcome: 'stop', text: '确实修好了',
  })
  await cloud.call(officer, 'POST /fund-work/spendings/:spendingId/withdrawal', { community, spendingId: await ask(false, 5_000), reason: '不用了' })
  await streamed()
  const { items } = await cloud.call(resident, 'GET /campaigns/:campaignId/spendings', { campaignId })
  expect(items.map(({ state }) => state)).toEqual(['refused', 'closed'])
  expect((await cloud.call(resident, 'GET /funds/:fundId/spendings', { fundId })).items).toEqual([])
  expect((await cloud.call(second, 'GET /fund-work/funds/:fundId/spendings', { community, fundId })).items).toHaveLength(3)
  expect((await cloud.call(officer, 'GET /me/notices', {})).items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['spending.stopped']))
  expect(await cloud.call(resident, 'GET /campaigns/:campaignId', { campaignId })).toMatchObject({ raisedFen: 500_000, spentFen: 200_000 })
  expect(cloud.refused()).toEqual([])
})
