import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { goOnReconciling, reconcile } from '../../functions/audit/reconcile.ts'
import { type DocumentSource, holdAgainst } from '../../functions/audit/reconcile/documents.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { write } from '../../functions/platform/commit.ts'
import { recordsTable } from '../../functions/platform/dynamo.ts'
import { listPage } from '../../functions/platform/list.ts'
import { drain } from '../support/stream.ts'
import { clock } from '../support/world.ts'
import { book, change, community, fresh, move, remove, rowsOf } from './books.ts'

/** A context with documents of its own, as a real one has them: rows that open and end in the commit that moves. */
const Order = new Entity({
  name: 'testOrder', table: recordsTable, timestamps: false, entityAttribute: { name: 'itemType', hidden: true } as const,
  schema: item({ id: string().key(), minutes: number() }),
  computeKey: ({ id }: { id: string }) => ({ pk: 'testOrders', sk: id }),
})
const accountOf = (id: string): string => `timeCredit:order:${id}`
const orders: DocumentSource = {
  amountOf: async (account) => {
    const id = account.split(':')[2] ?? ''
    return (await Order.build(GetItemCommand).key({ id }).options({ consistent: true }).send()).Item?.minutes
  },
  openPage: async (cursor) => {
    const page = await listPage(Order, { partition: 'testOrders', limit: 2, cursor })
    return { ...page, items: page.items.map(({ id, minutes }) => ({ account: accountOf(id), amount: minutes })) }
  },
}

const person = fresh()
const open = async (minutes: number): Promise<string> => {
  const id = fresh()
  await book({ movements: [move('credit.earn', community, person, minutes)] })
  await book({ movements: [move('credit.hold', person, id, minutes)] }, community,
    write(Order.build(PutTransaction).item({ id, minutes }), 'stale'))
  return id
}
const end = (id: string, minutes: number): Promise<unknown> => book({ movements: [move('credit.giveBack', id, person, minutes)] },
  community, write(Order.build(DeleteTransaction).key({ id }), 'stale'))
const rowOf = async (id: string) => (await rowsOf('records')).find(({ pk, sk }) => pk === 'testOrders' && sk === id) ?? {}

const faultsOf = async () => {
  await drain()
  clock.advance(1)
  return (await reconcile()).faults.map(({ code, subject, expected, found }) => `${code} ${subject} ${expected} ${found}`).sort()
}

let endSource = () => {}
beforeEach(() => { pauseBetweenLooks(5); endSource = holdAgainst('timeCredit:order', orders) })
afterEach(() => endSource())

test('An escrow account and its open document hold the same, and both are gone together', async () => {
  const ids = [await open(30), await open(40), await open(50)]
  await end(ids[1] ?? '', 40)
  expect(await faultsOf()).toEqual([])
})

test('An escrow account without an open document is named, and so is a document whose account holds less or nothing', async () => {
  const [lost, larger, empty] = [await open(60), await open(70), fresh()]
  await remove('records', await rowOf(lost))
  await change('records', await rowOf(larger), 'minutes', 75)
  await book({}, community, write(Order.build(PutTransaction).item({ id: empty, minutes: 15 }), 'stale'))
  expect(await faultsOf()).toEqual([
    `escrow.noDocument ${accountOf(lost)} 0 60`, `escrow.differs ${accountOf(larger)} 75 70`,
    `escrow.differs ${accountOf(empty)} 15 0`,
  ].sort())
  await book({ movements: [move('credit.giveBack', lost, person, 60)] })
  await change('records', await rowOf(larger), 'minutes', 70)
  await remove('records', await rowOf(empty))
  expect(await faultsOf()).toEqual([])
})

test('A run that is stopped among the documents goes on behind them', async () => {
  for (const minutes of [11, 12, 13, 14, 15]) await open(minutes)
  const empty = fresh()
  await book({}, community, write(Order.build(PutTransaction).item({ id: empty, minutes: 16 }), 'stale'))
  await drain()
  clock.advance(1)
  let report = await reconcile({ withinMs: 0 })
  const steps: string[] = []
  while (report.state === 'running') {
    steps.push(report.step ?? '')
    report = await goOnReconciling({ withinMs: 0 }) ?? report
  }
  expect(steps.filter((step) => step === 'documents').length).toBeGreaterThan(2)
  expect(report.faults.map(({ subject }) => subject)).toEqual([accountOf(empty)])
  await remove('records', await rowOf(empty))
})

test('Orders that open and end while the run reads raise no false fault', async () => {
  let going = true
  const churn = async () => { while (going) await end(await open(5), 5) }
  const [, report] = await Promise.all([churn(), (async () => {
    await drain()
    clock.advance(1)
    const done = await reconcile({ pageSize: 2, settledMs: 60_000 })
    going = false
    return done
  })()])
  expect(report.faults.filter(({ code }) => code.startsWith('escrow'))).toEqual([])
})

test('One kind of account has one source of documents', () => {
  expect(() => holdAgainst('timeCredit:order', orders)).toThrow('already')
})
