import { beforeAll, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { drain } from '../support/stream.ts'
import { clock } from '../support/world.ts'
import { accounts, book, change, community, fill, mend, move, owner, put, remove, rowsOf } from './books.ts'

type Row = Record<string, unknown>

beforeAll(async () => {
  pauseBetweenLooks(5)
  await fill()
  await drain()
  clock.advance(1)
})

const faultsOf = async () => (await reconcile()).faults.map(({ code, subject }) => `${code} ${subject}`).sort()
const entry = async (account: string, sequence: number): Promise<Row> =>
  (await rowsOf('entries')).find((row) => row.account === account && row.sequence === sequence) ?? {}
const event = async (movement: string, account: string): Promise<Row> =>
  (await rowsOf('events')).find((row) => (row.movements as Row[]).some((one) =>
    one.movement === movement && (one.to === account || one.from === account))) ?? {}
const journal = async (movement: string, account: string): Promise<Row> =>
  (await rowsOf('records')).find((row) => String(row.pk).startsWith('journal#') && row.movement === movement
    && (row.to === account || row.from === account)) ?? {}

test('Clean books balance, and the report counts what was read', async () => {
  const report = await reconcile()
  expect(report).toMatchObject({ state: 'finished', balanced: true, faults: [], movements: 32 })
  expect(report.entries).toBe((await rowsOf('entries')).length)
  expect(report.accounts).toBe(new Set((await rowsOf('entries')).map(({ account }) => account)).size)
})

const member = accounts.member(1)
const subject = `${member} #1`

test.each<[string, () => Promise<unknown>, (row: Row) => string[]]>([
  ['amount and balance', async () => change('entries', await entry(member, 1), 'amount', 62),
    () => [`entry.altered ${subject}`, `entry.balance ${subject}`]],
  ['memo', async () => change('entries', await entry(member, 1), 'memo', '别的'), () => [`entry.altered ${subject}`]],
  ['moment of booking', async () => change('entries', await entry(member, 1), 'bookedAt', '2026-01-01T00:00:00.000Z'),
    () => [`entry.altered ${subject}`]],
  ['movement id', async () => change('entries', await entry(member, 1), 'movementId', 'nobody.x~0'),
    () => [`entry.altered ${subject}`, `entry.orphan ${subject}`]],
  ['state', async () => change('entries', await entry(member, 1), 'state', 'frozen'),
    () => [`entry.moved ${member} #2`, `entry.state ${subject}`]],
  ['moment ahead of the clock', async () => change('entries', await entry(member, 1), 'bookedAt', '2099-01-01T00:00:00.000Z'),
    () => [`entry.altered ${subject}`, `entry.future ${subject}`, `entry.order ${member} #2`]],
])('An entry whose %s was changed is found and named', async (_, tamper, expected) => {
  const before = await entry(member, 1)
  await tamper()
  expect(await faultsOf()).toEqual(expected(before))
  await mend('entries', before)
})

test('An entry that is gone, too many, out of order or of the wrong lots is found and named', async () => {
  const newest = await entry(member, 2)
  await remove('entries', newest)
  expect(await faultsOf()).toEqual([`entry.missing ${member} #2`])
  await mend('entries', newest)
  const first = await entry(member, 1)
  await remove('entries', first)
  expect(await faultsOf()).toEqual([`entry.gap ${member} #2`, `entry.missing ${subject}`])
  await mend('entries', first)
  const inserted = { ...newest, sequence: 3, balance: 41, movementId: 'nobody.nothing~0' }
  await put('entries', inserted)
  expect(await faultsOf()).toEqual([`entry.orphan ${member} #3`])
  await remove('entries', inserted)
  const points = await entry(accounts.household(1), 1)
  await change('entries', points, 'lots', { '2028-10': 6, '2028-11': 14 })
  expect(await faultsOf()).toEqual([`entry.altered ${accounts.household(1)} #1`])
  await change('entries', points, 'lots', { '2028-10': 5 })
  expect(await faultsOf()).toEqual([
    `entry.altered ${accounts.household(1)} #1`, `entry.lots ${accounts.household(1)} #1`])
  await mend('entries', points)
})

test('A movement in a frozen account, below the floor or above the ceiling is found and named', async () => {
  const frozen = accounts.member(5)
  const last = await entry(frozen, 3)
  const moved = { ...last, sequence: 4, amount: -60, balance: -5, movement: 'credit.hold', movementId: 'nobody.x~0', state: undefined }
  await put('entries', moved)
  expect(await faultsOf()).toEqual([`entry.floor ${frozen} #4`, `entry.moved ${frozen} #4`, `entry.orphan ${frozen} #4`])
  await remove('entries', moved)
  const over = { ...await entry(member, 2), sequence: 3, amount: 90_000, balance: 90_051, movementId: 'nobody.x~0' }
  await put('entries', over)
  expect(await faultsOf()).toEqual([`entry.ceiling ${member} #3`, `entry.orphan ${member} #3`])
  await remove('entries', over)
  expect(await faultsOf()).toEqual([])
})

test('An event that was changed, dropped or made up is named, with the entry and the journal as witnesses', async () => {
  const held = await event('credit.earn', member)
  const [one] = held.movements as Row[]
  await change('events', held, 'movements', [{ ...one, amount: 99 }])
  expect(await faultsOf()).toEqual([`event.altered ${String(held.id)}~0`])
  await change('events', held, 'movements', [{ ...one, movement: 'credit.donate' }])
  expect(await faultsOf()).toEqual([`event.altered ${String(held.id)}~0`, `event.illegal ${String(held.id)}~0`])
  await remove('events', held)
  expect(await faultsOf()).toEqual([`entry.orphan ${subject}`, `journal.orphan ${String(held.id)}~0`])
  await mend('events', held)
  const made = { ...held, id: 'nobody.made', movements: [{ ...one, to: accounts.member(9), toSequence: 9 }] }
  await put('events', made)
  expect(await faultsOf()).toEqual([`entry.missing ${accounts.member(9)} #9`, 'journal.missing nobody.made~0'])
  await put('events', { ...made, at: '2099-01-01T00:00:00.000Z' })
  expect(await faultsOf()).toEqual(['event.future nobody.made'])
  await remove('events', made)
})

test('A journal row that is gone, stands twice or was changed is named, and the totals with it', async () => {
  const row = await journal('credit.earn', member)
  const [id, totals] = [String(row.movementId),
    [`total.differs ${community} timeCredit:issued`, `total.differs ${community} timeCredit:member`]]
  await remove('records', row)
  expect(await faultsOf()).toEqual([`journal.missing ${id}`, ...totals])
  await mend('records', row)
  const later = '2026-01-01T00:00:00.000Z'
  const double = { ...row, bookedAt: later, sk: `${later}#${id}` }
  await put('records', double)
  expect(await faultsOf()).toEqual([`journal.double ${id}`, ...totals])
  await remove('records', double)
  await change('records', row, 'reference', 'order-7')
  expect(await faultsOf()).toEqual([`journal.altered ${id}`])
  await mend('records', row)
  const orphan = { ...row, movementId: 'nobody.x~0', sk: `${String(row.bookedAt)}#nobody.x~0` }
  await put('records', orphan)
  expect(await faultsOf()).toEqual(['journal.orphan nobody.x~0', ...totals])
  await remove('records', orphan)
})

test('Totals that were changed are named; those that nobody has a journal for as well', async () => {
  const total = (await rowsOf('records')).find(({ pk, sk }) => pk === `totals#${community}` && sk === 'cny:fund') ?? {}
  await change('records', total, 'balance', Number(total.balance) + 1)
  expect(await faultsOf()).toEqual([`asset.unbalanced ${community} cny`, `total.differs ${community} cny:fund`])
  await mend('records', total)
  const stray = { ...total, pk: 'totals#990000000009', community: '990000000009', balance: 3 }
  await put('records', stray)
  expect(await faultsOf()).toEqual(['asset.unbalanced 990000000009 cny', 'total.differs 990000000009 cny:fund'])
  await remove('records', stray)
})

test('What the stream booked is held against the journal rows that name the booking', async () => {
  const gift = await journal('gift.receive', accounts.fund)
  const booked = await entry(accounts.fund, Number(gift.settledIn))
  const place = `${accounts.fund} #${String(booked.sequence)}`
  await change('entries', booked, 'settles', Number(booked.settles) + 1)
  expect(await faultsOf()).toEqual([`booking.differs ${place}`])
  await mend('entries', booked)
  await change('records', gift, 'settledIn', 900)
  expect(await faultsOf()).toEqual([`booking.differs ${place}`, `booking.differs ${accounts.fund} #900`])
  const { settledIn: _, ...unbooked } = gift
  await put('records', unbooked)
  expect(await faultsOf()).toEqual([`booking.differs ${place}`, `journal.booked ${String(gift.movementId)}`])
  await mend('records', gift)
})

test('A clock that ran behind when an account was touched raises no false fault', async () => {
  await book({ movements: [move('credit.earn', community, owner(2), 1)] })
  clock.advance(-0.5)
  await book({ movements: [move('credit.earn', community, owner(2), 1)] })
  clock.advance(0.6)
  await drain()
  expect(await faultsOf()).toEqual([])
})

test('Changes that would cancel each other out in a plain sum or an XOR do not', async () => {
  const [one, other] = [await entry(accounts.member(3), 1), await entry(accounts.member(4), 1)]
  await change('entries', one, 'movementId', other.movementId)
  await change('entries', other, 'movementId', one.movementId)
  const faults = await faultsOf()
  expect(faults).toEqual([3, 4].flatMap((index) =>
    [`entry.altered ${accounts.member(index)} #1`, `entry.orphan ${accounts.member(index)} #1`]).sort())
  await mend('entries', one)
  await mend('entries', other)
  expect(await faultsOf()).toEqual([])
})
