import { beforeAll, expect, test } from 'vitest'
import type { Entry } from '../../functions/ledger/items.ts'
import { whyOf } from '../../functions/ledger/why-sentences.ts'
import { confirmedHour } from '../support/hour.ts'
import { drain } from '../support/stream.ts'
import { type Person, newResident, refusalOf } from '../support/world.ts'

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
    balance: 15, rule: { zh: '按积分规则第 0 版（默认规则）：每小时 10 分，每户每周最多 200 分。' },
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

test('What no sentence is written for is told honestly, and no more than is certain', () => {
  const entry = (more: Partial<Entry>): Entry => ({
    account: 'cny:fund:f', sequence: 1, amount: 150, balance: 250, movementId: 'e~0', movement: 'gift.receive',
    counterAccount: 'cny:received:c', happenedAt: '2026-11-24T00:00:00.000Z', bookedAt: '2026-11-24T00:00:00.000Z', ...more,
  })
  expect(whyOf(entry({}), { type: 'gift.new', data: {} })).toEqual({
    what: { zh: '2026-11-24，发生了一笔“gift.receive”（事件 gift.new）。', en: '2026-11-24: A movement "gift.receive" took place (event gift.new).' },
    effect: { zh: '增加 1.50 元，余额 2.50 元。', en: '1.50 yuan came in; the balance was 2.50 yuan then.' },
  })
  expect(whyOf(entry({ settles: 3 }), { type: 'gift.new', data: {} }).what.zh).toBe('2026-11-24，系统把 3 笔入账合并记为一笔。')
  const frozen = whyOf(entry({ amount: 0, movement: 'account.frozen' }), undefined)
  expect([frozen.what.en, frozen.effect.en]).toEqual(['2026-11-24: The account was frozen.', 'The balance stayed at 2.50 yuan.'])
})
