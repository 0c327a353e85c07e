import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { expect, test } from 'vitest'
import { handler as doWhatIsDue } from '../../functions/entry/work.ts'
import { ServiceRecord } from '../../functions/volunteering/hours/items.ts'
import { chinaDay } from '../../shared/units.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

const dayMinutes = 1440

const stage = async () => {
  const community = await newCommunity()
  const [leader, admin, second, resident, neighbour] = [
    await newResident(community, 'teamLeader'), await newResident(community, 'communityAdmin'),
    await newResident(community, 'communityAdmin'), await newResident(community), await newResident(community),
  ]
  const serve = async (minutes: number) => {
    const { id: shiftId } = await newShift(leader, community, { startsIn: 5, lasts: minutes })
    await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
    clock.advance(minutes + 10)
    const { recordId } = await leader.call('POST /shifts/:shiftId/confirmations', {
      shiftId, personId: resident.id, minutes, reason: '现场见证',
    })
    await drain()
    return recordId
  }
  const today = () => chinaDay(clock.now())
  const yesterday = () => chinaDay(clock.now() - dayMinutes * 60_000)
  const ask = (by: Person = resident, period = { from: yesterday(), to: today() }) =>
    by.call('POST /people/:personId/certificates', { personId: resident.id, ...period, sealWanted: true })
  const see = (certificateId: string, by: Person = resident) =>
    by.call('GET /people/:personId/certificates/:certificateId', { personId: resident.id, certificateId })
  const which = (certificateId: string) => ({ community, personId: resident.id, certificateId })
  return { community, leader, admin, second, resident, neighbour, serve, ask, see, which, today }
}

const daysLater = async (days: number) => {
  clock.advance(days * dayMinutes)
  await doWhatIsDue()
  await drain()
}

test('A proof of service is on notice for seven days inside the unit, masked, and issued then with all that it must say (VR-06)', async () => {
  const { community, resident, neighbour, serve, ask, see, today } = await stage()
  const yesterday = chinaDay(clock.now() - 86_400_000)
  expect(await refusalOf(ask())).toBe('certificate.nothing')
  await serve(90)
  await serve(30)
  expect(await refusalOf(ask(resident, { from: today(), to: yesterday }))).toBe('period.wrong')
  const { id, noticeEndsAt, state } = await ask(resident, { from: yesterday, to: today() })
  expect(state).toBe('onNotice')
  const [notice] = (await neighbour.call('GET /public-notices', {})).items
  expect(notice).toMatchObject({
    subject: 'certificate', nameMasked: `${resident.name[0]}*${resident.name.slice(2)}`, minutes: 120, state: 'open', endsAt: noticeEndsAt,
  })
  expect(JSON.stringify(notice)).not.toContain(resident.name)
  const stranger = await newResident(await newCommunity())
  expect(await refusalOf(stranger.call('GET /public-notices', { community }))).toBe('role.scope')
  await daysLater(6)
  expect((await see(id)).certificate.state).toBe('onNotice')
  await daysLater(2)
  const { certificate, lines, checkCode, checkUrl } = await see(id)
  expect(certificate).toMatchObject({
    state: 'issued', minutes: 120, records: 2, from: yesterday, unit: '晨光社区居民委员会', authority: '本区志愿服务工作主管部门',
  })
  expect(certificate.number).toMatch(new RegExp(`^${community}-\\d{8}-`))
  expect(certificate.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(lines).toMatchObject([{ title: '楼栋清洁日', minutes: 90, evidence: 'leaderEntered' }, { minutes: 30 }])
  expect(checkUrl).toContain(`/certificates/check?number=${certificate.number}&code=${checkCode}`)
  expect((await resident.call('GET /me/notices', {})).items[0]).toMatchObject({ kind: 'certificate.issued', values: { number: certificate.number } })
  expect((await neighbour.call('GET /public-notices', {})).items[0]?.state).toBe('passed')
})

test('A certificate is asked for by oneself or at the desk of the home community, and seen by nobody else (VR-06, VR-15)', async () => {
  const { resident, neighbour, admin, serve, ask, see } = await stage()
  await serve(60)
  expect(await refusalOf(ask(neighbour))).toBe('role.scope')
  const elsewhere = await newResident(await newCommunity(), 'communityAdmin')
  expect(await refusalOf(ask(elsewhere))).toBe('role.scope')
  const { id } = await ask(admin)
  expect(await refusalOf(see(id, neighbour))).toBe('role.scope')
  expect(await refusalOf(see('crt_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('certificate.unknown')
  expect((await resident.call('GET /people/:personId/certificates', { personId: resident.id })).items).toMatchObject([{ id }])
})

test('An objection holds a certificate up until somebody else has ruled; upheld, it is never issued (VR-06)', async () => {
  const { community, admin, second, neighbour, resident, serve, ask, see } = await stage()
  await serve(60)
  const { id } = await ask()
  const [notice] = (await neighbour.call('GET /public-notices', {})).items
  const noticeId = notice?.id ?? ''
  const object = (by: Person) => by.call('POST /public-notices/:noticeId/objections', { noticeId, text: '那天他不在' })
  const stranger = await newResident(await newCommunity())
  expect(await refusalOf(object(stranger))).toBe('notice.unknown')
  expect((await object(admin)).openObjections).toBe(1)
  await daysLater(8)
  expect((await see(id)).certificate.state).toBe('onNotice')
  expect((await neighbour.call('GET /public-notices', {})).items[0]?.state).toBe('heldUp')
  expect(await refusalOf(object(neighbour))).toBe('notice.over')
  const { items: [objection] } = await second.call('GET /public-notices/:noticeId/objections', { community, noticeId })
  const rule = (by: Person, upheld: boolean, objectionId = objection?.id ?? '') =>
    by.call('POST /public-notices/:noticeId/objections/:objectionId/ruling', {
      community, noticeId, objectionId, upheld, text: '查过签到表',
    })
  expect(await refusalOf(rule(admin, false))).toBe('ruling.self')
  expect(await refusalOf(rule(second, false, 'obj_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('objection.unknown')
  await rule(second, false)
  expect(await refusalOf(rule(second, true))).toBe('objection.ruled')
  await daysLater(0)
  expect((await see(id)).certificate.state).toBe('issued')

  const other = await ask(resident, { from: chinaDay(clock.now() - 20 * 86_400_000), to: chinaDay(clock.now()) })
  const [fresh] = (await neighbour.call('GET /public-notices', {})).items
  await neighbour.call('POST /public-notices/:noticeId/objections', { noticeId: fresh?.id ?? '', text: '不是本人' })
  const { items: [again] } = await second.call('GET /public-notices/:noticeId/objections', { community, noticeId: fresh?.id ?? '' })
  await second.call('POST /public-notices/:noticeId/objections/:objectionId/ruling', {
    community, noticeId: fresh?.id ?? '', objectionId: again?.id ?? '', upheld: true, text: '确有此事',
  })
  await daysLater(9)
  expect((await see(other.id)).certificate).toMatchObject({ state: 'refused', reason: '公示期间的异议成立' })
  const told = (await resident.call('GET /me/notices', { limit: 50 })).items.map(({ kind }) => kind)
  expect(told).toContain('certificate.issued')
  expect((await neighbour.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('objection.upheld')
})

test('A certificate says what the records say on the day it is issued; where none is left it is not issued (VR-06)', async () => {
  const { admin, resident, serve, ask, see } = await stage()
  await serve(60)
  const wrong = await serve(45)
  const { id, minutes } = await ask()
  expect(minutes).toBe(105)
  const reverse = (recordId: string) => admin.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId, reason: '登记重复',
  })
  await reverse(wrong)
  await daysLater(8)
  expect((await see(id)).certificate).toMatchObject({ state: 'issued', minutes: 60, records: 1 })
  const lost = await serve(30)
  const second = await ask()
  await reverse(lost)
  await daysLater(8)
  expect((await see(second.id)).certificate).toMatchObject({ state: 'refused' })
  expect((await resident.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('certificate.refused')
})

test('The recording unit seals once, never for oneself, and revokes with a reason; a reversed record revokes by itself (VR-06)', async () => {
  const { community, admin, resident, serve, ask, see, which } = await stage()
  const record = await serve(60)
  const [first, second] = [(await ask()).id, (await ask()).id]
  const seal = (id: string) => admin.call('POST /people/:personId/certificates/:certificateId/seal', which(id))
  expect(await refusalOf(seal(first))).toBe('certificate.notIssued')
  await daysLater(8)
  const queue = await admin.call('GET /certificates', { community })
  expect(queue.items.map(({ id }) => id).sort()).toEqual([first, second].sort())
  await seal(first)
  expect(await refusalOf(seal(first))).toBe('certificate.sealed')
  await admin.call('PUT /me', { name: admin.name, community, terms: 1 })
  const revoke = (id: string) => admin.call('POST /people/:personId/certificates/:certificateId/revocation', {
    ...which(id), reason: '用途不符',
  })
  expect(await revoke(first)).toMatchObject({ state: 'revoked', reason: '用途不符' })
  expect(await refusalOf(revoke(first))).toBe('certificate.notIssued')
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', {
    personId: resident.id, recordId: record, reason: '没有到场',
  })
  await drain()
  expect((await see(second)).certificate).toMatchObject({ state: 'revoked', reason: '所依据的服务记录已冲正，请重新申请' })
  const revoked = (await resident.call('GET /me/notices', {})).items.filter(({ kind }) => kind === 'certificate.revoked')
  expect(revoked).toHaveLength(2)
})

test('Nobody seals their own certificate, whatever their role (VR-06)', async () => {
  const { community, leader, admin, second } = await stage()
  const { id: shiftId } = await newShift(leader, community, { startsIn: 5, lasts: 60 })
  await admin.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(70)
  await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: admin.id, minutes: 60, reason: '现场见证' })
  await drain()
  const today = chinaDay(clock.now())
  const yesterday = chinaDay(clock.now() - 86_400_000)
  const { id: certificateId } = await admin.call('POST /people/:personId/certificates', {
    personId: admin.id, from: yesterday, to: today, sealWanted: true,
  })
  await daysLater(8)
  const own = { community, personId: admin.id, certificateId }
  expect(await refusalOf(admin.call('POST /people/:personId/certificates/:certificateId/seal', own))).toBe('seal.self')
  expect((await second.call('POST /people/:personId/certificates/:certificateId/seal', own)).sealedAt).toBeTruthy()
})

test('The authority on a certificate is the one that is set, and never called certified by the state (VR-07)', async () => {
  const { community, admin, serve, ask } = await stage()
  const city = await newResident(community, 'cityAdmin')
  const set = (value: string) => city.call('POST /settings', {
    division: community, key: 'volunteering.recordAuthority', value, reason: '机构改革',
  })
  expect(await refusalOf(set('国家认证中心'))).toBe('setting.invalid')
  await set('江汉区委社会工作部')
  await serve(60)
  expect(await ask(admin)).toMatchObject({ authority: '江汉区委社会工作部' })
})

test('A period with more records than a certificate can list is asked for in parts (VR-06)', async () => {
  const { community, resident, ask } = await stage()
  const at = new Date(clock.now() - 3_600_000).toISOString()
  const row = {
    personId: resident.id, shiftId: 'shf', title: '巡逻', activityKind: 'community', place: '门口', community, recordingUnit: '居委会',
    leaderName: '王*', startsAt: at, endsAt: at, minutes: 10, evidence: 'measured', confirmedBy: 'per', confirmedByName: '王*',
    recordedAt: at, movementId: 'm', eventId: 'e',
  }
  for (let part = 0; part < 401; part += 50) {
    await Promise.all(Array.from({ length: 50 }, (_, index) =>
      ServiceRecord.build(PutItemCommand).item({ ...row, recordId: `rec_${String(part + index).padStart(4, '0')}` }).send()))
  }
  expect(await refusalOf(ask())).toBe('certificate.tooMany')
})
