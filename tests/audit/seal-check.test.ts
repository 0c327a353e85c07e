import { beforeAll, beforeEach, expect, test } from 'vitest'
import { checkSeal } from '../../functions/audit/seal/check.ts'
import { closeDays } from '../../functions/audit/seal/close-days.ts'
import { eventLeaf } from '../../functions/audit/seal/hash.ts'
import { type Leaf, inOrder, packed, unpacked } from '../../functions/audit/seal/leaves.ts'
import type { PublicHead, Publisher } from '../../functions/audit/seal/publishers.ts'
import { publishHeads } from '../../functions/audit/seal/publish.ts'
import { runSeal } from '../../functions/audit/seal/run.ts'
import { sealWaiting } from '../../functions/audit/seal/seal.ts'
import { handler } from '../../functions/entry/seal.ts'
import { handIn } from '../../functions/audit/seal/hand-in.ts'
import '../support/environment.ts'
import { type Row, drop, dropEvent, eventRow, happened, put, putEvent, stored } from '../support/seal.ts'
import { clock, newCommunity, newResident } from '../support/world.ts'

/** Three days of three links each, whose heads a place outside has. */
const outside = new Map<string, PublicHead>()
const place: Publisher = {
  name: 'outside',
  publish: (head) => { outside.set(head.day, structuredClone(head)); return Promise.resolve() },
  read: (day) => Promise.resolve(outside.get(day)),
  days: () => Promise.resolve([...outside.keys()]),
}

let rows: Row[] = []
let links: Row[] = []

beforeAll(async () => {
  for (let day = 0; day < 3; day++) {
    for (let link = 0; link < 3; link++) {
      rows.push(...await happened(4))
      await sealWaiting()
    }
    clock.advance(24 * 60)
  }
  await runSeal()
  await publishHeads([place])
  links = await stored('seal#links')
})

/** Whatever a test tampers with is mended before the next. */
const mend: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  for (const repair of mend.splice(0).reverse()) await repair()
  expect((await checkSeal([place])).faults).toEqual([])
})

const faults = async (): Promise<string[]> =>
  (await checkSeal([place])).faults.map(({ code, subject }) => `${code} ${subject}`)

const leavesRow = async (number: number): Promise<Row & { ids: string; hashes: Uint8Array }> => {
  const [row] = await stored(`seal#leaves#${String(links[number - 1]?.root)}`)
  return row as never
}
const withLeaves = async (number: number, change: (leaves: Leaf[]) => Leaf[]): Promise<void> => {
  const row = await leavesRow(number)
  mend.push(() => put(row))
  await put({ ...row, ...packed(change(unpacked(row))) })
}

test('An event that was changed is named', async () => {
  const row = rows[5] as Row
  mend.push(() => putEvent(row))
  await putEvent({ ...row, data: { note: '二' } })
  expect(await faults()).toEqual([`seal.eventChanged ${String(row.id)}`])
})

test('An event that was dropped is named', async () => {
  const row = rows[7] as Row
  mend.push(() => putEvent(row))
  await dropEvent(row.id)
  expect(await faults()).toEqual([`seal.eventDropped ${String(row.id)}`])
})

test('An event that was inserted behind the back of the stream is named, once it has had time to be sealed', async () => {
  const row = eventRow()
  mend.push(() => dropEvent(row.id))
  await putEvent(row)
  expect(await checkSeal([place])).toMatchObject({ sound: true, waiting: 1 })
  clock.advance(11)
  expect(await faults()).toEqual([`seal.eventInserted ${String(row.id)}`])
})

test('An event that was changed together with its leaf is found by the link', async () => {
  const row = rows[2] as Row
  const changed = { ...row, community: '990000000001' }
  mend.push(() => putEvent(row))
  await putEvent(changed)
  await withLeaves(1, (leaves) => leaves.map((leaf) => (leaf.id === row.id ? { ...leaf, hash: eventLeaf(changed) } : leaf)))
  expect(await faults()).toEqual(['seal.leavesDiffer link 1'])
})

test('Events that changed places in a link are named, and so are leaves that are gone or too many', async () => {
  await withLeaves(4, ([one, two, ...others]) => [two, one, ...others] as Leaf[])
  expect(await faults()).toEqual([`seal.reordered ${String(rows[12]?.id)}`, 'seal.leavesDiffer link 4'])
  await mend.pop()?.()
  await withLeaves(4, (leaves) => leaves.slice(1))
  const shortened = await faults()
  expect(shortened).toContain('seal.leavesCount link 4')
  expect(shortened).toContain(`seal.eventInserted ${String(rows[12]?.id)}`)
  await mend.pop()?.()
  await withLeaves(4, (leaves) => inOrder([...leaves, { id: 'zz.never', hash: 'a'.repeat(64) }]))
  expect(await faults()).toContain('seal.eventDropped zz.never')
})

test('Leaves that are gone altogether name the link and every event in it', async () => {
  const row = await leavesRow(5)
  mend.push(() => put(row))
  await drop(row)
  const found = await faults()
  expect(found.slice(0, 2)).toEqual(['seal.leavesGone link 5', expect.stringContaining('seal.eventInserted')])
  expect(found).toHaveLength(5)
})

test('A link that was changed, dropped, inserted or put elsewhere is named', async () => {
  const [third, fourth, last] = [links[2], links[3], links.at(-1)] as [Row, Row, Row]
  mend.push(() => put(third), () => put(fourth))
  await put({ ...third, sealedAt: '2020-01-01T00:00:00.000Z' })
  expect(await faults()).toEqual(expect.arrayContaining(['seal.linkChanged link 3', 'seal.linkReordered link 3']))
  await put(third)
  await drop(third)
  expect(await faults()).toContain('seal.linkGone link 3')
  await put({ ...fourth, pk: third.pk, sk: third.sk })
  expect(await faults()).toContain('seal.linkGone link 3')
  await put({ ...third, sk: fourth.sk })
  expect(await faults()).toContain('seal.linkGone link 3')
  await put(third)
  await put(fourth)
  mend.push(() => put(last))
  await put({ ...last, previous: 'c'.repeat(64) })
  expect(await faults()).toEqual(expect.arrayContaining([`seal.linkBroken link ${String(last.number)}`]))
})

test('A head that was changed or lost is named', async () => {
  const heads = await stored('seal#heads')
  const [first, second] = heads as [Row, Row]
  mend.push(() => put(first), () => put(second))
  await put({ ...second, events: 1 })
  expect(await faults()).toContain(`seal.headDiffers ${String(second.sk)}`)
  await put(second)
  await drop(first)
  expect(await faults()).toEqual(expect.arrayContaining([`seal.headGap ${String(second.sk)}`, `seal.headGone ${String(first.sk)} outside`]))
})

test('A chain that was rebuilt as a whole fits itself, but not the published heads', async () => {
  const everything = [...links, ...await stored('seal#heads')]
  const row = rows[0] as Row
  const changed = { ...row, data: { note: '偷改' } }
  mend.push(async () => {
    for (const one of [...await stored('seal#links'), ...await stored('seal#heads')]) await drop(one)
    for (const one of everything) await put(one)
    await putEvent(row)
  })
  await putEvent(changed)
  for (const one of everything) await drop(one)
  await handIn([changed, ...rows.slice(1)])
  await sealWaiting()
  clock.advance(24 * 60)
  await sealWaiting()
  await closeDays()
  const own = await checkSeal([])
  expect(own).toMatchObject({ sound: true, compared: [] })
  expect(await faults()).toEqual([...outside.keys()].map((day) => `seal.headGone ${day} outside`))
})

test('A rebuilt day is named by what was published, and so is what is no longer published', async () => {
  const [first] = outside.values()
  if (!first) throw new Error('nothing was published')
  mend.push(() => Promise.resolve(outside.set(first.day, first)))
  outside.set(first.day, { ...first, hash: 'b'.repeat(64) })
  expect(await faults()).toEqual([`seal.rebuilt ${first.day} outside`])
  outside.delete(first.day)
  expect(await faults()).toEqual([`seal.publishedGone ${first.day} outside`])
})

test('Sealed again after it was changed: both leaves stand in the chain', async () => {
  const row = rows[9] as Row
  const changed = { ...row, data: { note: '三' } }
  await putEvent(changed)
  await handIn([changed])
  await sealWaiting()
  expect(await faults()).toEqual([`seal.eventResealed ${String(row.id)}`])
  const auditor = await newResident(await newCommunity(), 'auditor')
  expect(await auditor.call('POST /seal/checks', {})).toMatchObject({ sound: false })
  expect(await handler({ task: 'check' })).toMatchObject({ sound: false })
  const { items } = await auditor.call('GET /seal/checks', { limit: 1 })
  expect(items[0]?.faults[0]?.code).toBe('seal.eventResealed')
})
