import fc from 'fast-check'
import { beforeAll, expect, test, vi } from 'vitest'
import { goOnReconciling, reconcile } from '../../functions/audit/reconcile.ts'
import type { Report } from '../../functions/audit/items.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { drain } from '../support/stream.ts'
import { clock } from '../support/world.ts'
import { accounts, book, change, community, fill, fresh, mend, move, owner, put, remove, rowsOf } from './books.ts'

// A run that is stopped after every page saves hundreds of times, which takes DynamoDB Local a while.
vi.setConfig({ testTimeout: 120_000 })

beforeAll(async () => {
  pauseBetweenLooks(5)
  await fill()
  await drain()
  clock.advance(1)
})

const told = ({ state, balanced, movements, accounts: kept, entries, faults }: Report) =>
  ({ state, balanced, movements, kept, entries, faults: faults.map((fault) => JSON.stringify(fault)).sort() })

const untilDone = async (more: { beforePage?: () => void } = {}): Promise<{ report: Report; calls: number }> => {
  const options = { withinMs: 0, pageSize: 3, pagesBetweenSaves: 1, ...more }
  let report = await reconcile(options)
  let calls = 1
  for (; report.state === 'running' && calls < 500; calls++) report = await goOnReconciling(options) ?? report
  return { report, calls }
}

const tampered = async (): Promise<() => Promise<unknown>> => {
  const entries = await rowsOf('entries')
  const one = entries.find(({ account, sequence }) => account === accounts.member(2) && sequence === 1) ?? {}
  const row = (await rowsOf('records')).find(({ pk, movement }) =>
    pk === `journal#${community}` && movement === 'gift.receive') ?? {}
  await change('entries', one, 'memo', '改过')
  await remove('records', row)
  return async () => { await mend('entries', one); await mend('records', row) }
}

test.each([['clean', false], ['tampered', true]])(
  'A run over %s books that is stopped after every page tells the same as one that is not', async (_, isTampered) => {
    const undo = isTampered ? await tampered() : async () => {}
    const whole = await reconcile()
    const { report, calls } = await untilDone()
    expect(told(report)).toEqual(told(whole))
    expect(report.balanced).toBe(!isTampered)
    expect(calls).toBeGreaterThan(30)
    expect(report.resumed).toBe(calls - 1)
    await undo()
  })

test('A run whose process ends without a word is gone on with when its lease is over, and not before', async () => {
  const undo = await tampered()
  const whole = await reconcile()
  const options = { pageSize: 3, pagesBetweenSaves: 4 }
  let report: Report | undefined
  for (let crashes = 0; crashes < 60 && report?.state !== 'finished'; crashes++) {
    let pages = 0
    const dieAfter = 5 + (crashes % 7)
    const beforePage = () => { if (++pages > dieAfter) throw new Error('killed') }
    report = await reconcile({ ...options, beforePage }).catch(() => undefined)
    if (report) continue
    expect((await reconcile(options)).state).toBe('running')
    clock.advance(2.1)
  }
  expect(report && told(report)).toEqual(told(whole))
  await undo()
})

test('Nothing is gone on with where no run is under way; a run that stands for a day is given up', async () => {
  expect(await goOnReconciling()).toBeUndefined()
  const left = await reconcile({ withinMs: 0, pageSize: 3 })
  clock.advance(24 * 60 + 1)
  const next = await reconcile()
  expect(next.id).not.toBe(left.id)
  expect(next).toMatchObject({ state: 'finished', balanced: true })
  const reports = (await rowsOf('records')).filter(({ pk }) => pk === 'reconciliations')
  expect(reports.find(({ id }) => id === left.id)).toMatchObject({ state: 'givenUp', balanced: false })
})

const fields = {
  entries: [
    'amount', 'balance', 'movementId', 'movement', 'counterAccount', 'happenedAt', 'bookedAt', 'memo', 'reverses', 'lots',
    'state', 'settles',
  ],
  events: ['at', 'community', 'movements', 'marks', 'type'],
  records: ['amount', 'from', 'to', 'movement', 'movementId', 'eventId', 'community', 'settledIn', 'balance', 'reference', 'asset'],
} as const

const isBook = (row: Record<string, unknown>): boolean => !('pk' in row) || /^(journal|totals)#/.test(String(row.pk))

/** Another value of the same kind; a value that was not there where there was none. */
const other = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return `${value}x`
  if (Array.isArray(value)) return value.slice(1)
  return typeof value === 'object' ? { ...value, '2027-01': 1 } : 'made up'
}

const attributeOf = (table: keyof typeof fields, pick: number, row: Record<string, unknown>): string => {
  const named = fields[table].filter((name) => name in row || ['memo', 'reference', 'reverses'].includes(name))
  return named[pick % named.length] ?? 'memo'
}

const meansNothing = (table: string, name: string, row: Record<string, unknown>): boolean =>
  (Array.isArray(row[name]) && (row[name] as unknown[]).length === 0) || (table === 'events' && name === 'type'
    && (row.movements as unknown[]).length === 0) || (row.sk !== undefined && String(row.pk).startsWith('totals#') && name !== 'balance')
    || (table === 'events' && ['at', 'community'].includes(name) && (row.movements as unknown[]).length === 0
      && ((row.marks ?? []) as unknown[]).length === 0)
    || (table === 'events' && name === 'community' && (row.movements as unknown[]).length === 0)
    || (row.settles !== undefined && table === 'entries' && !['amount', 'balance', 'settles', 'bookedAt', 'state'].includes(name))

test('Whatever one hand changes, drops or doubles in the books, the run finds it, and finds nothing once it is mended', async () => {
  await fc.assert(fc.asyncProperty(
    fc.constantFrom('entries' as const, 'events' as const, 'records' as const), fc.nat(), fc.nat(),
    fc.constantFrom('change' as const, 'remove' as const, 'double' as const),
    async (table, place, pick, act) => {
      const rows = (await rowsOf(table)).filter((row) => isBook(row)
        && (table !== 'events' || [row.movements, row.marks ?? []].flat().length > 0))
      const row = rows[place % rows.length] ?? {}
      const name = attributeOf(table, pick, row)
      const isTotal = String(row.pk).startsWith('totals#')
      fc.pre(!(act === 'change' && meansNothing(table, name, row)) && !(act !== 'change' && isTotal && row.balance === 0))
      const twin = table === 'entries' ? { ...row, sequence: Number(row.sequence) + 1000 }
        : table === 'events' ? { ...row, id: `${String(row.id)}x` } : { ...row, sk: `${String(row.sk)}x` }
      fc.pre(!(act === 'double' && isTotal))
      if (act === 'change') await change(table, row, name, other(row[name]))
      if (act === 'remove') await remove(table, row)
      if (act === 'double') await put(table, twin)
      const found = await reconcile()
      if (act === 'double') await remove(table, twin)
      await mend(table, row)
      const what = `${act} ${table} ${name} of ${JSON.stringify(row)}`
      expect(found.faults, what).not.toEqual([])
      expect((await reconcile()).faults, `mended: ${what}`).toEqual([])
    }), { numRuns: 40, endOnFailure: true })
})

test('Writers that go on while a run reads raise no false fault, and what they write is in the next run', async () => {
  let writing = true
  const write = async (index: number) => {
    for (let nth = 0; writing; nth++) {
      await book({ movements: [move('credit.earn', community, owner(index), 3)] })
      await book({ movements: [move('credit.hold', owner(index), fresh(), 1)] })
      await book({ movements: [move('gift.receive', community, owner(0), 10 + nth)] })
    }
  }
  const settle = async () => { while (writing) await drain() }
  const work = Promise.all([write(1), write(2), write(3), settle()])
  for (let runs = 0; runs < 4; runs++) {
    expect((await reconcile({ pageSize: 20 })).faults).toEqual([])
  }
  writing = false
  await work
  await drain()
  clock.advance(1)
  const moved = (await rowsOf('events')).reduce((sum, row) => sum + (row.movements as unknown[]).length, 0)
  expect(await reconcile()).toMatchObject({ balanced: true, movements: moved })
})
