import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { handIn } from '../../functions/audit/seal/hand-in.ts'
import { runSeal } from '../../functions/audit/seal/run.ts'
import { sealWaiting } from '../../functions/audit/seal/seal.ts'
import { handler as seal } from '../../functions/entry/seal.ts'
import { handler as stream } from '../../functions/entry/stream.ts'
import { verifyPage, verifyPageFile } from '../../infra/verify-page.ts'
import { streamEvent } from '../../infra/local/records.ts'
import '../support/environment.ts'
import { happened, stored, verifyFiles } from '../support/seal.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, newVisitor, refusalOf } from '../support/world.ts'

let community: string
let resident: Person
let neighbour: Person
let auditor: Person
let elsewhere: Person
let movementId: string

const tomorrow = (): void => clock.advance(24 * 60)

beforeAll(async () => {
  community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  auditor = await newResident(community, 'auditor')
  elsewhere = await newResident(await newCommunity(), 'auditor')
  resident = await newResident(community)
  neighbour = await newResident(community)
  const { id: shiftId } = await newShift(leader, community, { startsIn: 1, lasts: 60 })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(62)
  const confirmed = await leader.call('POST /shifts/:shiftId/confirmations', {
    shiftId, personId: resident.id, minutes: 60, reason: '到场',
  })
  movementId = confirmed.movementId
})

const receiptOf = (person: Person) => person.call('GET /receipts/:movementId', { movementId })

describe('A receipt', () => {
  test('waits for the chain, is provisional within a minute, and sealed when the day is over', async () => {
    expect(await receiptOf(resident)).toEqual({ state: 'waiting', movementId, published: [] })
    await drain()
    expect(await seal({ task: 'seal' })).toMatchObject({ closed: [] })
    const first = await receiptOf(resident)
    expect(first).toMatchObject({ state: 'provisional', receipt: { movement: { amount: 60 }, about: { type: 'hours.confirmed' } } })
    expect(verifyFiles(JSON.stringify(first)).code).toBe(3)
    tomorrow()
    await runSeal()
    expect((await receiptOf(resident)).state).toBe('sealed')
  })

  test('is verified offline against the published heads by a program that knows nothing of the server', async () => {
    const answer = await receiptOf(resident)
    const heads = JSON.stringify(await (await newVisitor()).call('GET /seal/heads', {}))
    const { code, says } = verifyFiles(JSON.stringify(answer.receipt), heads)
    expect([code, says]).toEqual([0, expect.stringContaining('成立：这条记录在公开的链上，没有被改动。')])
    expect(verifyFiles(answer.qr ?? '', heads).code).toBe(0)
    expect(answer.qr?.length).toBeLessThan(1700)
    const changed = structuredClone(answer.receipt)
    if (changed) changed.movement.amount = 61
    expect(verifyFiles(JSON.stringify(changed), heads)).toMatchObject({ code: 1, says: expect.stringContaining('✗') })
    const page = JSON.parse(heads) as { items: { hash: string }[] }
    const others = JSON.stringify(page.items.map((head) => ({ ...head, hash: 'f'.repeat(64) })))
    expect(verifyFiles(JSON.stringify(answer.receipt), others).code).toBe(1)
    expect(verifyFiles(JSON.stringify(answer.receipt)).code).toBe(1)
  })

  test('keeps back what is not the reader\'s: the rest of the event is seen as a hash', async () => {
    const { receipt } = await receiptOf(resident)
    expect(Object.keys(receipt ?? {}).sort()).toEqual(['about', 'day', 'format', 'leaf', 'link', 'movement',
      'movementCount', 'movementIndex', 'movementPath', 'rest'])
    expect(JSON.stringify(receipt)).not.toContain('到场')
  })

  test('is for whoever the movement touches and for reviewers in their area', async () => {
    expect((await receiptOf(auditor)).state).toBe('sealed')
    expect(await refusalOf(receiptOf(neighbour))).toBe('account.notYours')
    expect(await refusalOf(receiptOf(elsewhere))).toBe('role.scope')
    for (const unknown of ['nobody.nothing~0', `${movementId.split('~')[0]}~7`, 'x']) {
      expect(await refusalOf(resident.call('GET /receipts/:movementId', { movementId: unknown }))).toBe('movement.unknown')
    }
  })

  test('has a page to verify with that is made from the program', () => {
    expect(readFileSync(verifyPageFile, 'utf8')).toBe(verifyPage())
  })
})

const events = async (): Promise<string[]> => {
  const links = await stored('seal#links')
  const leaves = await Promise.all(links.map(async ({ root }) => stored(`seal#leaves#${String(root)}`)))
  return leaves.flat().flatMap(({ ids }) => String(ids).split('\n'))
}

describe('The chain', () => {
  test('takes each event once, though the stream repeats, reorders and splits its batches', async () => {
    const images = await eventImages()
    await stream(streamEvent(images))
    await stream(streamEvent(images.toReversed()))
    await stream(streamEvent(images.slice(0, 3)))
    await stream(streamEvent([...images.slice(2), ...images.slice(0, 1)]))
    await runSeal()
    const sealed = await events()
    expect(new Set(sealed).size).toBe(sealed.length)
    expect(sealed.sort()).toEqual((await eventImages()).map(({ id }) => id?.S ?? '').sort())
    expect(await stored('seal#waiting')).toEqual([])
  })

  test('stays one when two sealers run at once, however often', async () => {
    for (let round = 0; round < 5; round++) {
      await Promise.all([happened(3), happened(1), happened(7)])
      await Promise.all([sealWaiting(), sealWaiting(), sealWaiting()])
    }
    const links = await stored('seal#links')
    expect(links.map(({ number }) => number)).toEqual(links.map((_, index) => index + 1))
    const sealed = await events()
    expect(new Set(sealed).size).toBe(sealed.length)
    expect(await auditor.call('POST /seal/checks', {})).toMatchObject({ sound: true, faults: [] })
  })

  test('goes on where a sealer stopped between link and tidying up', async () => {
    const rows = await happened(4)
    const waiting = await stored('seal#waiting')
    await sealWaiting()
    const before = await events()
    await handIn(rows)
    expect(await stored('seal#waiting')).toEqual(waiting)
    expect(await sealWaiting()).toBe(0)
    expect(await events()).toEqual(before)
  })

  test('splits what is too much for one link, and a receipt comes from a large one too', async () => {
    const many = await Promise.all(Array.from({ length: 14 }, () => happened(90, { community })))
    expect(await sealWaiting()).toBe(14 * 90)
    const counts = (await stored('seal#links')).map(({ count }) => Number(count))
    expect(Math.max(...counts)).toBeGreaterThan(900)
    expect(Math.max(...counts)).toBeLessThanOrEqual(1000)
    tomorrow()
    await runSeal()
    const heads = JSON.stringify(await auditor.call('GET /seal/heads', {}))
    for (const row of [many[0]?.[0], many[7]?.[45], many[13]?.[89]]) {
      const { receipt, qr = '' } = await auditor.call('GET /receipts/:movementId', { movementId: `${String(row?.id)}~0` })
      expect(verifyFiles(JSON.stringify(receipt), heads).code).toBe(0)
      expect(verifyFiles(qr, heads).code).toBe(0)
    }
  })

  test('closes days that nothing happened on, each head on the one before', async () => {
    for (let day = 0; day < 3; day++) {
      tomorrow()
      await Promise.all([runSeal(), runSeal()])
    }
    const { items } = await auditor.call('GET /seal/heads', {})
    expect(items.slice(0, 3).map(({ events: count }) => count)).toEqual([0, 0, 0])
    items.slice(0, -1).forEach(({ previous }, index) => expect(previous).toBe(items[index + 1]?.hash))
    expect(new Set(items.map(({ day }) => day)).size).toBe(items.length)
  })
})
