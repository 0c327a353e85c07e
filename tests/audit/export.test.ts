import { execFileSync, spawnSync } from 'node:child_process'
import { beforeAll, expect, test } from 'vitest'
import type { Input } from '../../shared/contract/index.ts'
import { cellText } from '../../functions/platform/csv.ts'
import { quantity } from '../../functions/audit/books/hledger.ts'
import { type WindowEntry, sidesIn } from '../../functions/audit/books/window.ts'
import { post } from '../../functions/ledger/post.ts'
import type { MovementDraft } from '../../functions/ledger/plan.ts'
import { now } from '../../functions/platform/clock.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { perform } from '../../functions/platform/perform.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const hasHledger = spawnSync('hledger', ['--version']).status === 0
const hledger = (text: string, ...args: string[]): string =>
  execFileSync('hledger', ['-f', '-', ...args], { input: text, encoding: 'utf8' })
const check = ['check', '--strict', 'balancednoautoconversion', 'ordereddates']
const chinaToday = () => new Date(clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)

let community: string
let elsewhere: string
let auditor: Person
let count = 0

const move = (
  where: string, movement: MovementDraft['movement'], from: string, to: string, amount: number, lots?: Record<string, number>,
) => {
  const request = {
    actor: { id: 'tester', roles: [] }, eventId: `tester.${where}-${count++}`, call: 'test', contentHash: digestOf('x'), at: now(),
  }
  const movements = [{ movement, from, to, amount, happenedAt: clock.in(-1500), reference: 'a, b', ...(lots ? { lots } : {}) }]
  return perform(request, () => post(request, { type: 'test.moved', community: where, data: {}, answer: {}, movements }))
}

const file = async (wanted: Omit<Input<'POST /audit/exports'>, 'community'>, where = community): Promise<string> => {
  const { id: exportId } = await auditor.call('POST /audit/exports', { community: where, ...wanted })
  const parts: string[] = []
  let cursor: string | undefined
  do {
    const part = await auditor.call('GET /audit/exports/:exportId/parts', { exportId, community: where, ...(cursor ? { cursor } : {}) })
    parts.push(part.text)
    cursor = part.cursor
  } while (cursor)
  return parts.join('')
}

let secondDay: string

beforeAll(async () => {
  community = await newCommunity()
  elsewhere = await newCommunity()
  auditor = await newResident(community, 'auditor')
  const owner = 'per_a'
  await move(community, 'hours.record', community, owner, 90)
  await move(elsewhere, 'hours.record', elsewhere, owner, 30)
  for (let index = 0; index < 505; index++) await move(community, 'credit.earn', community, 'per_b', 1)
  clock.advance(24 * 60)
  secondDay = chinaToday()
  await move(community, 'hours.record', community, owner, 60)
  await move(community, 'credit.hold', 'per_b', 'ord_a', 45)
  await move(community, 'points.award', community, 'hh_a', 20, { '2028-11': 20 })
  await Promise.all([1, 2, 3].map((yuan) => move(community, 'gift.receive', community, community, yuan * 100 + 5)))
  await drain()
  await move(community, 'disbursement.hold', community, 'dis_a', 250)
  await move(community, 'disbursement.pay', 'dis_a', community, 250)
  await drain()
  clock.advance(3)
})

test('The books as hledger text come in parts that make one file, with a balance behind every proven entry', async () => {
  const text = await file({ format: 'hledger' })
  expect(text.match(/^decimal-mark/gm)).toHaveLength(1)
  expect(text).toContain('assets:timeCredit:member:per_b  -45 credits = 460 credits')
  expect(text).toContain('assets:serviceMinutes:volunteer:per_a  30 minutes\n    equity:outside:serviceMinutes  -30 minutes')
  expect(text).toContain('assets:serviceMinutes:volunteer:per_a  60 minutes = 180 minutes')
  expect(text).toContain(`assets:cny:fund:${community}  0.00 CNY = 3.65 CNY`)
})

test.skipIf(!hasHledger)('hledger, where it is installed, accepts the books and comes to the same balances', async () => {
  const text = await file({ format: 'hledger' })
  hledger(text, ...check)
  expect(hledger(text, 'balance', '-N', '--flat', 'cur:CNY').trim().split(/\n/).map((line) => line.trim())).toEqual([
    `3.65 CNY  assets:cny:fund:${community}`, `-6.15 CNY  revenues:cny:received:${community}`,
    `2.50 CNY  expenses:cny:paid:${community}`,
  ])
  const wrong = text.replace('60 minutes = 180 minutes', '60 minutes = 181 minutes')
  expect(() => hledger(wrong, ...check)).toThrow(/balance assertion/)
  const since = await file({ format: 'hledger', from: secondDay })
  expect(since).toContain('carried in')
  hledger(since, ...check)
  const before = new Date(Date.parse(secondDay) - 86_400_000).toISOString().slice(0, 10)
  for (const part of [{ to: before }, { asset: 'timeCredit' as const }, { from: secondDay, asset: 'cny' as const }]) {
    hledger(await file({ format: 'hledger', ...part }), ...check)
  }
  expect(hledger(since, 'balance', '-N', '--flat', 'per_a').trim()).toBe('180 minutes  assets:serviceMinutes:volunteer:per_a')
})

test('The books as CSV and as JSON lines have a line for each movement, by booking time', async () => {
  const lines = (await file({ format: 'jsonl' })).trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>)
  expect(lines).toHaveLength(514)
  expect(lines.map(({ bookedAt }) => bookedAt)).toEqual(lines.map(({ bookedAt }) => bookedAt).sort())
  const csv = await file({ format: 'csv', asset: 'cny' })
  expect(csv.startsWith('\uFEFFmovementId,bookedOn,')).toBe(true)
  expect(csv.trim().split('\r\n')).toHaveLength(6)
  expect(csv).toContain('"a, b"')
})

test('A cell that a spreadsheet would run as a formula is text', () => {
  expect(['=1+1', '+86', '-1', '@x', '\t=1', ' =1', 'a"b', 'a'].map(cellText))
    .toEqual(["'=1+1", "'+86", "'-1", "'@x", "'\t=1", "' =1", '"a""b"', 'a'])
  expect(cellText(-5)).toBe('-5')
})

test('Amounts of money are written to the fen', () => {
  expect([5, -5, 12345, 0].map((fen) => quantity('cny', fen))).toEqual(['0.05 CNY', '-0.05 CNY', '123.45 CNY', '0.00 CNY'])
})

test('No balance is claimed where bookings overtook one another', () => {
  const entry = (sequence: number, second: number, more: Partial<WindowEntry> = {}): WindowEntry => ({
    sequence, amount: 10, balance: sequence * 10, movementId: `m${sequence}`, community: 'c',
    bookedAt: `2026-11-24T10:00:${String(second).padStart(2, '0')}.000Z`, ...more,
  })
  const span = { community: 'c', since: '', until: '2027', whole: true }
  const balances = (entries: WindowEntry[]) =>
    [...sidesIn(span, entries, new Set(entries.map(({ sequence }) => sequence))).values()].map(({ balance }) => balance)
  expect(balances([entry(1, 1), entry(2, 3), entry(3, 2), entry(4, 4, { newest: true })])).toEqual([10, undefined, undefined, 40])
  expect(balances([entry(7, 1), entry(8, 2, { newest: true })])).toEqual([undefined, undefined])
})

test('An export is known by its id, in its community only', async () => {
  const { id } = await auditor.call('POST /audit/exports', { community, format: 'csv' })
  const part = (exportId: string, where: string) =>
    refusalOf(auditor.call('GET /audit/exports/:exportId/parts', { exportId, community: where }))
  expect(await part('nobody.nothing', community)).toBe('export.unknown')
  expect(await part(id, elsewhere)).toBe('role.scope')
})
