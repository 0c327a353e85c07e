import { beforeEach, describe, expect, test } from 'vitest'
import { readStanding } from '../../functions/ledger/balance.ts'
import { post } from '../../functions/ledger/post.ts'
import { perform } from '../../functions/platform/perform.ts'
import { noticeText } from '../../shared/notices.ts'
import { chinaDay, chinaDayEnd } from '../../shared/units.ts'
import { addWorkingDays } from '../../functions/platform/working-days.ts'
import { type CivicTown, happened, newCivicTown, sendReport } from '../support/civic.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { know } from '../support/person.ts'
import { jpeg } from '../support/pictures.ts'
import { setHere } from '../support/settings.ts'
import { uploading } from '../support/store.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

let town: CivicTown
beforeEach(async () => { town = await newCivicTown() })

const decided = {
  accept: (by: Person, reportId: string, snapClass: 'report' | 'reportHazard' | 'reportMajor' = 'report') =>
    by.call('POST /snap-reports/:reportId/acceptances', { community: town.community, reportId, class: snapClass }),
  join: (by: Person, reportId: string, to: string) =>
    by.call('POST /snap-reports/:reportId/joins', { community: town.community, reportId, to }),
  complete: (by: Person, reportId: string, answer = '已换新灯。') =>
    by.call('POST /snap-reports/:reportId/completions', { community: town.community, reportId, answer }),
  takeBack: (by: Person, reportId: string, force?: boolean) => by.call('POST /snap-reports/:reportId/reversals', {
    community: town.community, reportId, reason: '现场没有这回事', ...(force ? { force } : {}),
  }),
}
const queue = async (name: 'new' | 'inHand' | 'over') =>
  (await town.worker.call('GET /snap-reports', { community: town.community, queue: name })).items
const toldOf = async (person: Person) => {
  await drain()
  return (await person.call('GET /me/notices', {})).items.map(({ kind, values }) => [kind, noticeText(kind, values, 'zh')] as const)
}

describe('A report', () => {
  test('is seen, accepted and done, and its reporter is told of each step; its place is rounded (FP-04, PV-05)', async () => {
    const { community, resident, worker } = town
    const sent = await resident.call('POST /snap-reports', {
      kind: 'facility', text: '路灯不亮', place: '东门路口', spot: { latitude: 30.554321, longitude: 114.317654 },
    })
    expect(sent).toMatchObject({ state: 'sent', spot: { latitude: 30.554, longitude: 114.318 }, anonymous: false, askSolved: false })
    const [waiting] = await queue('new')
    expect(waiting).toMatchObject({ id: sent.id, check: 'pass', overdue: false, others: 0, counted: false })
    expect(waiting?.name).toMatch(/\*/)
    await worker.call('POST /snap-reports/:reportId/views', { community, reportId: sent.id })
    expect(await decided.accept(worker, sent.id, 'reportHazard')).toMatchObject({
      state: 'inHand', class: 'reportHazard', first: true, counted: true,
      dueAt: chinaDayEnd(addWorkingDays(chinaDay(clock.now()), 2)),
    })
    expect(await queue('new')).toEqual([])
    await decided.complete(worker, sent.id)
    expect(await resident.call('GET /me/snap-reports/:reportId', { reportId: sent.id }))
      .toMatchObject({ state: 'done', answer: '已换新灯。', askSolved: true })
    const told = await toldOf(resident)
    expect(told.map(([kind]) => kind)).toEqual(['snap.done', 'snap.accepted', 'snap.seen'])
    expect(told[0]?.[1]).toContain('您报的“东门路口”办好了：已换新灯。')
    const [accepted] = await happened(community, 'report.accepted')
    expect(accepted?.data).toMatchObject({ reportId: sent.id, personId: resident.id, class: 'reportHazard', first: true })
  })

  test('shows its photos to the workers; a look at one sent anonymously is kept without whose it is (PV-04, PV-06)', async () => {
    const { community, resident, neighbour, worker, admin } = town
    const looks = async (): Promise<object[]> => {
      await drain()
      return (await admin.call('GET /audit/trail', { community, type: 'file.viewed', limit: 10 })).items.map(({ data }) => data)
    }
    for (const anonymous of [false, true]) {
      const fileId = await uploading(resident.call, jpeg(), { purpose: 'report' })
      await resident.call('POST /snap-reports',
        { kind: 'facility', text: '栏杆松了', place: anonymous ? '南门' : '北门', anonymous, photos: [fileId] })
      const [waiting] = (await queue('new')).filter((one) => one.anonymous === anonymous)
      expect(waiting?.photos).toEqual([fileId])
      expect(await refusalOf(neighbour.call('GET /files/:fileId', { fileId }))).toBe('file.unknown')
      expect(await worker.call('GET /files/:fileId', { fileId })).toMatchObject({ mine: false })
      expect(await looks()).toContainEqual({
        fileId, purpose: 'report', about: waiting?.id, ...(anonymous ? {} : { personId: resident.id }),
      })
    }
  })

  test('is refused with a reason that its reporter reads, and cannot be decided twice', async () => {
    const { community, resident, worker } = town
    const { id: reportId } = await sendReport(resident)
    const no = { community, reportId, reason: '这里归物业管，已转告物业。' }
    expect(await worker.call('POST /snap-reports/:reportId/refusals', no)).toMatchObject({ state: 'refused', counted: false })
    expect(await refusalOf(decided.accept(worker, reportId))).toBe('snap.state')
    expect(await refusalOf(decided.complete(worker, reportId))).toBe('snap.state')
    expect(await toldOf(resident)).toEqual([['snap.refused', expect.stringContaining('已转告物业')]])
    expect((await queue('over')).map(({ id }) => id)).toEqual([reportId])
  })

  test('sent anonymously names nobody at the desk and earns nothing, yet its reporter follows it (FP-04)', async () => {
    const { community, resident, worker } = town
    const { id: reportId } = await sendReport(resident, { anonymous: true })
    const [waiting] = await queue('new')
    expect(waiting).toMatchObject({ id: reportId, anonymous: true })
    expect(waiting).not.toHaveProperty('name')
    expect(await decided.accept(worker, reportId)).toMatchObject({ state: 'inHand', counted: false })
    expect(await happened(community, 'report.accepted')).toEqual([])
    const [unnamed] = await happened(community, 'report.acceptedUnnamed')
    expect(JSON.stringify(unnamed?.data)).not.toContain(resident.id)
    expect((await toldOf(resident)).map(([kind]) => kind)).toEqual(['snap.accepted'])
    expect(await refusalOf(decided.takeBack(town.admin, reportId))).toBe('snap.state')
  })

  test('of a matter that is in hand joins it: later ones are not the first, and a person counts once (FP-04)', async () => {
    const { community, resident, neighbour, worker } = town
    const [first, later, again, own] = await Promise.all([resident, neighbour, neighbour, resident].map((by) => sendReport(by)))
    if (!first || !later || !again || !own) throw new Error('four reports')
    expect(await refusalOf(decided.join(worker, later.id, first.id))).toBe('snap.notAccepted')
    await decided.accept(worker, first.id)
    expect(await refusalOf(decided.join(worker, later.id, later.id))).toBe('snap.notAccepted')
    expect(await decided.join(worker, later.id, first.id)).toMatchObject({ state: 'joined', joinedTo: first.id, first: false, counted: true })
    expect(await decided.join(worker, again.id, first.id)).toMatchObject({ state: 'joined', counted: false })
    expect(await decided.join(worker, own.id, first.id)).toMatchObject({ state: 'joined', counted: false })
    const accepted = await happened(community, 'report.accepted')
    expect(accepted.map(({ data }) => [(data as { personId: string }).personId, (data as { first: boolean }).first]))
      .toEqual([[resident.id, true], [neighbour.id, false]])
    expect((await queue('inHand'))[0]).toMatchObject({ id: first.id, others: 3 })
    await decided.complete(worker, first.id)
    expect((await toldOf(neighbour)).map(([kind]) => kind)).toEqual(['snap.done', 'snap.joined', 'snap.joined'])
  })

  test('joined by two workers at once still counts its person once', async () => {
    const { community, resident, neighbour, worker, admin } = town
    const first = await sendReport(resident)
    const twice = await Promise.all([sendReport(neighbour), sendReport(neighbour)])
    await decided.accept(worker, first.id)
    await Promise.all(twice.map(({ id }, index) => decided.join(index ? worker : admin, id, first.id)))
    const accepted = await happened(community, 'report.accepted')
    expect(accepted.filter(({ data }) => (data as { personId: string }).personId === neighbour.id)).toHaveLength(1)
    expect((await queue('inHand'))[0]).toMatchObject({ others: 2 })
  })

  test('is not decided by who is of its household or kin, nor outside the area; an anonymous one has nobody to favour', async () => {
    const { community, resident, worker } = town
    const verified = { verifiedBy: 'per_x', at: '2026-01-01' }
    await know(worker.id, { kin: [{ personId: resident.id, relation: 'child', ...verified }] })
    const { id: reportId } = await sendReport(resident)
    expect(await refusalOf(decided.accept(worker, reportId))).toBe('conflict.close')
    expect(await refusalOf(worker.call('POST /snap-reports/:reportId/refusals', { community, reportId, reason: '不归我管' })))
      .toBe('conflict.close')
    const own = await sendReport(worker)
    expect(await refusalOf(decided.accept(worker, own.id))).toBe('conflict.close')
    const unnamed = await sendReport(resident, { anonymous: true })
    expect(await decided.accept(worker, unnamed.id)).toMatchObject({ state: 'inHand' })
    const elsewhere = await newResident(await newCommunity(), 'gridWorker')
    expect(await refusalOf(decided.accept(elsewhere, reportId))).toBe('role.scope')
  })

  test('accepted wrongly is taken back by a second person, with a linked event; its reporter is told why (FP-06)', async () => {
    const { community, resident, admin, second, worker } = town
    const { id: reportId } = await sendReport(resident)
    await decided.accept(admin, reportId)
    await drain()
    expect(await refusalOf(decided.takeBack(admin, reportId))).toBe('reversal.self')
    expect(await refusalOf(decided.takeBack(worker, reportId))).toBe('role.missing')
    expect(await decided.takeBack(second, reportId)).toMatchObject({ state: 'takenBack', reason: '现场没有这回事', counted: false })
    expect(await refusalOf(decided.takeBack(second, reportId))).toBe('snap.state')
    const [accepted] = await happened(community, 'report.accepted')
    const [gone] = await happened(community, 'report.takenBack')
    expect(gone?.data).toMatchObject({ reportId, personId: resident.id, reverses: accepted?.id, reason: '现场没有这回事' })
    expect((await toldOf(resident))[0]?.[1]).toContain('7 天内到社区服务台申诉')
    const { items } = await admin.call('GET /audit/trail', { community })
    expect(items.map(({ type }) => type)).toEqual(expect.arrayContaining(['report.accepted', 'report.takenBack']))
  })

  test('whose points are spent is taken back by force alone, and the community carries the rest (FP-06)', async () => {
    const { community, resident, worker, second } = town
    const { id: householdId } = await resident.call('POST /households', { name: '家' })
    const street = await newResident(community)
    await grant(street, 'streetAdmin', community.slice(0, 9))
    const { id: reportId } = await sendReport(resident)
    await decided.accept(worker, reportId)
    const points = async () => (await readStanding(`familyPoint:household:${householdId}`)).balance
    await drain()
    expect(await points()).toBe(5)
    const happenedAt = clock.in(0)
    const spending = { actor: { id: 'tester', roles: [] }, eventId: `tester.${householdId}`, call: 'test', contentHash: 'x', at: clock.now() }
    const hold = { movement: 'points.hold' as const, from: householdId, to: `v${householdId}`, amount: 3, happenedAt }
    await perform(spending, () => post(spending, { type: 'test.spent', community, data: {}, answer: {}, movements: [hold] }))
    expect(await refusalOf(decided.takeBack(second, reportId))).toBe('snap.spent')
    expect(await refusalOf(decided.takeBack(second, reportId, true))).toBe('role.scope')
    expect(await decided.takeBack(street, reportId, true)).toMatchObject({ state: 'takenBack' })
    const [gone] = await happened(community, 'report.takenBack')
    expect(gone?.movements.map(({ amount }) => amount).sort()).toEqual([2, 3])
    expect(await points()).toBe(0)
    await drain()
    expect(await points()).toBe(0)
  })

  test('gives its household the points of its class, later ones 1; taken back before the stream came by, none stay (FP-04, FP-05)', async () => {
    const { resident, neighbour, worker, second } = town
    const households = await Promise.all([resident, neighbour].map((by) => by.call('POST /households', { name: '家' })))
    const points = () => Promise.all(households.map(async ({ id }) => (await readStanding(`familyPoint:household:${id}`)).balance))
    const first = await sendReport(resident)
    const later = await sendReport(neighbour)
    await decided.accept(worker, first.id, 'reportHazard')
    await decided.join(worker, later.id, first.id)
    await drain()
    expect(await points()).toEqual([50, 1])
    const wrong = await sendReport(neighbour)
    await decided.accept(worker, wrong.id, 'reportMajor')
    await decided.takeBack(second, wrong.id)
    await drain()
    expect(await points()).toEqual([50, 1])
    await decided.takeBack(second, first.id)
    await drain()
    expect(await points()).toEqual([0, 1])
  })

  test('that is not solved is opened again, once, and who took it in hand is told (DOMAIN 6)', async () => {
    const { resident, neighbour, worker } = town
    const { id: reportId } = await sendReport(resident)
    await decided.accept(worker, reportId)
    const say = (solved: boolean, by = resident) => by.call('POST /me/snap-reports/:reportId/feedback', { reportId, solved, text: '还是不亮' })
    expect(await refusalOf(say(true))).toBe('snap.state')
    await decided.complete(worker, reportId)
    expect(await refusalOf(say(true, neighbour))).toBe('snap.unknown')
    expect(await say(false)).toMatchObject({ state: 'inHand', feedback: '还是不亮', askSolved: false })
    expect(await toldOf(worker)).toEqual([['snap.reopened', expect.stringContaining('还是不亮')]])
    await decided.complete(worker, reportId, '换了线路')
    expect(await say(false)).toMatchObject({ state: 'done', solved: false, askSolved: false })
    expect(await refusalOf(say(false))).toBe('snap.state')
  })
})

describe('Reporting', () => {
  test('is limited for a person and day, and the same words about the same place count as one', async () => {
    const { community, resident, neighbour } = town
    await setHere(community, 'civic.reportsPerDay', 2)
    await sendReport(resident, { place: '北门' })
    expect(await refusalOf(sendReport(resident, { place: '北门' }))).toBe('snap.same')
    await sendReport(neighbour, { place: '北门' })
    const both = await Promise.all([1, 2].map(() => refusalOf(sendReport(resident))))
    expect(both.filter((code) => code === 'snap.tooMany')).toHaveLength(1)
    expect((await resident.call('GET /me/snap-reports', {})).items).toHaveLength(2)
    clock.advance(24 * 60)
    expect(await sendReport(resident, { place: '北门' })).toMatchObject({ state: 'sent' })
  })

  test('what WeChat finds risky still reaches the desk, marked: to report gambling one has to name it (WX-05)', async () => {
    await town.resident.call('POST /snap-reports', { kind: 'other', text: '车库里有人赌博', place: '地下车库' })
    expect((await queue('new'))[0]).toMatchObject({ check: 'risky', text: '车库里有人赌博' })
  })

  test('about safety is to be looked at within half an hour, then done in two working days, else the next level is told', async () => {
    const { community, resident, worker, admin } = town
    const street = await newResident(community)
    await grant(street, 'streetAdmin', community.slice(0, 9))
    const { id: reportId } = await sendReport(resident, { kind: 'safety', place: '7 栋电梯' })
    const overdue = async () => (await worker.call('GET /overdue', { community })).items.map(({ kind, title }) => [kind, title])
    const pass = async (minutes: number) => {
      clock.advance(minutes)
      await doWhatIsDue()
      await drain()
    }
    await pass(31)
    expect(await overdue()).toEqual([['snapLook', '7 栋电梯']])
    expect((await queue('new'))[0]).toMatchObject({ overdue: true })
    expect((await toldOf(street))[0]?.[1]).toContain('“7 栋电梯”的随手拍应在')
    expect((await toldOf(admin)).map(([kind]) => kind)).toEqual(['overdue.snapLook'])
    const { dueAt = '' } = await decided.accept(worker, reportId, 'reportMajor')
    expect(await overdue()).toEqual([])
    await pass(Math.ceil((Date.parse(dueAt) - clock.now()) / 60_000) + 1)
    expect(await overdue()).toEqual([['snapDone', '7 栋电梯']])
    await decided.complete(worker, reportId)
    expect(await overdue()).toEqual([])
  })
})
