import { beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../functions/ledger/items.ts'
import { actedFor } from '../../shared/acting-words.ts'
import { whyOf } from '../../functions/ledger/why-sentences.ts'
import { chart } from '../../functions/ledger/chart.ts'
import { confirmedHour } from '../support/hour.ts'
import { drain } from '../support/stream.ts'
import { acceptedOrder, doWhatIsDue, newElder, newHelper, openOrder, serve } from '../support/orders.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

let community: string
let resident: Person
let auditor: Person
let admin: Person
let householdId: string
let recordId: string

beforeAll(async () => {
  ({ community, resident, householdId, recordId } = await confirmedHour())
  auditor = await newResident(community, 'auditor')
  admin = await newResident(community, 'communityAdmin')
  await drain()
})

const entry = (more: Partial<Entry>): Entry => ({
  account: 'cny:fund:f', sequence: 1, amount: 150, balance: 250, movementId: 'e~0', movement: 'gift.receive',
  counterAccount: 'cny:received:c', happenedAt: '2026-11-24T00:00:00.000Z', bookedAt: '2026-11-24T00:00:00.000Z', ...more,
})

test('Residents can read why their balance is what it is: what happened, by which rule, by whom', async () => {
  const why = async (account: string) => (await resident.call('GET /accounts/:account/explanation', { account })).items
  const [hours] = await why(`serviceMinutes:volunteer:${resident.id}`)
  expect(hours?.what.zh).toMatch(/^\d{4}-\d\d-\d\d，确认了 1 小时 30 分钟的志愿服务（领队填写）。$/)
  expect(hours?.by?.zh).toMatch(/^经办人：.*\*.*。$/)
  expect(hours?.effect).toEqual({
    zh: '增加 1 小时 30 分钟，余额 1 小时 30 分钟。', en: '1 h 30 min came in; the balance was 1 h 30 min then.',
  })
  const [credit] = await why(`timeCredit:member:${resident.id}`)
  expect(credit?.rule?.en).toBe('A minute for a minute, at most 4 h a day.')
  const [points] = await why(`familyPoint:household:${householdId}`)
  expect(points).toMatchObject({
    balance: 15, rule: { zh: '按积分规则第 0 版（默认规则）“志愿服务”：每小时 10 分，每户每周最多 200 分。' },
    effect: { zh: '增加 15 分，余额 15 分。' },
  })
  expect(points?.by?.zh).toEqual(hours?.by?.zh)
})

test('A reversal says why, and who decided it', async () => {
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId, reason: '记错了人',
  })
  await drain()
  const account = `familyPoint:household:${householdId}`
  const { items } = await auditor.call('GET /accounts/:account/explanation', { account, limit: 1 })
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({ balance: 0, amount: -15, effect: { en: '15 points went out; the balance was 0 points then.' } })
  expect(items[0]?.what.zh).toContain('冲回之前记的积分，原因：记错了人')
  expect(items[0]?.by?.zh).toMatch(/^经办人：.*\*/)
})

test('An account that is not one\'s own is not explained', async () => {
  const other = await newResident(community)
  const ask = (account: string) => refusalOf(other.call('GET /accounts/:account/explanation', { account }))
  expect(await ask(`timeCredit:member:${resident.id}`)).toBe('account.notYours')
  expect(await ask('no:such:account')).toBe('account.unknown')
})

test('Every movement of hours and time credit has its sentence and rule in both languages, whatever brought it', () => {
  const data = {
    title: 'tea', requesterName: 'Li', provider: 'Home Care', sponsor: 'Bank', month: '2026-11', personName: 'Wu', toName: 'He',
  }
  const ours = Object.entries(chart).filter(([, { asset }]) => ['timeCredit', 'serviceMinutes'].includes(asset))
  expect(ours.length).toBeGreaterThan(30)
  for (const [movement, { asset, to }] of ours) for (const amount of [30, -30]) for (const type of ['order.cancelled', 'order.awarded', 'x.y']) {
    const one = entry({ account: `${asset}:${to}:o`, movement, amount, balance: 60 })
    const { what, rule, by } = whyOf(one, { type, data }, actedFor('Z*', undefined))
    expect(what.zh, movement).toMatch(/^\d{4}-\d\d-\d\d，.*[一-龥]{4}.*。$/)
    expect(what.en, movement).toMatch(/^\d{4}-\d\d-\d\d: [\x20-\x7e“”’]{12,}\.$/)
    expect(`${what.zh}${what.en}`, movement).not.toMatch(/credit\.[a-z]|hours\.[a-z]|undefined|一笔“/)
    expect(rule?.zh.length, movement).toBeGreaterThan(6)
    expect(rule?.en.length, movement).toBeGreaterThan(12)
    expect(by, movement).toEqual({ zh: '经办人：Z*。', en: 'Done by Z*.' })
  }
})

test('An order says to each side what was held, paid, given back and taken back, and who stands behind it', async () => {
  const community = await newCommunity()
  const [elder, helper] = [await newElder(community), await newHelper(community)]
  const [worker, admin] = [await newResident(community, 'gridWorker'), await newResident(community, 'communityAdmin')]
  const why = async (who: Person, account: string) =>
    (await who.call('GET /accounts/:account/explanation', { account: `${account}:${who.id}` })).items
  const orderId = await acceptedOrder(elder, worker, helper)
  await serve(elder, helper, orderId, 100)
  await elder.call('POST /time-bank/orders/:orderId/confirmation', { orderId })
  await drain()
  const [back, held] = await why(elder, 'timeCredit:member')
  expect([held?.what.zh, back?.what.zh].map((said) => said?.slice(11))).toEqual([
    '为求助“陪聊解闷”预留了时间币。', '互助单“陪聊解闷”已完成，没用完的时间币退回。',
  ])
  expect([held, back].map((one) => [one?.rule?.zh !== undefined, one?.by?.zh])).toEqual([
    [true, expect.stringContaining('*')], [true, expect.stringContaining('*')],
  ])
  expect((await why(helper, 'timeCredit:member'))[0]?.what.zh).toMatch(/帮助.\*+.?的互助单“陪聊解闷”结算。$/)
  expect((await why(helper, 'serviceMinutes:volunteer'))[0]?.what.zh).toMatch(/时间银行：陪聊解闷：确认了 1 小时 40 分钟的志愿服务（签到签退实测）。$/)
  const { complaintId } = await elder.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'objection', text: '少了' })
  await admin.call('POST /time-bank/complaints/:complaintId/answer', { complaintId, community, text: '查实只有一小时', upheld: true })
  await drain()
  expect((await why(helper, 'timeCredit:member'))[0]?.what.zh).toContain('冲回之前记的时间币，原因：查实只有一小时')
  expect((await why(helper, 'serviceMinutes:volunteer'))[0]?.what.zh).toContain('冲回之前记的服务时长，原因：查实只有一小时')
  const unanswered = await openOrder(elder, worker, { minutes: 30 })
  clock.advance(1441)
  await doWhatIsDue()
  expect((await why(elder, 'timeCredit:member'))[0]).toMatchObject({
    what: { zh: expect.stringContaining('到时间没有人来，没用完的时间币退回') as string }, by: { zh: '系统按规则自动办理。' },
  })
  expect(unanswered).toMatch(/^ord_/)
})

test('What no sentence is written for is told honestly, and no more than is certain', () => {
  expect(whyOf(entry({}), { type: 'gift.new', data: {} })).toEqual({
    what: { zh: '2026-11-24，发生了一笔“gift.receive”（事件 gift.new）。', en: '2026-11-24: A movement "gift.receive" took place (event gift.new).' },
    effect: { zh: '增加 1.50 元，余额 2.50 元。', en: '1.50 yuan came in; the balance was 2.50 yuan then.' },
  })
  expect(whyOf(entry({ settles: 3 }), { type: 'gift.new', data: {} }).what.zh).toBe('2026-11-24，系统把 3 笔入账合并记为一笔。')
  const frozen = whyOf(entry({ amount: 0, movement: 'account.frozen' }), undefined)
  expect([frozen.what.en, frozen.effect.en]).toEqual(['2026-11-24: The account was frozen.', 'The balance stayed at 2.50 yuan.'])
})
