import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFunctions } from '../../infra/artefacts.ts'
import { root } from '../../infra/bundle.ts'
import { jpeg } from '../support/pictures.ts'
import { catalogue } from '../../shared/point-rules.ts'
import { serviceCodes } from '../../shared/services.ts'
import { chinaQuarter } from '../../shared/units.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { httpEvent, recorded } from './http-event.ts'

const community = '420102002003'
const leader = 'oLeader'
const resident = 'oResident'
const auditor = 'oAuditor'
const street = 'oStreet'
const admin = 'oAdmin'
const station = 'oStation'
const inMs = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString()

let cloud: Cloud

// The operator's first steps, as docs/operating.md tells them, done before any function runs.
const found = async (): Promise<void> => {
  Object.assign(process.env, cloud.installation.environment)
  process.env.LINLI_DYNAMODB_ENDPOINT = cloud.installation.database.endpoint
  const { grantFirst, loadDivisions } = await import('../../functions/entry/bootstrap.ts')
  const all = readFileSync(join(root, 'shared/wuhan-divisions.csv'), 'utf8').split('\n')
  await loadDivisions(all.filter((line, index) => index === 0 || line.startsWith('420102')).join('\n'))
  await grantFirst({ app: 'miniProgram', openId: leader, unionId: '' }, 'teamLeader', community)
  await grantFirst({ app: 'miniProgram', openId: admin, unionId: '' }, 'communityAdmin', community)
  await grantFirst({ app: 'miniProgram', openId: auditor, unionId: '' }, 'auditor', '4201')
  await grantFirst({ app: 'miniProgram', openId: street, unionId: '' }, 'streetAdmin', community.slice(0, 9))
  await grantFirst({ app: 'miniProgram', openId: station, unionId: '' }, 'stationStaff', community)
}

beforeAll(async () => {
  cloud = await startCloud()
  await found()
})
afterAll(() => cloud.stop())

/** Points that ended with a month long past, as the night finds them. */
const giveEndedPoints = async (householdId: string, amount: number): Promise<void> => {
  const [{ perform }, { post }] = await Promise.all(
    [import('../../functions/platform/perform.ts'), import('../../functions/ledger/post.ts')])
  const [at, happenedAt] = [Date.now(), inMs(0)]
  const request = { actor: { id: 'tester', roles: [] }, eventId: 'tester.ended', call: 'test', contentHash: 'x', at }
  const movement = { movement: 'points.award' as const, from: community, to: householdId, amount, lots: { '2024-10': amount }, happenedAt }
  await perform(request, () => post(request, { type: 'test.moved', community, data: {}, answer: {}, movements: [movement] }))
}

/** Publish a shift, come, leave, and have the minutes confirmed: the main job, with real time passing. */
const serve = async (minutes: number): Promise<void> => {
  const { id: activityId } = await cloud.call(leader, 'POST /activities', {
    title: '清洁楼道', kind: 'timeBank', summary: '一起打扫三单元', place: '三单元', community, guarantees: '手套与饮水',
    riskLevel: 1, checklist: [], shifts: [{ startsAt: inMs(60_000), endsAt: inMs(7_200_000), capacity: 5 }],
  })
  const { shifts: [shift] } = await cloud.call(admin, 'POST /activities/:activityId/reviews', { activityId, accept: true })
  const shiftId = shift?.id ?? ''
  await cloud.call(resident, 'POST /shifts/:shiftId/sign-ups', { shiftId })
  const { code } = await cloud.call(leader, 'GET /shifts/:shiftId/check-code', { shiftId })
  await cloud.call(resident, 'POST /shifts/:shiftId/check-ins', { shiftId, code })
  await cloud.call(resident, 'POST /shifts/:shiftId/check-outs', { shiftId, code })
  const { id: personId } = await cloud.call(resident, 'GET /me', {})
  await cloud.call(leader, 'POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes, reason: '现场见证' })
}

/** An erasure that waits falls due now. */
const makeDue = async (personId: string): Promise<void> => {
  const { UpdateCommand, TransactWriteCommand } = await import('@aws-sdk/lib-dynamodb')
  const { documentClient, recordsTable } = await import('../../functions/platform/dynamo.ts')
  const { due } = await import('../../functions/platform/due.ts')
  const at = inMs(-1000)
  await documentClient.send(new UpdateCommand({
    TableName: recordsTable.getName(), Key: { pk: `person#${personId}`, sk: 'erasure' }, UpdateExpression: 'SET endsAt = :at',
    ExpressionAttributeValues: { ':at': at },
  }))
  await documentClient.send(new TransactWriteCommand({ TransactItems: [due({ task: 'identity.erase', key: personId, at }).item] }))
}

describe('the packaged functions, each as Lambda runs it and behind its own role', () => {
  test('are the same bytes when packaged again, none larger than it may be', async () => {
    const again = await packageFunctions(join(cloud.installation.folder, 'again'))
    for (const { name, codeBytes } of again) {
      const [first, second] = ['functions', 'again']
        .map((folder) => readFileSync(join(cloud.installation.folder, folder, `${name}.zip`)))
      expect(first?.equals(second ?? Buffer.alloc(0)), name).toBe(true)
      // What draws PDF files, and what asks WeChat Pay, is loaded only when there is something to draw or to ask. What
      // follows the events and what is due serves every context, and nobody waits for its start.
      const mostKilobytes = { papers: 1000, work: 950, stream: 900 }[name] ?? 800
      expect(codeBytes, name).toBeLessThanOrEqual(mostKilobytes * 1024)
    }
  }, 300_000)

  test('carry a resident from WeChat to the ledger, once however often the stream brings the events', async () => {
    await cloud.call(leader, 'PUT /me', { name: '王队长', community, terms: 1 })
    await cloud.call(admin, 'PUT /me', { name: '沈慧', community, terms: 1 })
    await cloud.call(resident, 'PUT /me', { name: '李秀英', phone: '13800138000', community, terms: 1 })
    await cloud.call(resident, 'POST /households', { name: '李家' })
    await serve(90)
    const stream = await cloud.lambda('stream')
    const records = await cloud.stream()
    expect(await stream.invoke(records)).toEqual({ answer: { batchItemFailures: [] } })
    expect(await stream.invoke(records)).toEqual({ answer: { batchItemFailures: [] } })
    expect(await stream.invoke(await cloud.stream())).toEqual({ answer: { batchItemFailures: [] } })
    const { items } = await cloud.call(resident, 'GET /me/accounts', {})
    const balances = Object.fromEntries(items.map(({ asset, balance }) => [asset, balance]))
    expect(balances).toMatchObject({ serviceMinutes: 90, timeCredit: 90, familyPoint: 15 })
  })

  test('show the auditor books that balance, by night and on demand', async () => {
    const { answer } = await (await cloud.lambda('schedule')).invoke(recorded('schedule'))
    expect(answer).toMatchObject({ balanced: true, faults: [] })
    await cloud.call(auditor, 'PUT /me', { name: '审计员', community, terms: 1 })
    expect(await cloud.call(auditor, 'POST /audit/reconciliations', {})).toMatchObject({ balanced: true })
    const { items } = await cloud.call(auditor, 'GET /audit/journal', { community })
    expect(items.map(({ movement }) => movement)).toContain('hours.record')
    const [newest] = items
    await cloud.call(auditor, 'GET /audit/movements/:movementId', { movementId: newest?.movementId ?? '' })
    await cloud.call(auditor, 'GET /audit/accounts', { community })
    const { id: exportId } = await cloud.call(auditor, 'POST /audit/exports', { community, format: 'hledger' })
    const { text } = await cloud.call(auditor, 'GET /audit/exports/:exportId/parts', { exportId, community })
    expect(text).toContain('90 credits = 90 credits')
    await cloud.call(resident, 'GET /point-rules', { community })
    expect(await cloud.call(resident, 'GET /me/points', {})).toMatchObject({ balance: 15, week: { left: 185 } })
  })

  test('let a street try, adopt and announce rules for points and set a budget; the night tells what lapses', async () => {
    await cloud.call(street, 'PUT /me', { name: '街道管理员', community, terms: 1 })
    const set = { community, weeklyHouseholdCap: 200, rules: [...catalogue] }
    expect(await cloud.call(street, 'POST /point-rules/trials', set)).toMatchObject({ fenPerPoint: 100 })
    const effectiveFrom = new Date(Date.now() + 86_400_000).toISOString()
    await cloud.call(street, 'POST /point-rules', { ...set, effectiveFrom, resolution: '议 1 号' })
    const quarter = chinaQuarter(Date.now())
    const budget = await cloud.call(street, 'POST /point-budgets', { community, quarter, budgetFen: 500_000, resolution: '议 2 号' })
    expect(budget).toMatchObject({ issuedFen: 1500, outstandingPoints: 15 })
    const { answer } = await (await cloud.lambda('schedule')).invoke({ task: 'expire' })
    expect(answer).toMatchObject({ told: 0 })
  })

  test('let a street look into an account, freeze it and open it again, and foresee a reversal', async () => {
    const { items } = await cloud.call(resident, 'GET /me/accounts', {})
    const { account = '' } = items.find(({ asset }) => asset === 'timeCredit') ?? {}
    const at = new Date().toISOString()
    expect(await cloud.call(street, 'GET /accounts/:account/balance', { account, at, by: 'happened' })).toMatchObject({ balance: 90 })
    await cloud.call(street, 'POST /accounts/:account/states', { account, state: 'frozen', reason: '核对' })
    expect(await cloud.call(resident, 'GET /accounts/:account', { account })).toMatchObject({ state: 'frozen', mark: { reason: '核对' } })
    await cloud.call(street, 'POST /accounts/:account/states', { account, state: 'open', reason: '无误' })
    const { id: personId } = await cloud.call(resident, 'GET /me', {})
    const [record] = (await cloud.call(resident, 'GET /me/service-records', {})).items
    const which = { personId, recordId: record?.id ?? '' }
    const foreseen = await cloud.call(street, 'GET /people/:personId/service-records/:recordId/reversal', which)
    expect(foreseen.accounts.map(({ after }) => after)).toEqual([0, 0, 0])
    const { answer } = await (await cloud.lambda('schedule')).invoke({ task: 'closeMonths' })
    expect(answer).toMatchObject({ closed: 0 })
  })

  test('hold, hand over and give back what a family redeems, and let it give points to the shop', async () => {
    await cloud.call(station, 'PUT /me', { name: '驿站小周', community, terms: 1 })
    const put = (title: string, where = {}) => cloud.call(admin, 'POST /reward-work/rewards', {
      community, kind: 'goods', title, description: '两块', price: 2, stock: 5, costFen: 100, delivers: true, audience: ['everyone'],
      limits: [], ...where,
    })
    const { id: rewardId } = await put('肥皂')
    const redeem = (which: string, more = {}) => cloud.call(resident, 'POST /vouchers', { rewardId: which, quantity: 2, price: 2, ...more })
    const { id: voucherId } = await redeem(rewardId)
    const { code = '' } = await cloud.call(resident, 'GET /vouchers/:voucherId', { voucherId })
    expect(await cloud.call(station, 'POST /voucher-work/looks', { code })).toMatchObject({ left: 2 })
    await cloud.call(station, 'POST /voucher-work/hand-overs', { code, quantity: 1, left: 2 })
    expect(await cloud.call(resident, 'POST /vouchers/:voucherId/cancellation', { voucherId })).toMatchObject({ givenBack: 1 })
    const { id: sent } = await redeem(rewardId, { delivery: true })
    await cloud.call(station, 'POST /voucher-work/deliveries/:voucherId/steps', { voucherId: sent, community, step: 'sent' })
    await cloud.call(station, 'POST /voucher-work/deliveries/:voucherId/hand-over', { voucherId: sent, community, receivedBy: '女儿' })
    // A market day that is over in a moment: its voucher ends by itself.
    const { id: marketId } = await cloud.call(admin, 'POST /reward-work/markets', {
      community, title: '市集', place: '广场', opensAt: inMs(9000), closesAt: inMs(10_000), redeemFrom: inMs(0), stalls: ['甲'],
    })
    const closesAt = Date.now() + 10_000
    const { id: onMarket } = await put('毛巾', { marketId, stall: '甲' })
    const { id: forgotten } = await redeem(onMarket)
    await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(closesAt + 1000)
    expect((await (await cloud.lambda('work')).invoke({})).answer).toMatchObject({ failed: 0 })
    expect(await cloud.call(resident, 'GET /vouchers/:voucherId', { voucherId: forgotten })).toMatchObject({ state: 'expired' })
    const { household } = await cloud.call(resident, 'GET /me/household', {})
    const householdId = household?.id ?? ''
    expect(await cloud.call(resident, 'POST /households/:householdId/donations', { householdId, points: 3 })).toEqual({ balance: 6 })
  })

  test('end by night the points whose month is over, of a family and of the shop (FP-08)', async () => {
    const { household } = await cloud.call(resident, 'GET /me/household', {})
    await giveEndedPoints(household?.id ?? '', 4)
    expect(await (await cloud.lambda('stream')).invoke(await cloud.stream())).toEqual({ answer: { batchItemFailures: [] } })
    const schedule = await cloud.lambda('schedule')
    expect((await schedule.invoke({ task: 'expire' })).answer).toMatchObject({ lots: 1 })
    expect(await cloud.call(resident, 'GET /me/points', {})).toMatchObject({ balance: 6 })
    expect((await schedule.invoke({ task: 'reconcile' })).answer).toMatchObject({ balanced: true, faults: [] })
  })

  test('seal what happened, check the chain, and give a receipt', async () => {
    const lambda = await cloud.lambda('seal')
    expect((await lambda.invoke({ task: 'seal' })).answer).toMatchObject({ closed: [], failed: 0 })
    expect((await lambda.invoke({ task: 'check' })).answer).toMatchObject({ sound: true, faults: [] })
    const { items } = await cloud.call(auditor, 'GET /audit/journal', { community })
    const movementId = items.find(({ movement }) => movement === 'hours.record')?.movementId ?? ''
    expect(await cloud.call(resident, 'GET /receipts/:movementId', { movementId })).toMatchObject({ state: 'provisional' })
    expect(await cloud.call(auditor, 'POST /seal/checks', {})).toMatchObject({ sound: true })
    await cloud.call(auditor, 'GET /seal/checks', {})
    await cloud.call(auditor, 'GET /seal/heads', {})
  })

  test('park a record that is no event, with a signal for the alarm, and go on; a replay leaves it', async () => {
    const stream = await cloud.lambda('stream')
    expect(await stream.invoke(recorded('stream'))).toEqual({ answer: { batchItemFailures: [] } })
    // The very dimension that infra/alarms.yml listens to.
    expect(stream.log()).toMatch(/"Namespace":"Linli","Dimensions":\[\["service"\]\].*"service":"linli".*"Parked":1/)
    const { answer } = await (await cloud.lambda('stream')).invoke({ task: 'replay' })
    expect(answer).toEqual({ done: 0, left: 1 })
  })

  test('take a photo by an address that their role has signed, show it, and delete it where it is not wanted', async () => {
    const photo = jpeg()
    const { fileId, upload } = await cloud.call(resident, 'POST /files', { purpose: 'evidence', type: 'image/jpeg', bytes: photo.length })
    const sent = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Uint8Array.from(photo) })
    expect(sent.status).toBe(200)
    await cloud.call(resident, 'POST /files/:fileId/arrival', { fileId })
    const { url = '' } = await cloud.call(resident, 'GET /files/:fileId', { fileId })
    expect((await fetch(url)).status).toBe(200)
    expect((await cloud.call(admin, 'GET /file-reviews', { community })).items).toEqual([])
    await cloud.call(resident, 'POST /files/:fileId/removal', { fileId })
    expect((await (await cloud.lambda('work')).invoke({})).answer).toMatchObject({ failed: 0 })
    expect((await fetch(url)).status).toBe(404)
  })

  test('let a resident take their data, close the account and come back; an erasure that is due destroys what is personal', async () => {
    const leaver = 'oLeaver'
    const [serviceCode] = serviceCodes
    await cloud.call(leaver, 'PUT /me', { name: '赵德明', phone: '13800138001', community, terms: 1 })
    await cloud.call(leaver, 'PUT /me/time-bank/offer', {
      services: [serviceCode], times: [{ weekday: 1, from: 540, to: 600 }], fromDay: '2026-01-01', toDay: '2036-01-01',
    })
    const { text } = await cloud.call(leaver, 'GET /me/data-export', {})
    expect(text).toContain('赵德明')
    await cloud.call(leaver, 'GET /me/closing', {})
    await cloud.call(leaver, 'POST /me/closing', { erase: false })
    await cloud.call(leaver, 'POST /me/return', {})
    await cloud.call(leaver, 'POST /me/closing', { erase: true })
    expect(await (await cloud.lambda('stream')).invoke(await cloud.stream())).toEqual({ answer: { batchItemFailures: [] } })
    const { id } = await cloud.call(leaver, 'GET /me', {})
    await makeDue(id)
    expect((await (await cloud.lambda('work')).invoke({})).answer).toMatchObject({ failed: 0 })
    expect(await cloud.call(leaver, 'GET /me', {})).toMatchObject({ registered: false })
  })

  test('let two workers make one of two records of a person, and the double leads to the other', async () => {
    const register = async (openId: string): Promise<string> => {
      await cloud.call(openId, 'PUT /me', { name: '陈玉梅', community, terms: 1 })
      return (await cloud.call(openId, 'GET /me', {})).id
    }
    const both = { personId: await register('oDouble'), keepId: await register('oKept') }
    expect(await (await cloud.lambda('stream')).invoke(await cloud.stream())).toEqual({ answer: { batchItemFailures: [] } })
    expect((await cloud.call(admin, 'GET /people/:personId/merger', both)).first).toEqual([])
    const { deskActId } = await cloud.call(admin, 'POST /people/:personId/mergers', { ...both, note: '身份证核对' })
    await cloud.call(street, 'POST /mergers/:deskActId/seconding', { deskActId, community })
    expect(await (await cloud.lambda('stream')).invoke(await cloud.stream())).toEqual({ answer: { batchItemFailures: [] } })
    expect((await cloud.call('oDouble', 'GET /me', {})).id).toBe(both.keepId)
  })

  test('let a person who arrives anywhere first become known there', async () => {
    for (const call of ['GET /me/accounts', 'GET /audit/reconciliations', 'GET /point-rules'] as const) {
      const signedBy = { key: cloud.installation.bridgeKey, openId: `oFirst-${call.length}` }
      const { statusCode, body } = await cloud.http(httpEvent(call, {}, { signedBy }))
      expect([statusCode, body]).toEqual([403, expect.stringContaining('registration.missing')])
    }
  })

  test('serve the documentation, and say where there is no such call', async () => {
    const event = httpEvent('GET /openapi.json', {})
    const packed = await cloud.http(event)
    expect(packed).toMatchObject({ statusCode: 200, headers: { 'content-encoding': 'gzip' }, isBase64Encoded: true })
    const plainly = { ...event, headers: { ...event.headers, 'accept-encoding': 'identity' } }
    const { statusCode, body } = await cloud.http(plainly)
    expect([statusCode, JSON.parse(body)]).toMatchObject([200, { openapi: '3.1.0' }])
    expect(gunzipSync(Buffer.from(packed.body, 'base64')).toString()).toBe(body)
    const unknown = await cloud.http({ ...httpEvent('GET /nothing', {}), routeKey: '$default' })
    expect(unknown.statusCode).toBe(404)
  })

  test('needed nothing that their roles do not allow', () => {
    expect(cloud.refused()).toEqual([])
  })
})
