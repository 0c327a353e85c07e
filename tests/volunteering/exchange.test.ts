import { expect, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

interface Row { volunteerNumber: string; title: string; day: string; from: string; to: string; minutes: string; place: string }

const numberOf = async (person: Person) => (await person.call('GET /me/passport', {})).volunteerNumber ?? ''

const stage = async () => {
  const community = await newCommunity()
  const [admin, second, third, resident, other] = [
    await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin'),
    await newResident(community, 'communityAdmin'), await newResident(community), await newResident(community),
  ]
  await drain()
  const row = async (change: Partial<Row> = {}, who: Person = resident): Promise<Row> => ({
    volunteerNumber: await numberOf(who), title: '夜间巡逻', day: '2024-05-01', from: '', to: '', minutes: '60', place: '东门', ...change,
  })
  const send = async (parts: Row[][], by: Person = admin) => {
    const { id: importId } = await by.call('POST /record-imports', { community, name: '2024 年纸质台账' })
    let line = 1
    for (const [index, rows] of parts.entries()) {
      await by.call('POST /record-imports/:importId/parts', {
        community, importId, part: index + 1, rows: rows.map((one) => ({ ...one, line: ++line })),
      })
    }
    return importId
  }
  const report = (importId: string, cursor?: string) => admin.call('GET /record-imports/:importId', { community, importId, cursor })
  const complete = (importId: string) => admin.call('POST /record-imports/:importId/completion', { community, importId })
  const decide = (importId: string, approve: boolean, by: Person = second) =>
    by.call('POST /record-imports/:importId/decision', { community, importId, approve, reason: '与台账核对' })
  const reverse = (importId: string, by: Person = third) =>
    by.call('POST /record-imports/:importId/reversal', { community, importId, reason: '台账重复' })
  return { community, admin, second, third, resident, other, row, send, report, complete, decide, reverse }
}

const minutesOf = async (person: Person) => (await person.call('GET /me/passport', {})).minutes

test('The check report finds in each row of an import what is wrong, before anything counts (VR-10)', async () => {
  const { admin, resident, other, row, send, report, complete } = await stage()
  const tomorrow = chinaDay(clock.now() + 86_400_000)
  const stranger = await newResident(await newCommunity())
  await drain()
  const importId = await send([[
    await row(), await row({ volunteerNumber: 'V000000000000000' }), await row({}, stranger), await row({}, admin),
    await row({ day: tomorrow }), await row({ day: '2024-02-30' }), await row({ minutes: '721' }), await row({ minutes: '半天' }),
    await row({ title: '' }), await row({ day: '2024-05-02', from: '09:00', to: '10:00', minutes: '60' }),
    await row({ day: '2024-05-02', from: '09:30', to: '10:30', minutes: '60', title: '清洁' }),
    await row({ day: '2024-05-03', from: '25:00', to: '26:00' }), await row({ day: '2024-05-03', from: '09:00', to: '09:30' }),
  ], [
    await row(), await row({ day: '2024-05-04', minutes: '700' }), await row({ day: '2024-05-04', minutes: '30', title: '清洁' }),
    await row({ day: '2024-05-04', minutes: '30' }, other),
  ]])
  const first = await report(importId)
  expect(first.items.map(({ faults }) => faults)).toEqual([
    [], ['unknownPerson'], ['unknownPerson'], ['own'], ['wrongDate'], ['wrongDate'], ['wrongMinutes', 'longDay'], ['wrongMinutes'],
    ['noTitle'], [], ['overlap'], ['wrongTime'], ['wrongTime'],
  ])
  const rest = await report(importId, first.cursor)
  expect(rest.items.map(({ faults }) => faults)).toEqual([['duplicate'], [], ['longDay'], []])
  expect(rest.items[0]?.nameMasked).toContain('*')
  expect(await complete(importId)).toMatchObject({ state: 'checked', rows: 17, clean: 4, faulty: 13, minutes: 850, booked: 0 })
  expect(await minutesOf(resident)).toBe(0)
})

test('An import counts once a second person has approved it: clean rows alone, as old records, and people are told (VR-05, VR-10)', async () => {
  const { community, admin, second, resident, other, row, send, complete, decide } = await stage()
  const rows = [
    await row(), await row({ day: '2024-05-02' }), await row({ day: '不知道' }), await row({ day: '2024-05-02', minutes: '90' }, other),
  ]
  const importId = await send([rows])
  expect(await refusalOf(decide(importId, true))).toBe('import.notChecked')
  await complete(importId)
  const late = admin.call('POST /record-imports/:importId/parts', {
    community, importId, part: 2, rows: rows.map((one, line) => ({ ...one, line: line + 9 })),
  })
  expect(await refusalOf(late)).toBe('import.closed')
  expect(await refusalOf(decide(importId, true, admin))).toBe('import.self')
  await decide(importId, true)
  await drain()
  expect(await minutesOf(resident)).toBe(120)
  const passport = await resident.call('GET /me/passport', {})
  expect(passport).toMatchObject({ records: 2, byEvidence: { imported: 120, leaderEntered: 0 } })
  expect(await minutesOf(other)).toBe(90)
  const { items } = await resident.call('GET /me/service-records', {})
  expect(items).toMatchObject([{ imported: true, evidence: 'leaderEntered', minutes: 60 }, { imported: true }])
  expect((await resident.call('GET /me/notices', {})).items[0]).toMatchObject({ kind: 'hours.imported', values: { count: 2, minutes: 120 } })
  expect((await second.call('GET /record-imports', { community })).items).toMatchObject([{ id: importId, state: 'booked', booked: 3, faulty: 1 }])
  const again = await send([[await row()]])
  expect((await admin.call('GET /record-imports/:importId', { community, importId: again })).items[0]?.faults).toEqual(['duplicate'])
})

test('A refused import counts for nothing, and parts come in their order', async () => {
  const { community, admin, resident, row, send, complete, decide } = await stage()
  const importId = await send([])
  expect(await refusalOf(complete(importId))).toBe('import.empty')
  const part = (number: number, rows: Row[]) => admin.call('POST /record-imports/:importId/parts', {
    community, importId, part: number, rows: rows.map((one) => ({ ...one, line: 2 })),
  })
  expect(await refusalOf(part(2, [await row()]))).toBe('import.order')
  await part(1, [await row()])
  await complete(importId)
  expect(await decide(importId, false)).toMatchObject({ state: 'refused' })
  await drain()
  expect(await minutesOf(resident)).toBe(0)
  expect(await refusalOf(complete('imp_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('import.unknown')
})

test('Hundreds of rows are booked in batches, each row once, whatever comes twice, and taken back whole by a second person (VR-05)', async () => {
  const { resident, second, row, send, complete, decide, reverse, report } = await stage()
  const day = (index: number) => chinaDay(Date.parse('2020-01-01T04:00:00Z') + index * 86_400_000)
  const base = await row()
  const rows = Array.from({ length: 230 }, (_, index) => ({ ...base, day: day(index) }))
  const importId = await send([rows.slice(0, 100), rows.slice(100, 200), rows.slice(200)])
  await complete(importId)
  await decide(importId, true)
  await drain()
  expect((await report(importId)).recordImport).toMatchObject({ state: 'booked', booked: 230 })
  expect(await minutesOf(resident)).toBe(230 * 60)
  expect((await resident.call('GET /me/passport', {})).records).toBe(230)
  const { items: [newest] } = await resident.call('GET /me/service-records', { limit: 1 })
  expect(await refusalOf(second.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId: newest?.id ?? '', reason: '这一条写错了',
  }))).toBe('reversal.self')
  expect(await refusalOf(reverse(importId, second))).toBe('reversal.self')
  await reverse(importId)
  await drain()
  expect((await report(importId)).recordImport).toMatchObject({ state: 'reversed', reversed: 230 })
  expect(await refusalOf(reverse(importId))).toBe('import.notBooked')
  const after = await resident.call('GET /me/passport', {})
  expect([after.minutes, after.records, after.byEvidence.imported]).toEqual([0, 0, 0])
  expect((await resident.call('GET /me/notices', {})).items.some(({ kind }) => kind === 'hours.importReversed')).toBe(true)
})

test('One imported record is taken back by itself, and the batch then takes back the others only (VR-05)', async () => {
  const { resident, third, admin, row, send, complete, decide, reverse, report } = await stage()
  const importId = await send([[await row(), await row({ day: '2024-05-02' })]])
  await complete(importId)
  await decide(importId, true)
  await drain()
  const { items: [one] } = await resident.call('GET /me/service-records', {})
  await third.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId: one?.id ?? '', reason: '这一条写错了',
  })
  await drain()
  expect(await minutesOf(resident)).toBe(60)
  await reverse(importId, admin)
  await drain()
  expect(await minutesOf(resident)).toBe(0)
  expect((await report(importId)).recordImport).toMatchObject({ state: 'reversed', booked: 2, reversed: 1 })
})

test('Records travel by the groups of MZ/T 061, with volunteer numbers instead of ID numbers, leaving a trace (VR-07, VR-17)', async () => {
  const { community, admin, resident, row, send, complete, decide } = await stage()
  const leader = await newResident(community, 'teamLeader')
  const { id: shiftId } = await newShift(leader, community, { startsIn: 5, lasts: 60 })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(70)
  await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: resident.id, minutes: 60, reason: '现场见证' })
  const importId = await send([[await row({ title: '=HYPERLINK("x")' })]])
  await complete(importId)
  await decide(importId, true)
  const day = '2024-06-01'
  await admin.call('POST /trainings', {
    community, personIds: [resident.id], name: '急救', content: '心肺复苏', learningMinutes: 90, organiser: '红十字会', day,
  })
  await admin.call('POST /awards', { community, personIds: [resident.id], name: '优秀', grantingBody: '街道', day })
  await admin.call('POST /ratings', { community, personIds: [resident.id], score: 5, content: '细心', ratedBy: '社区', day })
  const today = chinaDay(clock.now())
  await admin.call('POST /people/:personId/certificates', { personId: resident.id, from: '2024-01-01', to: today, sealWanted: false })
  await drain()
  const number = await numberOf(resident)
  const all = async (group: 'volunteers', format: 'csv' | 'jsonl') => {
    const { id: exportId, fileName } = await admin.call('POST /record-exports', { community, group, format, reason: '向市级系统报送' })
    expect(fileName).toContain(`${community}-${group}`)
    let text = ''
    let cursor: string | undefined
    do {
      const part = await admin.call('GET /record-exports/:exportId/parts', { exportId, community, cursor })
      text += part.text
      cursor = part.cursor
    } while (cursor)
    return text
  }
  for (const [group, said] of [
    ['volunteers', number], ['groups', '居民委员会'], ['projects', '楼栋清洁日'], ['trainings', '心肺复苏'], ['awards', '街道'],
    ['hours', '楼栋清洁日'], ['ratings', '细心'], ['certificates', number],
  ] as const) {
    const csv = await all(group as 'volunteers', 'csv')
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv).toContain(said)
    expect(csv).not.toContain(resident.name)
    expect(csv).not.toMatch(/138\d{8}/)
    const lines = (await all(group as 'volunteers', 'jsonl')).trim().split('\n').map((line) => JSON.parse(line) as object)
    expect(lines.length).toBe(csv.trim().split('\r\n').length - 1)
  }
  const hours = await all('hours' as 'volunteers', 'csv')
  expect(hours).toContain('imported')
  expect(hours).toContain(`"'=HYPERLINK(""x"")"`)
  const foreign = admin.call('GET /record-exports/:exportId/parts', { exportId: 'nobody.nothing', community })
  expect(await refusalOf(foreign)).toBe('export.unknown')
  await drain()
  const { items } = await admin.call('GET /audit/trail', { community, type: 'records.exported' })
  expect(items.length).toBeGreaterThan(8)
})

test('A volunteer takes their own records away, in parts, whatever community recorded them (VR-05, VR-17)', async () => {
  const { resident, other, row, send, complete, decide } = await stage()
  const importId = await send([[await row(), await row({}, other)]])
  await complete(importId)
  await decide(importId, true)
  await drain()
  const { text, rows, fileName } = await resident.call('GET /me/record-export', { group: 'hours', format: 'jsonl' })
  expect(rows).toBe(1)
  expect(JSON.parse(text)).toMatchObject({ volunteerNumber: await numberOf(resident), minutes: 60, activity: '夜间巡逻', evidence: 'imported' })
  expect(fileName).toMatch(/^linli-me-hours-/)
  expect((await resident.call('GET /me/record-export', { group: 'volunteers', format: 'csv' })).text).toContain('服务时间（分钟）,服务次数,星级')
})
