import { expect, test } from 'vitest'
import { own } from '../../functions/entry/own.ts'
import type { EventRow } from '../../functions/platform/event.ts'
import { deliverNotices } from '../../functions/platform/notice.ts'
import { confirmedHour } from '../support/hour.ts'
import { bornYearsAgo } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

type Line = Record<string, unknown> & { list: string }

const linesOf = (text: string): Line[] => text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line)

/** All parts, one after the other, as a phone takes them. */
const takeAll = async (person: Person): Promise<Line[]> => {
  const lines: Line[] = []
  let cursor: string | undefined
  do {
    const part = await person.call('GET /me/data-export', cursor ? { cursor } : {})
    expect(part.rows).toBe(linesOf(part.text).length)
    expect(part.fileName).toMatch(/^linli-me-\d{4}-\d\d-\d\d\.jsonl$/)
    lines.push(...linesOf(part.text))
    cursor = part.cursor
  } while (cursor)
  return lines
}

const of = (lines: Line[], list: string) => lines.filter((line) => line.list === list)

test('Everybody takes away all that is kept of them, from every context, opened, in one file of parts (PEERS 1.18, PV-02)', async () => {
  const birthDay = bornYearsAgo(66)
  const { resident, leader, shiftId, recordId } = await confirmedHour({
    minutes: 90, before: (person) => person.call('PUT /me/facts', {
      birthDay, skills: ['理发'], consents: [{ purpose: 'birthDay', version: 1 }, { purpose: 'skills', version: 1 }],
    }),
  })
  await drain()
  const lines = await takeAll(resident)
  expect(of(lines, 'profile')).toMatchObject([{ name: resident.name, phone: expect.stringMatching(/^138\d{8}$/) as string }])
  expect(of(lines, 'facts')).toMatchObject([{ birthDay, skills: ['理发'] }])
  expect(of(lines, 'consents').map(({ purpose }) => purpose)).toEqual(['birthDay', 'skills'])
  expect(of(lines, 'household')).toMatchObject([{ name: '家', isHead: true, members: 1 }])
  expect(of(lines, 'signUps')).toMatchObject([{ shiftId }])
  expect(of(lines, 'serviceRecords')).toMatchObject([{ recordId, minutes: 90 }])
  expect(of(lines, 'serviceMinutes')).toMatchObject([{ amount: 90, balance: 90 }])
  expect(of(lines, 'timeCredit')).toMatchObject([{ amount: 90 }])
  expect(of(lines, 'familyPoints')).toMatchObject([{ personId: resident.id }])
  expect(of(lines, 'notices').length).toBeGreaterThan(0)
  // What is the server's or another's stays out of it.
  const text = JSON.stringify(lines)
  expect(text).not.toMatch(/Sealed|codeSecret|nameHash|listPk/)
  expect(text).not.toContain(leader.name)
  expect(await refusalOf(resident.call('GET /me/data-export', { cursor: 'nonsense' }))).toBe('input.invalid')
})

test('Long lists come in parts that leave nothing out and repeat nothing', async () => {
  const resident = await newResident(await newCommunity())
  const event = { id: 'told', at: clock.in(0) } as EventRow
  const told = Array.from({ length: 95 }, (_, index) =>
    ({ personId: resident.id, kind: 'mark.withdrawn' as const, values: { title: `活动 ${index}` } }))
  await deliverNotices(event, told)
  const lines = await takeAll(resident)
  expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(lines.length)
  expect(of(lines, 'notices').filter(({ kind }) => kind === 'mark.withdrawn')).toHaveLength(95)
})

test('Somebody without a phone is given it at the desk, for a signed request that the trail shows; nobody else’s', async () => {
  const community = await newCommunity()
  const [worker, other] = [await newResident(community, 'gridWorker'), await newResident(community, 'communityAdmin')]
  const { personId } = await worker.call('POST /desk/people', { name: '欧阳慧兰', community, phone: '13800138000', note: '纸质登记表 12 号' })
  const { id: exportId } = await worker.call('POST /people/:personId/data-exports', { personId, note: '书面申请 4 号' })
  const { text } = await worker.call('GET /people/:personId/data-exports/:exportId', { personId, exportId })
  expect(of(linesOf(text), 'profile')).toMatchObject([{ name: '欧阳慧兰', phone: '13800138000' }])
  const see = (who: Person, of: string) => refusalOf(who.call('GET /people/:personId/data-exports/:exportId', { personId: of, exportId }))
  expect(await see(other, personId)).toBe('export.unknown')
  expect(await see(worker, other.id)).toBe('export.unknown')
  const elsewhere = await newResident(await newCommunity(), 'gridWorker')
  expect(await refusalOf(elsewhere.call('POST /people/:personId/data-exports', { personId, note: '书面申请' }))).toBe('role.scope')
  expect(await refusalOf(worker.call('POST /people/:personId/data-exports', { personId: worker.id, note: '书面申请' }))).toBe('desk.ownCase')
  await drain()
  const { items } = await other.call('GET /audit/trail', { community, type: 'person.dataExported' })
  expect(items).toMatchObject([{ data: { personId, note: '书面申请 4 号' } }])
})

test('Each list of a context has a name of its own', () => {
  const names = own.flatMap(({ lists }) => lists.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
})
