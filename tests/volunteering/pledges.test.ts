import { expect, test } from 'vitest'
import { drain } from '../support/stream.ts'
import { type Person, newCommunity, newResident, refusalOf } from '../support/world.ts'

const stage = async () => {
  const community = await newCommunity()
  const [admin, worker, resident, elder] = [
    await newResident(community, 'communityAdmin'), await newResident(community, 'gridWorker'), await newResident(community),
    await newResident(community),
  ]
  const offer = (kind: 'POST' | 'TASK' | 'KIN', places = 1, elderId?: string) => worker.call('POST /pledge-offers', {
    community, kind, title: '文明劝导岗', summary: '周六上午在路口', places, ...(elderId ? { elderId } : {}),
  })
  const claim = (offerId: string, by: Person = resident) => by.call('POST /pledges', { offerId })
  const counts = async (kind = 'POST') =>
    (await resident.call('GET /pledge-counts', {})).items.find((item) => item.kind === kind)
  return { community, admin, worker, resident, elder, offer, claim, counts }
}

test('Posts and tasks are claimed by oneself, logged, given up without a reason, and claimed again (VR-16)', async () => {
  const { resident, offer, claim, counts } = await stage()
  const { id: offerId } = await offer('POST')
  const { id: pledgeId, state } = await claim(offerId)
  expect(state).toBe('active')
  expect(await refusalOf(claim(offerId))).toBe('pledge.offerFull')
  expect(await counts()).toMatchObject({ active: 1 })
  const progress = () => resident.call('POST /pledges/:pledgeId/progress', { pledgeId, text: '站了两个小时' })
  expect((await progress()).log).toMatchObject([{ text: '站了两个小时' }])
  const end = (how: 'done' | 'givenUp') => resident.call('POST /pledges/:pledgeId/ending', { pledgeId, how })
  expect(await end('givenUp')).toMatchObject({ state: 'givenUp' })
  expect(await refusalOf(end('done'))).toBe('pledge.notActive')
  expect(await refusalOf(progress())).toBe('pledge.notActive')
  expect(await counts()).toMatchObject({ active: 0, givenUp: 1 })
  await claim(offerId)
  expect((await resident.call('GET /pledge-offers', {})).items).toMatchObject([{ taken: 1, places: 1 }])
})

test('No call lets anybody claim for another: a pledge belongs to whoever made it (VR-16)', async () => {
  const { admin, resident, offer, claim } = await stage()
  const { id: offerId } = await offer('TASK', 5)
  const assign = { offerId, personId: resident.id } as never
  expect(await refusalOf(admin.call('POST /pledges', assign))).toBe('input.invalid')
  const { id: pledgeId } = await claim(offerId)
  const foreign = admin.call('POST /pledges/:pledgeId/progress', { pledgeId, text: '替他写' })
  expect(await refusalOf(foreign)).toBe('pledge.unknown')
  expect(await refusalOf(claim(offerId))).toBe('pledge.exists')
  expect(await refusalOf(resident.call('POST /pledges', {}))).toBe('pledge.what')
  expect(await resident.call('POST /pledges', { title: '楼道读书角' })).toMatchObject({ kind: 'CREATE', state: 'active' })
})

test('Of twenty people who claim at once, no more than there are places succeed (VR-16)', async () => {
  const { community, offer, claim, counts } = await stage()
  const { id: offerId } = await offer('POST', 3)
  const people = await Promise.all(Array.from({ length: 20 }, () => newResident(community)))
  const answers = await Promise.all(people.map((person) => refusalOf(claim(offerId, person))))
  expect(answers.filter((answer) => answer.startsWith('no refusal'))).toHaveLength(3)
  expect(new Set(answers.filter((answer) => !answer.startsWith('no refusal')))).toEqual(new Set(['pledge.offerFull']))
  expect(await counts()).toMatchObject({ active: 3 })
})

test('Looking after an elder waits for the elder\'s own yes, or a worker\'s after asking, and never shows who it is (VR-15, VR-16)', async () => {
  const { community, worker, resident, elder, offer, claim, counts } = await stage()
  expect(await refusalOf(offer('KIN'))).toBe('pledge.elder')
  expect(await refusalOf(offer('POST', 1, elder.id))).toBe('pledge.elder')
  const { id: offerId } = await offer('KIN', 2, elder.id)
  expect(JSON.stringify(await resident.call('GET /pledge-offers', {}))).not.toContain(elder.id)
  expect(await refusalOf(claim(offerId, elder))).toBe('pledge.self')
  const { id: pledgeId, state } = await claim(offerId)
  expect(state).toBe('asked')
  await drain()
  expect((await elder.call('GET /me/notices', {})).items[0]).toMatchObject({ kind: 'pledge.asked' })
  const { asksOfMe } = await elder.call('GET /me/pledges', {})
  expect(asksOfMe).toMatchObject([{ pledgeId, personId: resident.id }])
  const answer = (by: Person, yes: boolean) =>
    by.call('POST /people/:personId/pledges/:pledgeId/answer', { personId: resident.id, pledgeId, yes })
  expect(await refusalOf(answer(resident, true))).toBe('pledge.unknown')
  const neighbour = await newResident(community)
  expect(await refusalOf(answer(neighbour, true))).toBe('role.scope')
  expect(await answer(elder, true)).toEqual({ state: 'active' })
  expect(await refusalOf(answer(worker, false))).toBe('pledge.answered')
  expect((await elder.call('GET /me/pledges', {})).asksOfMe).toEqual([])

  const second = await newResident(community)
  const { id: other } = await claim(offerId, second)
  expect((await worker.call('GET /pledge-requests', { community })).items).toMatchObject([{ pledgeId: other }])
  await worker.call('POST /people/:personId/pledges/:pledgeId/answer', { personId: second.id, pledgeId: other, yes: false })
  await drain()
  expect((await second.call('GET /me/notices', {})).items[0]).toMatchObject({ kind: 'pledge.declined' })
  expect(await counts('KIN')).toEqual({ kind: 'KIN', asked: 0, active: 1, done: 0, givenUp: 0 })
  expect((await resident.call('GET /pledge-offers', {})).items).toMatchObject([{ taken: 1 }])
})

test('An offer is taken down, and what was claimed stays (VR-16)', async () => {
  const { community, worker, resident, offer, claim } = await stage()
  const { id: offerId } = await offer('TASK', 5)
  await claim(offerId)
  const close = () => worker.call('POST /pledge-offers/:offerId/closing', { community, offerId })
  await close()
  expect(await refusalOf(close())).toBe('pledge.offerClosed')
  const late = await newResident(community)
  expect(await refusalOf(claim(offerId, late))).toBe('pledge.offerClosed')
  expect(await refusalOf(claim('ofr_01J9ZZZZZZZZZZZZZZZZZZZZZZ', late))).toBe('pledge.offerUnknown')
  expect((await resident.call('GET /me/pledges', {})).items).toMatchObject([{ state: 'active' }])
})

test('A pledge\'s log ends at two hundred entries, so that it stays one item', async () => {
  const { resident } = await stage()
  const { id: pledgeId } = await resident.call('POST /pledges', { title: '楼道读书角' })
  for (let entry = 0; entry < 200; entry++) await resident.call('POST /pledges/:pledgeId/progress', { pledgeId, text: '整理一次' })
  expect(await refusalOf(resident.call('POST /pledges/:pledgeId/progress', { pledgeId, text: '再一次' }))).toBe('pledge.logFull')
})

test('Party members register by their own word; the community sees a count, no name and no rank (VR-15, VR-16)', async () => {
  const { community, admin, resident } = await stage()
  const word = (registered: boolean) => resident.call('PUT /me/party-membership', { registered })
  await word(true)
  expect(await refusalOf(word(true))).toBe('party.same')
  const seen = await admin.call('GET /pledge-counts', { community })
  expect(seen.partyMembers).toBe(1)
  expect(seen.labels).toEqual({ POST: '认岗', TASK: '认事', KIN: '认亲', CREATE: '创新' })
  expect(JSON.stringify(seen)).not.toContain(resident.id)
  expect((await resident.call('GET /me/pledges', {})).partyMember).toBe(true)
  await word(false)
  expect((await admin.call('GET /pledge-counts', { community })).partyMembers).toBe(0)
  await admin.call('POST /settings', {
    division: community, key: 'volunteering.pledgeLabels', value: { POST: '认岗', TASK: '认事', KIN: '认亲', CREATE: '创品牌' },
    reason: '街道统一名称',
  })
  expect((await resident.call('GET /pledge-counts', {})).labels.CREATE).toBe('创品牌')
})
