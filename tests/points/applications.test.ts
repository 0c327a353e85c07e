import { expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { dayAfter } from '../../shared/units.ts'
import { apply, doWhatIsDue, lastEntry, newStage, onNotice, rate, seenBy, today, until } from '../support/earning.ts'
import { join, newFamily } from '../support/households.ts'
import { adoptNow } from '../support/point-rules.ts'
import { pointsOf } from '../support/points.ts'
import { jpeg } from '../support/pictures.ts'
import { setHere } from '../support/settings.ts'
import { uploading } from '../support/store.ts'
import { type Person, clock, newResident, refusalOf } from '../support/world.ts'

const unknown = 'pap_01J9ZZZZZZZZZZZZZZZZZZZZZZ'

test('A resident applies, three rate, the middle counts, and after the public notice it is booked with its why (PEERS 4.16, FP-02)', async () => {
  const stage = await newStage()
  const { head, householdId, raters, community } = stage
  const application = await apply(head)
  expect(application).toMatchObject({ state: 'rating', rule: { most: 10 }, raters: { needed: 3, given: 0 }, reasons: [] })
  const [waiting] = (await raters[0]?.call('GET /point-ratings', {}))?.items ?? []
  expect(waiting).toMatchObject({ id: application.id, nameMasked: expect.stringContaining('*'), text: '帮楼下老人搬米上楼' })
  await rate(raters[0], application, 8)
  await rate(raters[1], application, 6)
  expect(await rate(raters[2], application, 10)).toMatchObject({ state: 'notice', points: 8, mine: { points: 10 } })
  expect(await pointsOf(householdId)).toBe(0)
  const neighbour = await newResident(community)
  const [shown] = (await neighbour.call('GET /point-notices', {})).items
  expect(shown).toMatchObject({ id: application.id, points: 8, nameMasked: expect.stringContaining('*') })
  expect(JSON.stringify(shown)).not.toContain(head.id)
  const { noticeEndsAt } = await seenBy(head, application.id) ?? {}
  expect(noticeEndsAt).toBe(new Date(`${dayAfter(today(), 3)}T23:59:59.999+08:00`).toISOString())
  await until(noticeEndsAt)
  expect(await seenBy(head, application.id)).toMatchObject({ state: 'booked', granted: 8 })
  expect(await pointsOf(householdId)).toBe(8)
  const account = `familyPoint:household:${householdId}`
  expect(await lastEntry(head, householdId)).toMatchObject({ amount: 8, balance: 8, memo: '帮楼下老人搬米上楼' })
  const why = await head.call('GET /accounts/:account/explanation', { account })
  expect(JSON.stringify(why)).toContain('邻里互助')
  await doWhatIsDue()
  expect(await pointsOf(householdId)).toBe(8)
  expect(await reconcile()).toMatchObject({ balanced: true, faults: [] })
})

test('A photo is seen by the family, the raters and the workers, and by no neighbour nor on the notice (PEERS 4.16, PV-06)', async () => {
  const { head, raters, admin, community } = await newStage()
  const photo = await uploading(head.call, jpeg(), { purpose: 'application' })
  expect(await refusalOf(apply(admin, { photos: [photo] }))).toBe('household.missing')
  const application = await apply(head, { photos: [photo] })
  expect(application.photos).toEqual([photo])
  expect(await refusalOf(apply(head, { rule: 'recycling', photos: [photo] }))).toBe('file.used')
  const sees = (person: Person | undefined) => person?.call('GET /files/:fileId', { fileId: photo })
  for (const person of [head, raters[0], admin]) expect((await sees(person))?.url).toBeDefined()
  const neighbour = await newResident(community)
  expect(await refusalOf(sees(neighbour) ?? Promise.resolve())).toBe('file.unknown')
  for (const rater of raters) await rate(rater, application, 8)
  const [shown] = (await neighbour.call('GET /point-notices', {})).items
  expect(shown).toMatchObject({ id: application.id })
  expect(JSON.stringify(shown)).not.toContain(photo)
})

test('Nobody rates the own household or kin, nor what they have entered, and such things do not even come to them (PEERS 4.22)', async () => {
  const { community, head, householdId, raters, admin } = await newStage()
  const son = await join(head, householdId, await newResident(community, 'pointRater'))
  const cousin = await newResident(community, 'pointRater')
  await admin.call('POST /people/:personId/kin', { personId: head.id, kinId: cousin.id, relation: 'sibling', note: '户口簿' })
  const application = await apply(head)
  for (const close of [son, cousin]) {
    expect((await close.call('GET /point-ratings', {})).items).toEqual([])
    expect(await refusalOf(rate(close, application, 10))).toBe('conflict.close')
  }
  const worker = await newResident(community, 'gridWorker', 'pointRater')
  const entered = await apply(worker, { personId: head.id, rule: 'course' })
  expect(await refusalOf(rate(worker, entered, 2))).toBe('application.applied')
  expect((await worker.call('GET /point-ratings', {})).items.map(({ id }) => id)).toEqual([application.id])
  expect((await raters[0]?.call('GET /point-ratings', {}))?.items).toHaveLength(2)
})

test('A rating may be changed until all have rated, says why it gives nothing, and comes too late afterwards', async () => {
  const { community, head, raters, admin } = await newStage()
  const application = await apply(head)
  expect(await refusalOf(rate(raters[0], application, 11))).toBe('rating.tooMany')
  expect(await refusalOf(rate(raters[0], application, 0))).toBe('application.reason')
  expect(await refusalOf(rate(raters[0], { id: unknown, community }, 1))).toBe('application.unknown')
  await rate(raters[0], application, 10)
  expect(await rate(raters[0], application, 0, '没有这件事')).toMatchObject({ raters: { given: 1 }, mine: { points: 0 } })
  await rate(raters[1], application, 0, '说得不清楚')
  expect(await rate(raters[2], application, 10)).toMatchObject({ state: 'refused' })
  const late = await newResident(community, 'pointRater')
  expect(await refusalOf(rate(late, application, 5))).toBe('application.rated')
  expect(await seenBy(head, application.id)).toMatchObject({ state: 'refused', reasons: ['没有这件事', '说得不清楚'] })
  const [row] = (await admin.call('GET /point-applications', { community })).items
  expect(row?.ratings?.map(({ points }) => points)).toEqual([0, 0, 10])
  // What was refused may be told better.
  expect((await apply(head)).state).toBe('rating')
})

test('Who leaves the review group before the end counts no longer, and another rates instead', async () => {
  const { community, head, raters, admin } = await newStage()
  const application = await apply(head)
  await rate(raters[0], application, 10)
  await admin.call('POST /people/:personId/role-removals', { personId: raters[0]?.id ?? '', role: 'pointRater', scope: community })
  await rate(raters[1], application, 4)
  expect(await rate(raters[2], application, 6)).toMatchObject({ state: 'rating', raters: { given: 2 } })
  expect(await refusalOf(rate(raters[0], application, 10))).toBe('role.missing')
  const fresh = await newResident(community, 'pointRater')
  expect(await rate(fresh, application, 2)).toMatchObject({ state: 'notice', points: 4 })
})

test('Only what nothing counts by itself is applied for, once for a deed and day, within thirty days, with a household', async () => {
  const { community, head, raters } = await newStage()
  expect((await head.call('GET /point-applications/rules', {})).items.map(({ code }) => code))
    .toEqual(['recycling', 'course', 'mutualHelp', 'marketStall'])
  for (const rule of ['volunteerHour', 'report', 'meeting', 'bestFamily']) {
    expect(await refusalOf(apply(head, { rule }))).toBe('rule.automatic')
  }
  expect(await refusalOf(apply(head, { rule: 'x-song' }))).toBe('rule.unknown')
  for (const days of [1, -31]) {
    expect(await refusalOf(apply(head, { happenedOn: dayAfter(today(), days) }))).toBe('application.day')
  }
  const alone = await newResident(community)
  expect(await refusalOf(apply(alone))).toBe('household.missing')
  const application = await apply(head)
  expect(await refusalOf(apply(head))).toBe('application.open')
  await apply(head, { happenedOn: dayAfter(today(), -1) })
  for (const rater of raters) await rate(rater, application, 10)
  const day = application.happenedOn
  await until((await seenBy(head, application.id))?.noticeEndsAt)
  expect(await refusalOf(apply(head, { happenedOn: day }))).toBe('application.awarded')
  expect(await refusalOf(head.call('POST /point-applications/:applicationId/withdrawal', { applicationId: application.id })))
    .toBe('application.done')
})

test('One applies for one of the household, and the desk for who has no phone; nobody else does', async () => {
  const { community, head, householdId } = await newStage()
  const child = await join(head, householdId, await newResident(community))
  const forChild = await apply(head, { personId: child.id })
  expect((await child.call('GET /me/point-applications', {})).items.map(({ id }) => id)).toEqual([forChild.id])
  const stranger = await newResident(community)
  expect(await refusalOf(apply(stranger, { personId: head.id }))).toBe('role.scope')
  const worker = await newResident(community, 'gridWorker')
  const entered = await apply(worker, { personId: head.id })
  expect(entered.state).toBe('rating')
  expect(await refusalOf(stranger.call('POST /point-applications/:applicationId/withdrawal', { applicationId: entered.id })))
    .toBe('application.unknown')
  await head.call('POST /point-applications/:applicationId/withdrawal', { applicationId: entered.id })
  expect(await apply(head)).toMatchObject({ state: 'rating' })
  const { head: mother, householdId: theirs } = await newFamily(community)
  const son = await join(mother, theirs, await newResident(community, 'gridWorker'))
  const { head: neighbour } = await newFamily(community)
  await worker.call('POST /people/:personId/kin', { personId: neighbour.id, kinId: son.id, relation: 'child', note: '户口簿' })
  expect(await refusalOf(apply(son, { personId: neighbour.id }))).toBe('conflict.close')
})

test('Words that WeChat does not pass wait for a worker before anybody rates them (WX-05)', async () => {
  const { community, head, raters, admin } = await newStage()
  const doubtful = await apply(head, { text: '教邻居赌博' })
  expect(doubtful.state).toBe('look')
  expect((await raters[0]?.call('GET /point-ratings', {}))?.items).toEqual([])
  const look = (accept: boolean, reason?: string) => admin.call('POST /point-applications/:applicationId/looks', {
    applicationId: doubtful.id, community, accept, ...(reason ? { reason } : {}),
  })
  expect(await refusalOf(look(false))).toBe('application.reason')
  expect(await look(false, '这不是互助')).toMatchObject({ state: 'refused', reasons: ['这不是互助'] })
  expect(await refusalOf(look(true))).toBe('application.done')
  const again = await apply(head, { text: '劝邻居不要赌博' })
  await admin.call('POST /point-applications/:applicationId/looks', { applicationId: again.id, community, accept: true })
  expect((await raters[0]?.call('GET /point-ratings', {}))?.items.map(({ id }) => id)).toEqual([again.id])
})

test('Two raters who finish at the same moment put it on notice once; a fourth is told that it is over', async () => {
  const stage = await newStage()
  const { community, head, raters } = stage
  const fourth = await newResident(community, 'pointRater')
  const application = await apply(head)
  await rate(raters[0], application, 4)
  const all = [raters[1], raters[2], fourth].map((rater) => rate(rater, application, 6).then(() => 'rated', () => 'late'))
  expect((await Promise.all(all)).sort()).toEqual(['late', 'rated', 'rated'])
  expect(await seenBy(head, application.id)).toMatchObject({ state: 'notice', points: 6, raters: { given: 3 } })
})

test('Two bookings at once book once, and what caps leave is said (FP-05)', async () => {
  const stage = await newStage()
  const { community, head, householdId } = stage
  await adoptNow(community, { mutualHelp: { caps: { ruleHouseholdWeek: 5 } } })
  const { id, noticeEndsAt } = await onNotice(stage)
  clock.advance(Math.ceil((Date.parse(noticeEndsAt ?? '') - clock.now()) / 60_000) + 1)
  await Promise.all([doWhatIsDue(), doWhatIsDue(), doWhatIsDue()])
  expect(await pointsOf(householdId)).toBe(5)
  expect(await seenBy(head, id)).toMatchObject({ state: 'booked', granted: 5, why: 'ruleHouseholdWeek' })
})

test('The rules in force when it was accepted count, not those of the day of booking (FP-03)', async () => {
  const stage = await newStage()
  const { community, householdId } = stage
  const { noticeEndsAt } = await onNotice(stage)
  await adoptNow(community, { mutualHelp: 1 })
  await until(noticeEndsAt)
  expect(await pointsOf(householdId)).toBe(8)
})

test('A community may post all of a month together at the beginning of the next (FP-02)', async () => {
  const stage = await newStage()
  const { community, householdId } = stage
  await setHere(community, 'points.postedMonthly', true)
  const { noticeEndsAt = '', bookAt = '' } = await onNotice(stage)
  expect(new Date(Date.parse(bookAt) + 8 * 3_600_000).toISOString().slice(8)).toBe('01T00:00:00.000Z')
  expect(Date.parse(bookAt)).toBeGreaterThan(Date.parse(noticeEndsAt))
  await until(noticeEndsAt)
  expect(await pointsOf(householdId)).toBe(0)
  await until(bookAt)
  expect(await pointsOf(householdId)).toBe(8)
})

test('How many raters and how long the notice is, the community says; even ones give the lower middle', async () => {
  const stage = await newStage()
  await setHere(stage.community, 'points.raters', 2)
  await setHere(stage.community, 'points.noticeDays', 1)
  const { points, noticeEndsAt } = await onNotice(stage, [10, 4])
  expect(points).toBe(4)
  expect(noticeEndsAt).toBe(new Date(`${dayAfter(today(), 1)}T23:59:59.999+08:00`).toISOString())
})

test('What nobody rates in five working days is overdue, and no longer once it is rated', async () => {
  const { community, head, raters, admin } = await newStage()
  const application = await apply(head)
  for (const days of [12, 12]) await until(clock.in(days * 1440))
  const overdue = async () => (await admin.call('GET /overdue', { community })).items
  expect(await overdue()).toMatchObject([{ kind: 'application', reference: application.id }])
  for (const rater of raters) await rate(rater, application, 5)
  expect(await overdue()).toEqual([])
})
