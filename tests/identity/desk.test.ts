import { expect, test } from 'vitest'
import { loadActor } from '../../functions/platform/actor.ts'
import { openIdOf } from '../../functions/platform/meet.ts'
import { readPerson } from '../../functions/platform/person.ts'
import { purposes } from '../../shared/purposes.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newVisitor, refusalOf } from '../support/world.ts'

const desk = async () => {
  const community = await newCommunity()
  const [worker, second] = [await newResident(community, 'gridWorker'), await newResident(community, 'communityAdmin')]
  const confirm = (deskActId: string) => second.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
  return { community, worker, second, confirm }
}

const registerAtDesk = (worker: Person, community: string, birthDay?: string) =>
  worker.call('POST /desk/people', {
    name: '欧阳慧兰', community, gender: 'female', dialects: ['武汉话'], note: '纸质登记表 12 号', ...birthDay ? { birthDay } : {},
  })

test('Somebody without a phone is registered at the desk and listed like everybody, masked', async () => {
  const { community, worker, second } = await desk()
  const { personId } = await registerAtDesk(worker, community, '1941-02-03')
  expect((await second.call('GET /people', { community })).items.map(({ id }) => id)).toContain(personId)
  expect(await worker.call('GET /people/:personId', { personId })).toMatchObject({
    nameMasked: '欧**兰', atDesk: true, bound: false, gender: 'female', dialects: ['武汉话'], needsGuardian: false,
  })
  expect(await readPerson(personId)).toMatchObject({ birthDay: '1941-02-03' })
  expect(JSON.stringify(await eventImages())).not.toMatch(/欧阳慧兰|1941-02-03/)
  expect(await refusalOf(registerAtDesk(worker, await newCommunity()))).toBe('role.scope')
  expect(await refusalOf(registerAtDesk(worker, community, '2999-01-01'))).toBe('birthDay.impossible')
})

test('With a code from the desk a phone takes up the record, once, and the session goes on as that person', async () => {
  const { community, worker } = await desk()
  const { personId } = await registerAtDesk(worker, community)
  const makeCode = () => worker.call('POST /people/:personId/binding-codes', { personId })
  const { code } = await makeCode()
  expect(JSON.stringify(await eventImages())).not.toContain(code)
  const phone = await newVisitor()
  expect(await refusalOf(phone.call('POST /me/binding', { code: 'ABCDEFGH' }))).toBe('bindingCode.unknown')
  expect(await phone.call('POST /me/binding', { code })).toEqual({ personId })
  expect(await phone.call('GET /me', {})).toMatchObject({ id: personId, registered: true, name: '欧阳慧兰' })
  expect((await loadActor(phone.id))?.id).toBe(personId)
  // WeChat is asked, and paid, as that person.
  expect([await openIdOf(personId) !== undefined, await openIdOf(phone.id)]).toEqual([true, undefined])
  expect(await phone.call('POST /me/binding', { code })).toEqual({ personId })
  const another = await newVisitor()
  expect(await refusalOf(another.call('POST /me/binding', { code }))).toBe('bindingCode.unknown')
  expect(await refusalOf(makeCode())).toBe('binding.done')
  expect(await worker.call('GET /people/:personId', { personId })).toMatchObject({ atDesk: true, bound: true })
})

test('A binding code ends after a day, and is not for whoever has registered', async () => {
  const { community, worker } = await desk()
  const { personId } = await registerAtDesk(worker, community)
  const make = (of: string) => worker.call('POST /people/:personId/binding-codes', { personId: of })
  const resident = await newResident(community)
  const { code } = await make(personId)
  expect(await refusalOf(resident.call('POST /me/binding', { code }))).toBe('binding.registered')
  expect(await refusalOf(make(resident.id))).toBe('binding.registered')
  const [one, other] = [await newVisitor(), await newVisitor()]
  const { code: second } = await make(personId)
  await one.call('POST /me/binding', { code })
  expect(await refusalOf(other.call('POST /me/binding', { code: second }))).toBe('binding.done')
  const { personId: later } = await registerAtDesk(worker, community)
  const { code: third } = await make(later)
  clock.advance(24 * 60 + 1)
  expect(await refusalOf(other.call('POST /me/binding', { code: third }))).toBe('bindingCode.unknown')
})

test('A skill counts as verified when a worker has seen the papers, until it is named no more', async () => {
  const { community, worker } = await desk()
  const resident = await newResident(community)
  const say = (skills: string[]) =>
    resident.call('PUT /me/facts', { skills, consents: [{ purpose: 'skills', version: purposes.skills.version }] })
  await say(['理发', '法律'])
  expect((await readPerson(resident.id)).verifiedSkills).toEqual([])
  await worker.call('PUT /people/:personId/facts', { personId: resident.id, skills: ['理发', '法律'], note: '律师证原件' })
  expect((await readPerson(resident.id)).verifiedSkills).toEqual(['理发', '法律'])
  await say(['法律', '电脑'])
  expect(await readPerson(resident.id)).toMatchObject({ skills: ['法律', '电脑'], verifiedSkills: ['法律'] })
})

test('The desk corrects a birth day that is on record, with the paper named', async () => {
  const { community, worker } = await desk()
  const { personId } = await registerAtDesk(worker, community, '1941-02-03')
  const correct = (birthDay: string, of = personId) =>
    worker.call('PUT /people/:personId/facts', { personId: of, birthDay, note: '身份证原件' })
  await correct('1942-02-03')
  expect((await readPerson(personId)).birthDay).toBe('1942-02-03')
  expect(await refusalOf(correct('2999-01-01'))).toBe('birthDay.impossible')
  expect(await refusalOf(correct('1942-02-03', worker.id))).toBe('desk.ownCase')
})

test('Hardship is certified by two workers until a day, and renewed only in its last month (TB-04)', async () => {
  const { community, worker, confirm } = await desk()
  const resident = await newResident(community)
  const ask = (until: string | undefined, flag: 'hardship' | 'priorityElder' = 'hardship') =>
    worker.call('POST /people/:personId/care-flags', { personId: resident.id, flag, until, note: '低保证 2026-77' })
  const inDays = (days: number): string => clock.in(days * 1440).slice(0, 10)
  expect(await refusalOf(ask(inDays(-1)))).toBe('care.tooLong')
  expect(await refusalOf(ask(inDays(400)))).toBe('care.tooLong')
  expect(await refusalOf(ask(undefined))).toBe('care.absent')
  const { deskActId } = await ask(inDays(100))
  expect((await readPerson(resident.id)).hardshipUntil).toBeUndefined()
  await confirm(deskActId)
  const until = inDays(100)
  expect((await readPerson(resident.id)).hardshipUntil).toBe(until)
  expect((await resident.call('GET /me/facts', {})).care).toEqual([{ flag: 'hardship', until }])
  expect(await refusalOf(ask(inDays(200)))).toBe('care.exists')
  await confirm((await ask(inDays(50), 'priorityElder')).deskActId)
  clock.advance(80 * 1440)
  await confirm((await ask(inDays(200))).deskActId)
  await confirm((await ask(undefined)).deskActId)
  expect(await readPerson(resident.id)).not.toHaveProperty('hardshipUntil')
})

test('A resident withdraws the consent to be certified, and it ends (PV-02)', async () => {
  const { community, worker, confirm } = await desk()
  const resident = await newResident(community)
  const { deskActId } = await worker.call('POST /people/:personId/care-flags', {
    personId: resident.id, flag: 'livesAlone', until: clock.in(90 * 1440).slice(0, 10), note: '上门核实',
  })
  await confirm(deskActId)
  expect((await readPerson(resident.id)).livesAlone).toBe(true)
  await resident.call('POST /me/consent-withdrawals', { purpose: 'care' })
  expect((await readPerson(resident.id)).livesAlone).toBe(false)
})

test('Who has died is marked by two workers: credit frozen, roles ended, the named kin told (TB-11)', async () => {
  const { community, worker, confirm } = await desk()
  const [elder, son] = [await newResident(community, 'teamLeader'), await newResident(community)]
  const leave = (kinIds: string[]) => worker.call('POST /people/:personId/leaving', {
    personId: elder.id, why: 'died', kinIds, note: '死亡证明 5 号',
  })
  expect(await refusalOf(leave([son.id]))).toBe('kin.unknown')
  await worker.call('POST /people/:personId/kin', { personId: elder.id, kinId: son.id, relation: 'child', note: '户口簿' })
  const { deskActId } = await leave([son.id])
  expect((await readPerson(elder.id)).leftAt).toBeUndefined()
  await confirm(deskActId)
  expect(await readPerson(elder.id)).toMatchObject({ leftWhy: 'died' })
  expect((await loadActor(elder.id))?.roles).toEqual([])
  await drain()
  const told = (await son.call('GET /me/notices', {})).items.map(({ kind }) => kind)
  expect(told).toContain('person.left')
  const left = (await eventImages()).find(({ type, data }) => type?.S === 'person.left' && data?.M?.personId?.S === elder.id)
  expect(left?.marks?.L?.map(({ M }) => [M?.account?.S, M?.state?.S])).toEqual([[`timeCredit:member:${elder.id}`, 'frozen']])
  expect(await refusalOf(leave([]))).toBe('person.left')
})

test('A leaving recorded in error is taken back by two workers, and the account is open again', async () => {
  const { community, worker, confirm } = await desk()
  const elder = await newResident(community)
  const back = () => worker.call('POST /people/:personId/returning', { personId: elder.id, note: '登记错了人' })
  expect(await refusalOf(back())).toBe('person.here')
  const { deskActId } = await worker.call('POST /people/:personId/leaving', {
    personId: elder.id, why: 'moved', kinIds: [], note: '搬去广州',
  })
  await confirm(deskActId)
  await confirm((await back()).deskActId)
  expect(await readPerson(elder.id)).not.toHaveProperty('leftAt')
  const marks = (await eventImages()).filter(({ data }) => data?.M?.personId?.S === elder.id)
    .flatMap((event) => event.marks?.L ?? []).map(({ M }) => M?.state?.S)
  expect(marks).toEqual(['frozen', 'open'])
  expect(await worker.call('GET /people/:personId', { personId: elder.id })).not.toHaveProperty('leftAt')
})
