import { describe, expect, test } from 'vitest'
import { numberOf, untilRepeated } from '../../functions/timebank/passbooks/rules.ts'
import { chinaDay } from '../../shared/units.ts'
import { creditOf, giveCredit } from '../support/orders.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

interface Row {
  volunteerNumber: string; passbookNumber: string; minutes: string; asOf: string; issuer: string; photo: string
}

let count = 0
const numberFor = async (person: Person) => (await person.call('GET /me/passport', {})).volunteerNumber ?? ''

const stage = async () => {
  const community = await newCommunity()
  const [admin, second, third, holder, other] = [
    await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin'),
    await newResident(community, 'communityAdmin'), await newResident(community), await newResident(community),
  ]
  await drain()
  const row = async (change: Partial<Row> = {}, who: Person = holder): Promise<Row> => ({
    volunteerNumber: await numberFor(who), passbookNumber: `HP-${++count}`, minutes: '600', asOf: '2019-12-31',
    issuer: '和平里时间银行', photo: '', ...change,
  })
  const send = async (parts: Row[][], by: Person = admin) => {
    const { id: importId } = await by.call('POST /passbook-imports', { community, name: '和平里旧存折' })
    let line = 1
    for (const [index, rows] of parts.entries()) {
      await by.call('POST /passbook-imports/:importId/parts', {
        community, importId, part: index + 1, rows: rows.map((one) => ({ ...one, line: ++line })),
      })
    }
    return importId
  }
  const complete = (importId: string) => admin.call('POST /passbook-imports/:importId/completion', { community, importId })
  const report = (importId: string) => second.call('GET /passbook-imports/:importId', { community, importId })
  const faults = async (importId: string) => (await report(importId)).items.map((one) => one.faults)
  const decide = (importId: string, approve = true, by: Person = second) =>
    by.call('POST /passbook-imports/:importId/decision', { community, importId, approve, reason: '对过存折原件' })
  const reverse = (importId: string, by: Person = third) =>
    by.call('POST /passbook-imports/:importId/reversal', { community, importId, reason: '年份看错了' })
  const credited = async (rows: Row[]) => {
    const importId = await send([rows])
    await complete(importId)
    await decide(importId)
    await drain()
    return importId
  }
  return { community, admin, second, third, holder, other, row, send, complete, report, faults, decide, reverse, credited }
}

describe('Old passbooks', () => {
  test('are one passbook however their number is spelt', () => {
    expect(['和平-001', '和平００１', ' 和平 0 0 1', '和平.001'].map(numberOf)).toEqual(Array(4).fill('和平001'))
  })

  test('are booked so many at once, each person once', () => {
    const of = (personId: string, ...faults: string[]) => ({ personId, faults }) as never
    expect(untilRepeated([of('a'), of('b', 'own'), of('b'), of('a'), of('c')], 9)).toBe(3)
    expect(untilRepeated([of('a'), of('b'), of('c')], 2)).toBe(2)
    expect(untilRepeated([of('a', 'own'), of('a')], 2)).toBe(2)
  })

  test('are checked row by row before anything counts: person, number, minutes, day, cap, age (TB-03, TB-04)', async () => {
    const { community, admin, holder, other, row, send, complete, faults } = await stage()
    const child = await newResident(community)
    const youth = await newResident(community)
    const gone = await newResident(community)
    const stranger = await newResident(await newCommunity())
    await drain()
    await know(child.id, { birthDay: bornYearsAgo(16) })
    await know(youth.id, { birthDay: bornYearsAgo(16), guardianId: holder.id, guardianConsentAt: clock.in(0) })
    await know(gone.id, { leftAt: clock.in(0), leftWhy: 'moved' })
    await giveCredit(other.id, community, 89_500)
    const number = 'HP-0815'
    const tomorrow = chinaDay(clock.now() + 86_400_000)
    const importId = await send([[
      await row({ passbookNumber: number }), await row({ volunteerNumber: 'V000000000000000' }), await row({}, stranger),
      await row({}, admin), await row({}, gone), await row({}, child), await row({}, youth), await row({ passbookNumber: '—' }),
      await row({ minutes: '十小时' }), await row({ minutes: '90001' }), await row({ asOf: '2019-02-30' }), await row({ asOf: tomorrow }),
      await row({ issuer: '' }), await row({ passbookNumber: ' hp 0815' }), await row({ minutes: '501' }, other),
      await row({ minutes: '400' }, other), await row({ minutes: '101' }, other),
    ], [await row({ minutes: '101' }, other), await row({ passbookNumber: number }, other), await row({ minutes: '100' }, other)]])
    expect(await faults(importId)).toEqual([
      [], ['unknownPerson'], ['unknownPerson'], ['own'], ['left'], ['minor'], [], ['noNumber'], ['wrongMinutes'],
      ['wrongMinutes', 'overCap'], ['wrongDate'], ['wrongDate'], ['noIssuer'], ['duplicate'], ['overCap'], [], ['overCap'],
    ])
    expect(await complete(importId)).toMatchObject({ state: 'checked', rows: 20, clean: 4, minutes: 1700, booked: 0 })
    expect(await creditOf(holder.id)).toBe(0)
  })

  test('count once, when a second person has approved, and each is told to its owner (PEERS 3.22)', async () => {
    const { community, admin, holder, other, row, send, complete, report, faults, decide, credited } = await stage()
    const rows = [
      await row({ passbookNumber: '甲-1', photo: '存折照片/甲-1.jpg' }), await row({ passbookNumber: '甲-2', minutes: '90' }),
      await row({ asOf: '不清楚' }), await row({ minutes: '45' }, other),
    ]
    const importId = await send([rows])
    expect(await refusalOf(decide(importId))).toBe('import.notChecked')
    await complete(importId)
    expect(await refusalOf(decide(importId, true, admin))).toBe('import.self')
    await decide(importId)
    await drain()
    expect([await creditOf(holder.id), await creditOf(other.id)]).toEqual([690, 45])
    expect((await report(importId)).recordImport).toMatchObject({ state: 'booked', booked: 3, faulty: 1 })
    const { items } = await holder.call('GET /me/notices', {})
    expect(items.filter(({ kind }) => kind === 'passbook.credited').map(({ values }) => values)).toEqual(expect.arrayContaining([
      { number: '甲1', issuer: '和平里时间银行', minutes: 600 }, { number: '甲2', issuer: '和平里时间银行', minutes: 90 },
    ]))
    const { items: why } = await other.call('GET /accounts/:account/explanation', { account: `timeCredit:member:${other.id}` })
    expect(why[0]?.what.zh).toMatch(/，和平里时间银行的旧存折 HP\d+ 核对入账。$/)
    expect(why[0]?.rule?.zh).toBe('旧存折两人核对后只入账一次，和挣来的时间币一样用。')
    expect(await faults(await send([[await row({ passbookNumber: '甲１' }), await row({ passbookNumber: '甲1' }, other)]])))
      .toEqual([['counted'], ['counted']])
    const trail = await admin.call('GET /audit/trail', { community, type: 'passbooks.approved' })
    expect(trail.items).toHaveLength(1)
    await credited([await row({ passbookNumber: '甲 2', minutes: '90' })])
    expect(await creditOf(holder.id)).toBe(690)
  })

  test('that stood in two imports at once are credited by one of them alone', async () => {
    const { holder, row, send, complete, report, decide } = await stage()
    const same = await row()
    const ids = [await send([[same]]), await send([[same]])]
    for (const importId of ids) await complete(importId)
    await Promise.all(ids.map((importId) => decide(importId)))
    await drain()
    expect(await creditOf(holder.id)).toBe(600)
    const booked = await Promise.all(ids.map(async (importId) => (await report(importId)).recordImport.booked))
    expect(booked.toSorted()).toEqual([0, 1])
  })

  test('of somebody who moved are known in the new community too', async () => {
    const { holder, row, credited } = await stage()
    const there = await stage()
    const passbook = await row()
    await credited([passbook])
    await holder.call('PUT /me', { name: holder.name, community: there.community, phone: '13800000000', terms: 1 })
    await drain()
    expect(await there.faults(await there.send([[passbook]]))).toEqual([['counted']])
  })

  test('that were refused count for nothing; parts come in their order', async () => {
    const { community, admin, holder, row, send, complete, decide } = await stage()
    const importId = await send([])
    expect(await refusalOf(complete(importId))).toBe('import.empty')
    const part = async (number: number) => admin.call('POST /passbook-imports/:importId/parts', {
      community, importId, part: number, rows: [{ ...await row(), line: 2 }],
    })
    expect(await refusalOf(part(2))).toBe('import.order')
    await part(1)
    await complete(importId)
    expect(await refusalOf(part(2))).toBe('import.closed')
    expect(await decide(importId, false)).toMatchObject({ state: 'refused' })
    await drain()
    expect(await creditOf(holder.id)).toBe(0)
    expect(await refusalOf(holder.call('GET /passbook-imports', { community }))).toBe('role.missing')
  })

  test('are taken back whole by linked movements; what was spent the community carries, and the numbers are free again (TB-08)', async () => {
    const { community, second, holder, other, row, report, faults, send, reverse, credited } = await stage()
    const passbook = await row({}, other)
    const importId = await credited([await row(), await row({ minutes: '60' }), passbook])
    await holder.call('POST /time-credit/gifts', { minutes: 100 })
    expect(await refusalOf(reverse(importId, second))).toBe('reversal.self')
    await reverse(importId)
    await drain()
    expect((await report(importId)).recordImport).toMatchObject({ state: 'reversed', booked: 3, reversed: 3 })
    expect(await refusalOf(reverse(importId))).toBe('import.notBooked')
    expect([await creditOf(holder.id), await creditOf(other.id)]).toEqual([0, 0])
    const { items } = await holder.call('GET /me/notices', {})
    expect(items.filter(({ kind }) => kind === 'passbook.reversed').map(({ values }) => values.minutes).toSorted()).toEqual([60, 600])
    const { assets } = await second.call('GET /audit/trial-balance', { community })
    const credit = assets.find(({ asset }) => asset === 'timeCredit')
    expect(credit).toMatchObject({ sum: 0 })
    expect(credit?.kinds).toContainEqual({ kind: 'timeCredit:shortfall', balance: -100 })
    expect(await faults(await send([[passbook]]))).toEqual([[]])
    await credited([passbook])
    expect(await creditOf(other.id)).toBe(600)
  })

  test('by the hundred are credited in batches, each once, whatever comes twice', async () => {
    const { holder, row, send, complete, decide, report } = await stage()
    const base = await row({ minutes: '7' })
    const rows = Array.from({ length: 120 }, (_, index) => ({ ...base, passbookNumber: `丙-${index}` }))
    const importId = await send([rows.slice(0, 100), rows.slice(100)])
    await complete(importId)
    await decide(importId)
    await drain()
    expect((await report(importId)).recordImport).toMatchObject({ state: 'booked', booked: 120 })
    expect(await creditOf(holder.id)).toBe(840)
  })
})
