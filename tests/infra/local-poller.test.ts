import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { deliver } from '../../infra/local/deliver.ts'
import type { StreamFunction } from '../../infra/local/functions.ts'
import { type Poller, startPoller } from '../../infra/local/poller.ts'
import { eventTail } from '../../infra/local/tail.ts'
import { chinaDay } from '../../shared/units.ts'
import { recorded } from './http-event.ts'
import { tables } from '../support/environment.ts'

const client = new DynamoDBClient({
  endpoint: inject('endpoint'), region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})
const folder = mkdtempSync(join(tmpdir(), 'linli-poller-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const commitEvent = (id: string, atMs: number) => client.send(new PutItemCommand({
  TableName: tables.events,
  Item: {
    id: { S: id }, day: { S: chinaDay(atMs) }, at: { S: new Date(atMs).toISOString() }, type: { S: 'test.happened' },
  },
}))

const idsIn = (event: DynamoDBStreamEvent) => event.Records.map(({ dynamodb }) => dynamodb?.NewImage?.id?.S ?? '')

/** A stream's function that notes what arrived; `breaks` says which events it cannot take. */
const noting = (breaks: (id: string) => boolean = () => false) => {
  const arrived: string[] = []
  const handler: StreamFunction = async (event) => {
    const failed = event.Records.find((_, at) => breaks(idsIn(event)[at] ?? ''))
    const end = failed ? event.Records.indexOf(failed) : event.Records.length
    arrived.push(...idsIn(event).slice(0, end))
    return { batchItemFailures: failed ? [{ itemIdentifier: failed.dynamodb?.SequenceNumber ?? '' }] : [] }
  }
  return { arrived, handler }
}

// Each test has a year of its own, so that none sees the events of another.
let nowMs = Date.parse('2000-03-01T04:00:00.000Z')
const running: Poller[] = []
const start = (handler: StreamFunction, more: object = {}): Poller => {
  const poller = startPoller({ tail: eventTail(inject('endpoint'), tables.events), handler, now: () => nowMs, ...more })
  running.push(poller)
  return poller
}
beforeEach(() => { nowMs += 366 * 86_400_000 })
afterEach(async () => { await Promise.all(running.splice(0).map((poller) => poller.stop())) })

describe('the poller', () => {
  test('hands every event over once, oldest first, whatever the day', async () => {
    const { arrived, handler } = noting()
    const poller = start(handler)
    await commitEvent('second-day', nowMs + 86_400_000)
    await commitEvent('first', nowMs + 1)
    nowMs += 2 * 86_400_000
    await poller.drain()
    await commitEvent('third', nowMs)
    await poller.drain()
    await poller.drain()
    expect(arrived).toEqual(['first', 'second-day', 'third'])
  })

  test('killed before its first delivery goes on from where it began', async () => {
    const checkpointFile = join(folder, 'killed-early.json')
    // As good as killed: it never gets to deliver.
    const { handler: never } = noting(() => true)
    start(never, { checkpointFile })
    await commitEvent('before-the-kill', nowMs + 1)
    nowMs += 10 * 60_000
    const { arrived, handler } = noting()
    await start(handler, { checkpointFile }).drain()
    expect(arrived).toEqual(['before-the-kill'])
  })

  test('finds an event whose commit came later than that of a younger one', async () => {
    const { arrived, handler } = noting()
    const poller = start(handler)
    nowMs += 30_000
    await commitEvent('young', nowMs)
    await poller.drain()
    await commitEvent('slow', nowMs - 29_000)
    await poller.drain()
    expect(arrived).toEqual(['young', 'slow'])
  })

  test('leaves what lies ahead of its clock until that time, and does not run ahead of it', async () => {
    const { arrived, handler } = noting()
    const poller = start(handler)
    await commitEvent('from a process ahead', nowMs + 40 * 60_000)
    await commitEvent('now', nowMs)
    await poller.drain()
    expect(arrived).toEqual(['now'])
    nowMs += 20 * 60_000
    await commitEvent('later', nowMs)
    await poller.drain()
    nowMs += 30 * 60_000
    await poller.drain()
    expect(arrived).toEqual(['now', 'later', 'from a process ahead'])
  })

  test('brings again what was given back, and what came after it', async () => {
    let broken = true
    const { arrived, handler } = noting((id) => broken && id === 'b')
    const poller = start(handler)
    for (const [at, id] of ['a', 'b', 'c'].entries()) await commitEvent(id, nowMs - 10 + at)
    setTimeout(() => { broken = false }, 100)
    await poller.drain()
    expect(arrived.toSorted()).toEqual(['a', 'b', 'c'])
    expect(arrived.indexOf('b')).toBeLessThan(arrived.indexOf('c'))
  })

  test('goes on from its checkpoint after a crash; nothing is missed', async () => {
    const checkpointFile = join(folder, 'stream.json')
    const before = noting()
    const first = start(before.handler, { checkpointFile })
    await commitEvent('old', nowMs)
    nowMs += 10 * 60_000
    await commitEvent('known', nowMs)
    await first.drain()
    // The crash: its answer was lost, so the event counts as not delivered.
    const crashed = start(async () => { throw new Error('killed') }, { checkpointFile })
    await first.stop()
    nowMs += 1
    await commitEvent('unseen', nowMs)
    await crashed.stop()
    const after = noting()
    await start(after.handler, { checkpointFile }).drain()
    expect(before.arrived).toEqual(['old', 'known'])
    expect(after.arrived).toContain('unseen')
    // What is brought twice lies within the last minute; reactions have ids of their own.
    expect(after.arrived).not.toContain('old')
  })
})

describe('a delivery', () => {
  const images = ['a', 'b', 'c', 'd'].map((id) => ({ id: { S: id }, at: { S: '2026-11-24T01:30:00.000Z' } }))

  test('has the form of a DynamoDB stream', async () => {
    let event: DynamoDBStreamEvent | undefined
    await deliver(async (given) => { event = given; return { batchItemFailures: [] } }, images.slice(0, 1))
    const [ours] = event?.Records ?? []
    const [real] = (recorded('stream') as unknown as DynamoDBStreamEvent).Records
    expect(Object.keys(ours ?? {}).toSorted()).toEqual(Object.keys(real ?? {}).toSorted())
    expect(Object.keys(ours?.dynamodb ?? {}).toSorted()).toEqual(Object.keys(real?.dynamodb ?? {}).toSorted())
    expect(ours).toMatchObject({
      eventName: 'INSERT', dynamodb: { StreamViewType: 'NEW_IMAGE', Keys: { id: { S: 'a' } } },
    })
  })

  test('that throws is halved until the one that does it stands alone', async () => {
    const taken: string[] = []
    const answer = await deliver(async (event) => {
      if (idsIn(event).includes('c')) throw new Error('cannot take c')
      taken.push(...idsIn(event))
      return { batchItemFailures: [] }
    }, images)
    expect(answer).toEqual({ done: ['a', 'b'], failed: 'c' })
    expect(taken).toEqual(['a', 'b'])
  })
})
