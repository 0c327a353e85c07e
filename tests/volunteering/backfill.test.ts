import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { expect, test } from 'vitest'
import { addWorkingDays } from '../../functions/platform/working-days.ts'
import { BackfillBan } from '../../functions/volunteering/hours/backfill/items.ts'
import { rowCode, rowFits } from '../../functions/volunteering/hours/backfill/rules.ts'
import { chinaDay, chinaDayEnd } from '../../shared/units.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const stage = async (lasts = 120) => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const [one, two, three] = [await newResident(community, 'communityAdmin'), await newResident(community, 'communityAdmin'),
    await newResident(community, 'streetAdmin')]
  const resident = await newResident(community)
  const guest = await newResident(community)
  const shift = await newShift(leader, community, { startsIn: 5, lasts, kind: 'timeBank' })
  const shiftId = shift.id
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  const { rows } = await leader.call('GET /shifts/:shiftId/sheet', { shiftId })
  const at = (minutes: number) => new Date(Date.parse(shift.startsAt) + minutes * 60_000).toISOString()
  const entry = (person: Person, from: number, to: number, row?: string) => ({ personId: person.id, from: at(from), to: at(to), row })
  const propose = (people: ReturnType<typeof entry>[], by = leader) =>
    by.call('POST /shifts/:shiftId/backfills', { shiftId, evidence: '纸质签到表，照片存社区相册 3 号', photoReference: 'IMG-3', people })
  const approve = (backfillId: string, by: Person) => by.call('POST /backfills/:backfillId/approvals', { community, backfillId })
  return { community, leader, one, two, three, resident, guest, shift, shiftId, rows, at, entry, propose, approve }
}

test('A paper sheet is entered by its rows, approved by two others, and then its hours stand (VR-10)', async () => {
  const { leader, one, two, resident, guest, rows, entry, propose, approve, shift } = await stage()
  expect(rows).toMatchObject([{ number: 1, personId: resident.id, name: resident.name }])
  expect(rows[0]?.qr).toBe(`linli:row:${shift.id}:${resident.id}:${rows[0]?.code}`)
  clock.advance(130)
  const made = await propose([entry(resident, 0, 90, rows[0]?.code), entry(guest, 30, 120)])
  expect(made).toMatchObject({ state: 'proposed', entries: [{ minutes: 90, bySheet: true }, { minutes: 90, bySheet: false }] })
  expect(await refusalOf(approve(made.id, leader))).toBe('role.missing')
  expect((await approve(made.id, one)).state).toBe('approvedOnce')
  expect(await refusalOf(approve(made.id, one))).toBe('backfill.second')
  expect((await resident.call('GET /me/service-records', {})).items).toEqual([])
  expect(await approve(made.id, two)).toMatchObject({ state: 'recorded', firstByName: expect.any(String), secondByName: expect.any(String) })
  expect(await refusalOf(approve(made.id, two))).toBe('backfill.done')
  await drain()
  for (const person of [resident, guest]) {
    expect((await person.call('GET /me/service-records', {})).items).toMatchObject([{ minutes: 90, evidence: 'leaderEntered' }])
    expect((await person.call('GET /me/accounts', {})).items.map(({ balance }) => balance)).toEqual([90, 90])
    expect((await person.call('GET /me/notices', {})).items).toMatchObject([{ kind: 'hours.confirmed' }])
  }
})

test('Who entered a sheet or stands in it approves nothing, and two approvals at once record it once (VR-10)', async () => {
  const { community, one, two, three, resident, entry, propose, approve } = await stage()
  clock.advance(130)
  const byAdmin = await propose([entry(resident, 0, 60)], one)
  expect(await refusalOf(approve(byAdmin.id, one))).toBe('backfill.second')
  await approve(byAdmin.id, three)
  const answers = await Promise.all([approve(byAdmin.id, two), approve(byAdmin.id, two)].map(refusalOf))
  expect(answers.filter((answer) => answer === 'backfill.done')).toHaveLength(1)
  expect((await resident.call('GET /me/service-records', {})).items).toHaveLength(1)
  expect((await two.call('GET /backfills', { community })).items).toMatchObject([{ state: 'recorded' }])
  const elsewhere = await newResident(await newCommunity(), 'communityAdmin')
  expect(await refusalOf(elsewhere.call('POST /backfills/:backfillId/approvals', { community, backfillId: byAdmin.id }))).toBe('role.scope')
})

test('Only whoever leads the shift enters its sheet, after its end and within ten working days (VR-10)', async () => {
  const { community, leader, resident, entry, propose, shift } = await stage()
  const other = await newResident(community, 'teamLeader')
  expect(await refusalOf(propose([entry(resident, 0, 60)]))).toBe('shift.notOver')
  clock.advance(130)
  expect(await refusalOf(propose([entry(resident, 0, 60)], other))).toBe('role.scope')
  expect(await refusalOf(propose([entry(leader, 0, 60)]))).toBe('confirmation.self')
  const end = Date.parse(chinaDayEnd(addWorkingDays(chinaDay(Date.parse(shift.endsAt)), 10)))
  clock.advance((end - clock.now()) / 60_000 - 1)
  await propose([entry(resident, 0, 60)])
  clock.advance(2)
  expect(await refusalOf(propose([entry(resident, 0, 60)]))).toBe('backfill.late')
})

test('A row is good for its person and shift alone, and times must lie within the shift', async () => {
  const { resident, guest, rows, entry, propose } = await stage()
  clock.advance(130)
  expect(await refusalOf(propose([entry(guest, 0, 60, rows[0]?.code)]))).toBe('sheet.row')
  expect(await refusalOf(propose([entry(resident, -5, 60)]))).toBe('backfill.times')
  expect(await refusalOf(propose([entry(resident, 60, 60)]))).toBe('backfill.times')
  expect(await refusalOf(propose([entry({ ...guest, id: 'per_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }, 0, 60)]))).toBe('person.unknown')
  const shift = { shiftId: 'shf_1', codeSecret: 's' }
  expect([rowFits(shift, 'per_1', rowCode(shift, 'per_1')), rowFits(shift, 'per_2', rowCode(shift, 'per_1'))]).toEqual([true, false])
})

test('Whoever was at something else, or would come to more than eight hours of a day, is refused (VR-10)', async () => {
  const { community, leader, one, two, resident, entry, propose, approve, at, shift } = await stage(600)
  const other = await newShift(leader, community, { startsIn: 65, lasts: 60 })
  await resident.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId: shift.id }).catch(() => undefined)
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: other.id })
  clock.advance(700)
  await leader.call('POST /shifts/:shiftId/confirmations', { shiftId: other.id, personId: resident.id, minutes: 60, reason: '到场' })
  expect(await refusalOf(propose([entry(resident, 90, 180)]))).toBe('backfill.overlap')
  expect(await refusalOf(propose([{ ...entry(resident, 125, 600), from: at(125) }]))).not.toBe('backfill.overlap')
  const guest = await newResident(community)
  expect(await refusalOf(propose([entry(guest, 0, 481)]))).toBe('backfill.day')
  const sheet = await propose([entry(guest, 0, 480)])
  await approve(sheet.id, one)
  expect((await approve(sheet.id, two)).state).toBe('recorded')
  expect(await refusalOf(propose([entry(guest, 500, 560)]))).toBe('signUp.confirmed')
})

test('At most twenty-four hours a month are entered later for a person, also when sheets are approved at once (VR-10)', async () => {
  const first = await stage(490)
  const { community, leader, one, two, guest } = first
  const ids: string[] = []
  for (let day = 0; day < 4; day++) {
    const shift = day === 0 ? first.shift : await newShift(leader, community, { startsIn: 5, lasts: 490 })
    clock.advance(500)
    const from = shift.startsAt
    const to = new Date(Date.parse(from) + 480 * 60_000).toISOString()
    const sheet = await leader.call('POST /shifts/:shiftId/backfills', {
      shiftId: shift.id, evidence: '纸质表', people: [{ personId: guest.id, from, to }],
    })
    await one.call('POST /backfills/:backfillId/approvals', { community, backfillId: sheet.id })
    ids.push(sheet.id)
    clock.advance(24 * 60 - 495)
  }
  const { items } = await one.call('GET /backfills', { community })
  const months = new Set(items.map(({ startsAt }) => chinaDay(Date.parse(startsAt)).slice(0, 7)))
  const answers = await Promise.all(ids.map((backfillId) =>
    refusalOf(two.call('POST /backfills/:backfillId/approvals', { community, backfillId }))))
  const refused = answers.filter((answer) => answer === 'backfill.month')
  expect(refused.length).toBe(months.size === 1 ? 1 : 0)
  expect(answers.filter((answer) => answer.startsWith('no refusal'))).toHaveLength(4 - refused.length)
})

/** Sheets of one person for several shifts, each approved once: what is left is the second yes. */
const sheetsOf = async (
  { community, leader, one, guest }: Awaited<ReturnType<typeof stage>>, times: { startsIn: number; lasts: number }[],
) => {
  const shifts = []
  for (const each of times) shifts.push(await newShift(leader, community, each))
  clock.advance(Math.max(...times.map(({ startsIn, lasts }) => startsIn + lasts)) + 10)
  const ids: string[] = []
  for (const { id: shiftId, startsAt: from, endsAt: to } of shifts) {
    const { id } = await leader.call('POST /shifts/:shiftId/backfills', { shiftId, evidence: '纸质表', people: [{ personId: guest.id, from, to }] })
    await one.call('POST /backfills/:backfillId/approvals', { community, backfillId: id })
    ids.push(id)
  }
  return ids
}

/** In so many minutes a day of China ends; the next day where this one is nearly over. */
const untilMidnight = () => {
  const minutes = (86_400_000 - (clock.now() + 8 * 3_600_000) % 86_400_000) / 60_000
  return minutes > 120 ? minutes : minutes + 1440
}

test('Two sheets approved at once never put somebody in two places at the same time, nor over midnight (VR-10)', async () => {
  const here = await stage()
  const { two, three, guest, approve } = here
  for (const times of [
    [{ startsIn: 10, lasts: 100 }, { startsIn: 60, lasts: 100 }],
    [{ startsIn: untilMidnight() - 60, lasts: 100 }, { startsIn: untilMidnight() + 10, lasts: 60 }],
  ]) {
    const [first = '', second = ''] = await sheetsOf(here, times)
    const answers = await Promise.all([approve(first, two), approve(second, three)].map(refusalOf))
    expect(answers.filter((answer) => answer === 'backfill.overlap')).toHaveLength(1)
    expect(answers.filter((answer) => answer.startsWith('no refusal'))).toHaveLength(1)
  }
  expect((await guest.call('GET /me/service-records', {})).items).toHaveLength(2)
})

test('Sheets approved at once never bring a day above the hours that one may have served (VR-10)', async () => {
  const here = await stage()
  const { community, two, three, guest, approve } = here
  const city = await newResident(community, 'cityAdmin')
  await city.call('POST /settings', { division: community, key: 'volunteering.servedDailyMinutes', value: 100, reason: '试行' })
  // Early in a day of China, so that all three lie within it.
  clock.advance(untilMidnight() + 5)
  const ids = await sheetsOf(here, [10, 80, 150].map((startsIn) => ({ startsIn, lasts: 60 })))
  const answers = await Promise.all(ids.map((id, index) => refusalOf(approve(id, index === 0 ? two : three))))
  expect(answers.filter((answer) => answer === 'backfill.day')).toHaveLength(2)
  expect((await guest.call('GET /me/service-records', {})).items).toMatchObject([{ minutes: 60 }])
})

test('A full sheet of a shift over midnight is recorded in one commit (VR-10)', async () => {
  const { community, leader, one, two, approve } = await stage()
  const shift = await newShift(leader, community, { startsIn: untilMidnight() - 30, lasts: 60 })
  const people: Person[] = []
  for (let index = 0; index < 12; index++) people.push(await newResident(community))
  clock.advance(untilMidnight() + 40)
  const { id } = await leader.call('POST /shifts/:shiftId/backfills', {
    shiftId: shift.id, evidence: '纸质表', people: people.map(({ id: personId }) => ({ personId, from: shift.startsAt, to: shift.endsAt })),
  })
  await approve(id, one)
  expect((await approve(id, two)).state).toBe('recorded')
})

test('A refused sheet records nothing, and who entered it is told why', async () => {
  const { community, leader, one, resident, entry, propose, approve } = await stage()
  clock.advance(130)
  const { id: backfillId } = await propose([entry(resident, 0, 60)])
  await one.call('POST /backfills/:backfillId/refusals', { community, backfillId, reason: '签名看不清' })
  expect(await refusalOf(approve(backfillId, one))).toBe('backfill.done')
  expect(await refusalOf(one.call('POST /backfills/:backfillId/approvals', { community, backfillId: 'bkf_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })))
    .toBe('backfill.unknown')
  await drain()
  const told = (await leader.call('GET /me/notices', {})).items.find(({ kind }) => kind === 'backfill.refused')
  expect(told?.values).toMatchObject({ reason: '签名看不清' })
  expect((await resident.call('GET /me/service-records', {})).items).toEqual([])
})

test('Whoever is barred from backfilling enters no sheet until the bar ends (VR-09)', async () => {
  const { leader, resident, entry, propose } = await stage()
  clock.advance(130)
  const bar = (until: string) => BackfillBan.build(PutItemCommand).item({ personId: leader.id, until, sanctionId: 'snc_1' }).send()
  await bar(clock.in(60))
  expect(await refusalOf(propose([entry(resident, 0, 60)]))).toBe('backfill.banned')
  await bar(clock.in(-1))
  expect((await propose([entry(resident, 0, 60)])).state).toBe('proposed')
})
