import { expect, test } from 'vitest'
import { newRequestId } from '../../shared/client.ts'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { handler as work } from '../../functions/entry/work.ts'
import { readFacts, factsWrite } from '../../functions/platform/person.ts'
import { commit } from '../../functions/platform/commit.ts'
import { minutesAtNight } from '../../functions/volunteering/hours/fraud/detect.ts'
import { isDrawn } from '../../functions/volunteering/hours/fraud/inspect.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, codeOn, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const town = async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const [admin, auditor] = [await newResident(community, 'communityAdmin'), await newResident(community, 'auditor')]
  const findings = async () => (await auditor.call('GET /findings', { community })).items
  return { community, leader, admin, auditor, findings }
}
type Town = Awaited<ReturnType<typeof town>>

const crowdOn = async ({ community, leader }: Town, size: number, times = {}) => {
  const shift = await newShift(leader, community, { startsIn: 5, lasts: 120, capacity: 50, ...times })
  const people: Person[] = []
  for (let index = 0; index < size; index++) people.push(await newResident(community))
  for (const one of people) await one.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  return { shift, shiftId: shift.id, people }
}

const confirmAll = ({ leader }: Town, shiftId: string, people: Person[], minutes: number) =>
  leader.call('POST /shifts/:shiftId/confirmation-batches', {
    shiftId, people: people.map(({ id: personId }) => ({ personId, minutes, reason: '到场' })),
  })

/** What follows half an hour after the last confirmation. */
const lookOver = async () => {
  await drain()
  clock.advance(31)
  await work()
  await drain()
}

/** A day in the middle of it, whatever the clock says. */
const atNoon = () => {
  const china = (clock.now() + 8 * 3_600_000) % 86_400_000
  clock.advance(((36 * 3_600_000 - china) % 86_400_000) / 60_000)
}

test('One phone that signs three people in within a minute is found, with who and when (VR-10)', async () => {
  atNoon()
  const here = await town()
  const { shiftId, people } = await crowdOn(here, 3)
  clock.advance(5)
  const device = newRequestId()
  for (const one of people) {
    await one.call('POST /shifts/:shiftId/check-ins', { shiftId, code: await codeOn(here.leader, shiftId), device })
  }
  clock.advance(60)
  for (const one of people) {
    const code = await codeOn(here.leader, shiftId)
    await one.call('POST /shifts/:shiftId/check-outs', { shiftId, code, device: newRequestId() })
  }
  await here.leader.call('POST /shifts/:shiftId/confirmation-batches', {
    shiftId, people: people.map(({ id: personId }) => ({ personId, minutes: 60 })),
  })
  await lookOver()
  const found = await here.findings()
  expect(found.map(({ kind }) => kind)).toEqual(['sameDevice'])
  expect(found[0]).toMatchObject({ facts: { people: 3 }, shiftId, state: 'open' })
  expect(found[0]?.evidence.map(({ personId }) => personId).toSorted()).toEqual(people.map(({ id }) => id).toSorted())
  expect(found[0]?.evidence[0]?.movementId).toBeTruthy()
})

test('Many people without a check entered at once, and the same full hours for all, are found once (VR-10)', async () => {
  atNoon()
  const here = await town()
  const { shiftId, people } = await crowdOn(here, 10)
  clock.advance(130)
  await confirmAll(here, shiftId, people, 120)
  await lookOver()
  expect((await here.findings()).map(({ kind }) => kind).toSorted()).toEqual(['bulkEntry', 'roundNumbers'])
  await lookOver()
  expect(await here.findings()).toHaveLength(2)
})

test('Hours confirmed by kin or within a household, and hours at night, are found (VR-10)', async () => {
  atNoon()
  clock.advance(11 * 60)
  const here = await town()
  const { shiftId, people: [kin, other] } = await crowdOn(here, 2)
  const facts = await readFacts(kin?.id ?? '')
  const verified = { personId: here.leader.id, relation: 'spouse' as const, verifiedBy: 'x', at: clock.in(0) }
  const as = { actor: { id: 'tester', roles: [] }, eventId: `tester.${kin?.id}`, call: 'test', contentHash: 'x', at: clock.now() }
  await commit(as, { type: 'test.kin', community: here.community, data: {}, answer: {} },
    await factsWrite({ ...facts, kin: [verified] }))
  clock.advance(130)
  await here.leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: kin?.id ?? '', minutes: 50, reason: '到场' })
  await here.leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: other?.id ?? '', minutes: 50, reason: '到场' })
  await lookOver()
  const found = await here.findings()
  expect(found.map(({ kind }) => kind).toSorted()).toEqual(['kinApproval', 'nightHours'])
  expect(found.find(({ kind }) => kind === 'kinApproval')?.evidence).toMatchObject([{ personId: kin?.id }])
  expect(found.find(({ kind }) => kind === 'nightHours')?.facts).toMatchObject({ people: 2 })
  const at = (time: string) => `2026-11-24T${time}:00.000Z`
  expect([minutesAtNight(at('12:00'), at('15:00')), minutesAtNight(at('20:00'), at('23:00')), minutesAtNight(at('02:00'), at('03:00'))])
    .toEqual([60, 120, 0])
})

test('Hours that are confirmed at two places for the same time are found, with who and where (VR-10)', async () => {
  atNoon()
  const here = await town()
  const { community, leader, admin } = here
  const { shiftId, people: [one, other] } = await crowdOn(here, 2)
  const elsewhere = await newShift(leader, community, { startsIn: 35, lasts: 120 })
  const second = await newResident(community, 'communityAdmin')
  clock.advance(160)
  const { id: backfillId } = await leader.call('POST /shifts/:shiftId/backfills', {
    shiftId: elsewhere.id, evidence: '纸质表', people: [{ personId: one?.id ?? '', from: elsewhere.startsAt, to: elsewhere.endsAt }],
  })
  for (const by of [admin, second]) await by.call('POST /backfills/:backfillId/approvals', { community, backfillId })
  await lookOver()
  expect(await here.findings()).toEqual([])
  for (const person of [one, other]) {
    await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: person?.id ?? '', minutes: 50, reason: '到场' })
  }
  await lookOver()
  expect(await here.findings()).toMatchObject([{
    kind: 'overlap', shiftId, facts: { minutes: 120 }, evidence: [{ personId: one?.id, minutes: 50, note: elsewhere.id }],
  }])
})

test('A finding is dismissed with a reason or asked about, by whom it does not concern; a question is pinned to the movement', async () => {
  atNoon()
  const here = await town()
  const { shiftId, people } = await crowdOn(here, 10)
  clock.advance(130)
  await confirmAll(here, shiftId, people, 120)
  await lookOver()
  const [one, two] = await here.findings()
  const decide = (by: Person, findingId: string, outcome: 'dismissed' | 'questioned') =>
    by.call('POST /findings/:findingId/decisions', { community: here.community, findingId, outcome, reason: '当天签到机没电，请补材料' })
  const confirmer = await newResident(here.community, 'communityAdmin', 'teamLeader')
  expect(await refusalOf(decide(here.auditor, 'fnd_01J9ZZZZZZZZZZZZZZZZZZZZZZ', 'dismissed'))).toBe('finding.unknown')
  expect(await refusalOf(decide(here.leader, one?.id ?? '', 'dismissed'))).toBe('role.missing')
  expect((await decide(confirmer, one?.id ?? '', 'dismissed')).state).toBe('dismissed')
  expect(await refusalOf(decide(confirmer, one?.id ?? '', 'dismissed'))).toBe('finding.done')
  await decide(here.auditor, two?.id ?? '', 'questioned')
  await drain()
  const { items } = await here.auditor.call('GET /audit/questions', { community: here.community })
  expect(items).toMatchObject([{ state: 'open', text: '当天签到机没电，请补材料', movementId: two?.evidence[0]?.movementId }])
})

test('Who confirmed the hours does not decide what was found of them', async () => {
  atNoon()
  const here = await town()
  const { shiftId, people } = await crowdOn(here, 10)
  clock.advance(130)
  await here.admin.call('POST /shifts/:shiftId/confirmation-batches', {
    shiftId, people: people.map(({ id: personId }) => ({ personId, minutes: 110, reason: '到场' })),
  })
  await lookOver()
  const [finding] = await here.findings()
  expect(await refusalOf(here.admin.call('POST /findings/:findingId/decisions', {
    community: here.community, findingId: finding?.id ?? '', outcome: 'dismissed', reason: '没事',
  }))).toBe('finding.stake')
})

test('One in ten confirmed records is called back by somebody without a stake, and a denial becomes a finding (VR-10)', async () => {
  const ids = Array.from({ length: 5000 }, (_, index) => `rec_${index}`)
  const share = ids.filter((id) => isDrawn(id, 10)).length / ids.length
  expect(share).toBeGreaterThan(0.08)
  expect(share).toBeLessThan(0.12)
  atNoon()
  const here = await town()
  const everybody = await newResident(here.community, 'cityAdmin')
  await everybody.call('POST /settings', { division: here.community, key: 'volunteering.samplePercent', value: 100, reason: '全部回访' })
  const { shiftId, people } = await crowdOn(here, 2)
  clock.advance(130)
  await confirmAll(here, shiftId, people, 50)
  await lookOver()
  const worker = await newResident(here.community, 'gridWorker')
  const { items } = await worker.call('GET /call-backs', { community: here.community })
  expect(items.map(({ personId }) => personId).toSorted()).toEqual(people.map(({ id }) => id).toSorted())
  const said = (by: Person, callBackId: string, outcome: 'right' | 'wrong' | 'unreachable') =>
    by.call('POST /call-backs/:callBackId/outcomes', { community: here.community, callBackId, outcome, note: '电话回访' })
  const leads = await newResident(here.community, 'gridWorker')
  expect(await refusalOf(said(leads, 'cbk_01J9ZZZZZZZZZZZZZZZZZZZZZZ', 'right'))).toBe('callBack.unknown')
  const [one, two] = items
  expect((await said(worker, one?.id ?? '', 'unreachable')).state).toBe('unreachable')
  expect((await said(worker, one?.id ?? '', 'right')).state).toBe('right')
  expect(await refusalOf(said(worker, one?.id ?? '', 'wrong'))).toBe('callBack.done')
  await said(worker, two?.id ?? '', 'wrong')
  expect((await here.findings()).map(({ kind }) => kind)).toContain('callBackDenied')
})

test('Whoever confirmed a record does not call back about it', async () => {
  atNoon()
  const here = await town()
  const city = await newResident(here.community, 'cityAdmin')
  await city.call('POST /settings', { division: here.community, key: 'volunteering.samplePercent', value: 100, reason: '全部回访' })
  const { shiftId, people: [one] } = await crowdOn(here, 1)
  clock.advance(130)
  await here.admin.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: one?.id ?? '', minutes: 50, reason: '到场' })
  await lookOver()
  const [callBack] = (await here.admin.call('GET /call-backs', { community: here.community })).items
  expect(await refusalOf(here.admin.call('POST /call-backs/:callBackId/outcomes', {
    community: here.community, callBackId: callBack?.id ?? '', outcome: 'right', note: '问过了',
  }))).toBe('callBack.stake')
})

const falseSheet = async (before: (one: Person | undefined) => Promise<unknown> = async () => {}) => {
  atNoon()
  const here = await town()
  const { community, leader, admin } = here
  const [second, street, city] = [await newResident(community, 'communityAdmin'), await newResident(community, 'streetAdmin'),
    await newResident(community, 'cityAdmin')]
  const { shift, shiftId, people: [one, two] } = await crowdOn(here, 2)
  await before(one)
  clock.advance(130)
  const { id: backfillId } = await leader.call('POST /shifts/:shiftId/backfills', {
    shiftId, evidence: '纸质表', people: [one, two].map((person) => ({ personId: person?.id ?? '', from: shift.startsAt, to: shift.endsAt })),
  })
  const propose = (by: Person) => by.call('POST /backfills/:backfillId/sanctions', { community, backfillId, reason: '两人当天不在武汉' })
  expect(await refusalOf(propose(admin))).toBe('backfill.open')
  for (const by of [admin, second]) await by.call('POST /backfills/:backfillId/approvals', { community, backfillId })
  await drain()
  const confirm = (by: Person, sanctionId: string) => by.call('POST /sanctions/:sanctionId/confirmations', { community, sanctionId })
  const minutes = async () => ((await one?.call('GET /me/accounts', {}))?.items ?? []).map(({ balance }) => balance)
  return { ...here, second, street, city, shift, one, two, backfillId, propose, confirm, minutes }
}

test('A false sheet is void and bars from entering for a year, by two people; a third decides the appeal (VR-09)', async () => {
  const { community, leader, admin, second, street, city, one, propose, confirm, minutes } = await falseSheet()
  expect((await minutes())[0]).toBe(120)
  const { id: sanctionId } = await propose(admin)
  expect(await refusalOf(propose(second))).toBe('sanction.exists')
  expect(await refusalOf(confirm(street, 'snc_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('sanction.unknown')
  const done = await confirm(street, sanctionId)
  expect(done.state).toBe('inForce')
  expect(Date.parse(done.until ?? '') - clock.now()).toBeGreaterThan(364 * 86_400_000)
  expect(await refusalOf(confirm(city, sanctionId))).toBe('sanction.done')
  await drain()
  expect((await minutes())[0]).toBe(0)
  expect((await one?.call('GET /me/service-records', {}))?.items).toMatchObject([{ minutes: 120, reversalReason: '两人当天不在武汉' }])
  expect((await one?.call('GET /me/notices', {}))?.items[0]).toMatchObject({ kind: 'hours.reversed', values: { before: 120, after: 0 } })
  const later = await newShift(leader, community, { startsIn: 5, lasts: 60 })
  clock.advance(70)
  const again = () => leader.call('POST /shifts/:shiftId/backfills', {
    shiftId: later.id, evidence: '纸质表', people: [{ personId: one?.id ?? '', from: later.startsAt, to: later.endsAt }],
  })
  expect(await refusalOf(again())).toBe('backfill.banned')
  expect((await leader.call('GET /me/sanctions', {})).items).toMatchObject([{ id: sanctionId, state: 'inForce' }])
  expect(await refusalOf(admin.call('POST /me/sanction-appeals', { sanctionId, text: '不是我' }))).toBe('sanction.unknown')
  await leader.call('POST /me/sanction-appeals', { sanctionId, text: '签到表是真的，有照片' })
  const decide = (by: Person) => by.call('POST /sanctions/:sanctionId/appeal-decisions', { community, sanctionId, outcome: 'lifted', reason: '照片核实' })
  expect(await refusalOf(decide(street))).toBe('sanction.second')
  expect((await decide(city)).state).toBe('lifted')
  await drain()
  expect((await minutes())[0]).toBe(120)
  expect((await again()).state).toBe('proposed')
  expect(await reconcile()).toMatchObject({ balanced: true })
})

test('Hours that a household got back by its own appeal are not recorded once more when the sheet turns out true (FP-06, VR-09)', async () => {
  const { community, leader, admin, street, city, one, two, propose, confirm, minutes } = await falseSheet(
    async (person) => person?.call('POST /households', { name: '向阳之家' }))
  const { id: sanctionId } = await propose(admin)
  await confirm(street, sanctionId)
  await drain()
  expect((await minutes())[0]).toBe(0)
  const [gone] = (await one?.call('GET /me/point-deductions', {}))?.items ?? []
  await one?.call('POST /point-deductions/:deductionId/appeals', { deductionId: gone?.id ?? '', text: '那天我在' })
  await city.call('POST /point-deductions/:deductionId/appeal-decisions', {
    deductionId: gone?.id ?? '', community, upheld: true, reason: '有人证明',
  })
  await drain()
  expect((await minutes())[0]).toBe(120)
  await leader.call('POST /me/sanction-appeals', { sanctionId, text: '签到表是真的，有照片' })
  await city.call('POST /sanctions/:sanctionId/appeal-decisions', { community, sanctionId, outcome: 'lifted', reason: '照片核实' })
  await drain()
  expect((await minutes())[0]).toBe(120)
  const standing = async (person: Person | undefined) => ((await person?.call('GET /me/service-records', {}))?.items ?? [])
    .filter(({ reversedAt }) => !reversedAt).map((record) => record.minutes)
  expect([await standing(one), await standing(two)]).toEqual([[120], [120]])
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
})

test('Who entered the sheet does not judge it, and an appeal that is not upheld changes nothing (VR-09)', async () => {
  const { community, leader, admin, street, city, propose, confirm, minutes } = await falseSheet()
  const { id: sanctionId } = await propose(admin)
  await confirm(city, sanctionId)
  await drain()
  await leader.call('POST /me/sanction-appeals', { sanctionId, text: '请再看看' })
  const upheld = await street.call('POST /sanctions/:sanctionId/appeal-decisions', { community, sanctionId, outcome: 'upheld', reason: '核实属实' })
  expect(upheld.state).toBe('upheld')
  await drain()
  expect((await minutes())[0]).toBe(0)
  expect((await leader.call('GET /me/notices', {})).items[0]).toMatchObject({ kind: 'sanction.upheld' })
  expect((await admin.call('GET /sanctions', { community })).items).toMatchObject([{ state: 'upheld' }])
})
