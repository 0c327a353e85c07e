import { expect, test } from 'vitest'
import { handler as doWhatIsDue } from '../../functions/entry/work.ts'
import { levelFor, nextLevel, volunteerNumberOf } from '../../functions/volunteering/standing/rules.ts'
import { formOf } from '../../functions/identity/settings/forms.ts'
import { settings } from '../../shared/contract/settings.ts'
import { chinaDay } from '../../shared/units.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const dayMinutes = 1440

const stage = async () => {
  const community = await newCommunity()
  const [leader, admin, second, resident] = [
    await newResident(community, 'teamLeader'), await newResident(community, 'communityAdmin'),
    await newResident(community, 'communityAdmin'), await newResident(community),
  ]
  const set = (key: 'volunteering.starHours' | 'volunteering.board' | 'volunteering.starBarYears', value: unknown) =>
    admin.call('POST /settings', { division: community, key, value, reason: '居民会议决定' })
  /** So many minutes, on the leader's word. */
  const serve = async (minutes: number, who: Person = resident, kind: 'community' | 'timeBank' = 'community') => {
    const { id: shiftId } = await newShift(leader, community, { startsIn: 5, lasts: minutes, kind })
    await who.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    clock.advance(minutes + 10)
    const { recordId } = await leader.call('POST /shifts/:shiftId/confirmations', {
      shiftId, personId: who.id, minutes, reason: '现场见证',
    })
    await drain()
    return recordId
  }
  const reverse = async (recordId: string, who: Person = resident) => {
    await admin.call('POST /people/:personId/service-records/:recordId/reversal', {
      personId: who.id, recordId, reason: '核对后发现没有到场',
    })
    await drain()
  }
  const passport = (who: Person = resident) => who.call('GET /me/passport', {})
  return { community, leader, admin, second, resident, set, serve, reverse, passport }
}

const due = async () => {
  await doWhatIsDue()
  await drain()
}

test('The table of stars is 100, 300, 600, 1000 and 1500 hours unless a community sets another (VR-11)', () => {
  const table = settings['volunteering.starHours'].initial
  expect([0, 5999, 6000, 17_999, 18_000, 36_000, 60_000, 89_999, 90_000, 900_000].map((minutes) => levelFor(minutes, table)))
    .toEqual([0, 0, 1, 1, 2, 3, 4, 4, 5, 5])
  expect(nextLevel({ level: 0, minutes: 90_000, barred: false }, table)).toBe(1)
  expect(nextLevel({ level: 4, minutes: 6000, barred: false }, table)).toBe(1)
  expect(nextLevel({ level: 1, minutes: 90_000, barred: true }, table)).toBe(1)
  for (const wrong of [[], [100, 100], [300, 100], [0]]) {
    expect(formOf('volunteering.starHours').safeParse(wrong).success).toBe(false)
  }
})

test('Stars rise one at a time with confirmed hours, each a fact with its date that is told (VR-11)', async () => {
  const { community, resident, set, serve, passport } = await stage()
  await set('volunteering.starHours', [1, 2, 4])
  await serve(59)
  expect((await passport()).stars).toMatchObject({ level: 0, next: { level: 1, minutes: 60 }, facts: [] })
  await serve(90)
  const { stars } = await passport()
  expect(stars).toMatchObject({ level: 2, next: { level: 3, minutes: 240 } })
  expect(stars.facts.map(({ before, level, minutes }) => [before, level, minutes])).toEqual([[1, 2, 149], [0, 1, 149]])
  const { items } = await resident.call('GET /me/notices', {})
  expect(items.filter(({ kind }) => kind === 'stars.raised').map(({ values }) => values.level)).toEqual([2, 1])
  expect(await resident.call('GET /star-table', {})).toEqual({ levels: [
    { level: 1, minutes: 60, people: 0 }, { level: 2, minutes: 120, people: 1 }, { level: 3, minutes: 240, people: 0 },
  ] })
  expect(await resident.call('GET /star-table', { community })).toMatchObject({ levels: [{}, { people: 1 }, {}] })
})

test('The passport shows hours apart by evidence and kind, and they add up to the ledger (VR-03, VR-11)', async () => {
  const { resident, serve, reverse, passport } = await stage()
  await serve(60)
  const wrong = await serve(30)
  await serve(45, resident, 'timeBank')
  await reverse(wrong)
  const seen = await passport()
  const { items: [minutes] } = await resident.call('GET /me/accounts', {})
  expect(seen).toMatchObject({
    minutes: 105, records: 2, byEvidence: { measured: 0, leaderEntered: 105, selfReported: 0, imported: 0 },
    byKind: { community: 60, timeBank: 45 },
  })
  expect(minutes?.balance).toBe(seen.minutes)
})

test('Hours taken back lower the stars at once, and the person is told (VR-11)', async () => {
  const { resident, set, serve, reverse, passport } = await stage()
  await set('volunteering.starHours', [1, 2, 3])
  await serve(70)
  const wrong = await serve(120)
  expect((await passport()).stars.level).toBe(3)
  await reverse(wrong)
  expect((await passport()).stars).toMatchObject({ level: 1, facts: [{ before: 3, level: 1, minutes: 70 }, {}, {}, {}] })
  const { items } = await resident.call('GET /me/notices', {})
  expect(items.map(({ kind }) => kind)).toContain('stars.lowered')
})

test('Many confirmations of one person at the same time count each once, and raise each star once (VR-11)', async () => {
  const { leader, community, resident, set, passport } = await stage()
  await set('volunteering.starHours', [1, 2, 3, 4])
  const shifts = []
  for (let index = 0; index < 6; index++) {
    const shift = await newShift(leader, community, { startsIn: 5 + index * 60, lasts: 50 })
    await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
    shifts.push(shift.id)
  }
  clock.advance(400)
  await Promise.all(shifts.map((shiftId) => leader.call('POST /shifts/:shiftId/confirmations', {
    shiftId, personId: resident.id, minutes: 50, reason: '现场见证',
  })))
  await drain()
  const { minutes, records, byEvidence, stars } = await passport()
  expect([minutes, records, byEvidence.leaderEntered, stars.level, stars.facts.length]).toEqual([300, 6, 300, 4, 4])
})

test('False hours bar from rising for a year or more, after five working days of public notice (VR-09)', async () => {
  const { community, admin, resident, set, serve, reverse, passport } = await stage()
  await set('volunteering.starHours', [1, 2])
  const wrong = await serve(30)
  const bar = (recordId = wrong, by: Person = admin) => by.call('POST /people/:personId/star-bars', {
    community, personId: resident.id, recordId, reason: '代签',
  })
  expect(await refusalOf(bar('rec_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('record.unknown')
  expect(await refusalOf(bar())).toBe('record.stands')
  await reverse(wrong)
  const { noticeEndsAt, barredUntil } = await bar()
  expect(await refusalOf(bar())).toBe('bar.exists')
  const days = (Date.parse(noticeEndsAt) - clock.now()) / 86_400_000
  expect(days).toBeGreaterThan(5)
  expect(Math.round((Date.parse(barredUntil) - Date.parse(noticeEndsAt)) / 86_400_000)).toBeGreaterThanOrEqual(365)
  await serve(60)
  expect((await passport()).stars).toMatchObject({ level: 1 })
  clock.advance(Math.ceil(days) * dayMinutes)
  await due()
  expect((await passport()).stars.barredUntil).toBe(barredUntil)
  await serve(60)
  expect((await passport()).stars).toMatchObject({ level: 1 })
  expect(await refusalOf(bar())).toBe('bar.exists')
  clock.advance(366 * dayMinutes)
  await due()
  expect((await passport()).stars).toMatchObject({ level: 2 })
  const { items } = await resident.call('GET /me/notices', { limit: 50 })
  expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['stars.barAsked', 'stars.barred']))
})

test('Trainings, awards and ratings are entered for one or many, with their fields, and never for strangers (VR-03)', async () => {
  const { community, admin, resident, leader, passport } = await stage()
  const day = chinaDay(clock.now())
  const training = {
    community, personIds: [resident.id, leader.id, resident.id], name: '心肺复苏', content: '胸外按压与人工呼吸', learningMinutes: 180,
    organiser: '区红十字会', day,
  }
  const stranger = await newResident(await newCommunity())
  expect(await refusalOf(admin.call('POST /trainings', { ...training, personIds: [stranger.id] }))).toBe('person.unknown')
  const tomorrow = chinaDay(clock.now() + 86_400_000)
  expect(await refusalOf(admin.call('POST /trainings', { ...training, day: tomorrow }))).toBe('day.future')
  expect((await admin.call('POST /trainings', training)).ids).toHaveLength(2)
  await admin.call('POST /ratings', { community, personIds: [resident.id], score: 5, content: '耐心细致', ratedBy: '居民委员会', day })
  await drain()
  const seen = await passport()
  expect(seen.trainings).toMatchObject([{
    name: '心肺复苏', content: '胸外按压与人工呼吸', learningMinutes: 180, body: '区红十字会', day, state: 'standing',
  }])
  expect(seen.ratings).toMatchObject([{ score: 5, content: '耐心细致', day }])
  expect((await admin.call('GET /distinctions', { community, kind: 'training' })).items).toHaveLength(2)
  const { items } = await resident.call('GET /me/notices', {})
  expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['training.entered', 'rating.entered']))
  expect(await admin.call('GET /people/:personId/passport', { community, personId: resident.id })).toEqual(await passport())
})

test('An award stands after five working days of public notice; what was entered wrongly is withdrawn, marked (VR-03, VR-05)', async () => {
  const { community, admin, resident, passport } = await stage()
  const day = chinaDay(clock.now())
  const award = () => admin.call('POST /awards', {
    community, personIds: [resident.id], name: '最美志愿者', grantingBody: '街道办事处', day,
  })
  const withdraw = (distinctionId: string) => admin.call('POST /people/:personId/distinctions/:distinctionId/withdrawal', {
    community, personId: resident.id, distinctionId, reason: '重复登记',
  })
  const { ids: [first = ''] } = await award()
  const { ids: [second = ''] } = await award()
  expect((await passport()).awards.map(({ state }) => state)).toEqual(['onNotice', 'onNotice'])
  expect(await refusalOf(withdraw('dst_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('distinction.unknown')
  expect(await withdraw(second)).toMatchObject({ state: 'withdrawn', withdrawalReason: '重复登记' })
  expect(await refusalOf(withdraw(second))).toBe('distinction.withdrawn')
  clock.advance(4 * dayMinutes)
  await due()
  expect((await passport()).awards.map(({ state }) => state).sort()).toEqual(['onNotice', 'withdrawn'])
  clock.advance(14 * dayMinutes)
  await due()
  expect(Object.fromEntries((await passport()).awards.map(({ id, state }) => [id, state])))
    .toEqual({ [first]: 'standing', [second]: 'withdrawn' })
})

test('Only who wants to be seen stands on the board, masked, and leaves it at any time (VR-15)', async () => {
  const { leader, resident, serve, set } = await stage()
  await serve(60)
  expect((await resident.call('GET /board', {})).items).toEqual([])
  await resident.call('PUT /me/board', { shown: true })
  const masked = `${resident.name[0]}*${resident.name.slice(2)}`
  expect((await leader.call('GET /board', {})).items).toEqual([{ nameMasked: masked, minutes: 60, level: 0 }])
  await serve(30)
  expect((await leader.call('GET /board', {})).items).toMatchObject([{ minutes: 90 }])
  await set('volunteering.board', false)
  expect((await leader.call('GET /board', {})).items).toEqual([])
  await set('volunteering.board', true)
  await resident.call('PUT /me/board', { shown: false })
  expect((await leader.call('GET /board', {})).items).toEqual([])
  expect((await resident.call('GET /me/passport', {})).onBoard).toBe(false)
})

test('Everybody who registers gets a volunteer number that stays, and takes number and stars along when moving (VR-17)', async () => {
  const { resident, set, serve, passport, admin, community } = await stage()
  await set('volunteering.starHours', [1])
  await serve(60)
  const { volunteerNumber } = await passport()
  expect(volunteerNumber).toBe(volunteerNumberOf(resident.id))
  expect(volunteerNumber).toMatch(/^V\d{15}$/)
  const elsewhere = await newCommunity()
  await resident.call('PUT /me', { name: resident.name, community: elsewhere, terms: 1 })
  await drain()
  expect(await passport()).toMatchObject({ volunteerNumber, stars: { level: 1 } })
  expect((await admin.call('GET /star-table', { community })).levels[0]?.people).toBe(0)
})
