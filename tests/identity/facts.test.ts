import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { readPerson } from '../../functions/platform/person.ts'
import { purposes } from '../../shared/purposes.ts'
import { tables } from '../support/environment.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { eventImages } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newVisitor, refusalOf } from '../support/world.ts'

const consent = (purpose: keyof typeof purposes) => ({ purpose, version: purposes[purpose].version })

test('A resident says birth day, gender, skills and dialects, each with consent to its purpose (VR-01)', async () => {
  const resident = await newResident(await newCommunity())
  const birthDay = bornYearsAgo(66)
  await resident.call('PUT /me/facts', { birthDay, consents: [consent('birthDay')] })
  await resident.call('PUT /me/facts', {
    gender: 'female', skills: ['理发', '电脑'], dialects: ['武汉话'],
    consents: [consent('gender'), consent('skills'), consent('dialects')],
  })
  expect(await resident.call('GET /me/facts', {})).toMatchObject({
    birthDay, gender: 'female', skills: ['理发', '电脑'], dialects: ['武汉话'], birthDayFixed: true, needsGuardian: false,
    care: [], consents: expect.arrayContaining([expect.objectContaining(consent('birthDay'))]) as unknown[],
  })
})

test('Without consent to the purpose as it reads today nothing is kept (PV-02)', async () => {
  const resident = await newResident(await newCommunity())
  const save = (consents: { purpose: 'skills' | 'gender'; version: number }[]) =>
    resident.call('PUT /me/facts', { skills: ['理发'], consents })
  expect(await refusalOf(save([]))).toBe('consent.missing')
  expect(await refusalOf(save([consent('gender') as { purpose: 'gender'; version: number }]))).toBe('consent.missing')
  expect(await refusalOf(save([{ purpose: 'skills', version: purposes.skills.version + 1 }]))).toBe('consent.missing')
  expect((await resident.call('GET /me/facts', {})).skills).toEqual([])
  await save([{ purpose: 'skills', version: purposes.skills.version }])
  await resident.call('PUT /me/facts', { skills: ['裁缝'] })
  expect((await resident.call('GET /me/facts', {})).skills).toEqual(['裁缝'])
})

test('A consent is withdrawn as easily as it was given, and the fact is gone (PV-02)', async () => {
  const resident = await newResident(await newCommunity())
  const withdraw = (purpose: 'skills' | 'birthDay') => resident.call('POST /me/consent-withdrawals', { purpose })
  expect(await refusalOf(withdraw('skills'))).toBe('consent.missing')
  await resident.call('PUT /me/facts', {
    skills: ['理发'], birthDay: bornYearsAgo(66), consents: [consent('skills'), consent('birthDay')],
  })
  await withdraw('skills')
  await withdraw('birthDay')
  const after = await resident.call('GET /me/facts', {})
  expect([after.skills, after.birthDay, after.consents]).toEqual([[], undefined, []])
  expect(await refusalOf(resident.call('PUT /me/facts', { skills: ['理发'] }))).toBe('consent.missing')
  // Erasing it is no way to choose another age.
  const again = resident.call('PUT /me/facts', { birthDay: bornYearsAgo(80), consents: [consent('birthDay')] })
  expect(await refusalOf(again)).toBe('birthDay.fixed')
})

test('A minor does not take back the consent to the birth day, for they would count as grown up; an adult does (PV-02)', async () => {
  const [child, adult] = await Promise.all([newCommunity(), newCommunity()].map(async (one) => newResident(await one))) as [Person, Person]
  const say = (by: Person, years: number) => by.call('PUT /me/facts', { birthDay: bornYearsAgo(years), consents: [consent('birthDay')] })
  const withdraw = (by: Person) => by.call('POST /me/consent-withdrawals', { purpose: 'birthDay' })
  await say(child, 17)
  await say(adult, 18)
  expect(await refusalOf(withdraw(child))).toBe('birthDay.minor')
  expect((await child.call('GET /me/facts', {})).birthDay).toBe(bornYearsAgo(17))
  await withdraw(adult)
  expect((await adult.call('GET /me/facts', {})).birthDay).toBeUndefined()
})

test('A birth day is said once, and lies in the past', async () => {
  const resident = await newResident(await newCommunity())
  const say = (birthDay: string) => resident.call('PUT /me/facts', { birthDay, consents: [consent('birthDay')] })
  expect(await refusalOf(say('2999-01-01'))).toBe('birthDay.impossible')
  expect(await refusalOf(say('1890-01-01'))).toBe('birthDay.impossible')
  expect(await refusalOf(say('1990-02-30'))).toBe('input.invalid')
  await say('1960-05-01')
  expect(await refusalOf(say('1955-05-01'))).toBe('birthDay.fixed')
  await say('1960-05-01')
})

test('Neither a birth day nor a certificate stands readable in database, events or lists (PV-04)', async () => {
  const community = await newCommunity()
  const [worker, second] = [await newResident(community, 'gridWorker'), await newResident(community, 'communityAdmin')]
  const resident = await newResident(community)
  await resident.call('PUT /me/facts', { birthDay: '1947-03-08', consents: [consent('birthDay')] })
  const until = clock.in(60 * 24 * 200).slice(0, 10)
  const { deskActId } = await worker.call('POST /people/:personId/care-flags', {
    personId: resident.id, flag: 'cognitiveImpairment', until, note: '医院证明第 8 号',
  })
  await second.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
  expect((await readPerson(resident.id)).cognitiveImpairment).toBe(true)
  const { Item } = await documentClient.send(new GetCommand({
    TableName: tables.records, Key: { pk: `person#${resident.id}`, sk: 'facts' },
  }))
  const stored = JSON.stringify([Item, await eventImages()])
  expect(stored).not.toMatch(/1947-03-08|cognitiveImpairment|医院证明/)
  const shown = await worker.call('GET /people/:personId', { personId: resident.id })
  expect(JSON.stringify([shown, await second.call('GET /people', { community })])).not.toMatch(/1947|cognitive/)
})

test('A sensitive fact is shown to a worker with a reason, and each view is an event (PV-04)', async () => {
  const community = await newCommunity()
  const worker = await newResident(community, 'gridWorker')
  const resident = await newResident(community)
  await know(resident.id, { birthDay: '1947-03-08', care: { hardshipUntil: '2090-12-31', livesAloneUntil: '2000-01-01' } })
  const see = (who: typeof worker, field: 'birthDay' | 'care', personId = resident.id) =>
    who.call('POST /people/:personId/disclosures', { personId, field, reason: '核对高龄津贴' })
  expect((await see(worker, 'birthDay')).value).toBe('1947-03-08')
  expect((await see(worker, 'care')).value).toBe('hardship 2090-12-31')
  const views = (await eventImages()).filter(({ type, actorId }) => type?.S === 'person.disclosed' && actorId?.S === worker.id)
  expect(views.map(({ data }) => data?.M?.field?.S)).toEqual(['birthDay', 'care'])
  expect(await refusalOf(see(await newResident(await newCommunity(), 'gridWorker'), 'care'))).toBe('role.scope')
  expect(await refusalOf(see(worker, 'care', worker.id))).toBe('field.empty')
  expect(await refusalOf(see(worker, 'birthDay', worker.id))).toBe('field.empty')
})

test('A code says for ten minutes who somebody is, and no more than a masked name', async () => {
  const resident = await newResident(await newCommunity())
  const other = await newResident(await newCommunity())
  const { code } = await resident.call('POST /me/desk-codes', {})
  const found = await other.call('GET /desk-codes/:code', { code })
  expect(found).toEqual({ personId: resident.id, nameMasked: expect.stringContaining('*') as string })
  expect(JSON.stringify(await eventImages())).not.toContain(code)
  clock.advance(11)
  expect(await refusalOf(other.call('GET /desk-codes/:code', { code }))).toBe('deskCode.unknown')
  const visitor = await newVisitor()
  expect(await refusalOf(visitor.call('POST /me/desk-codes', {}))).toBe('registration.missing')
})
