import { expect, test } from 'vitest'
import { loadDivisions } from '../../functions/entry/bootstrap.ts'
import { contract } from '../../shared/contract/index.ts'
import { partsOf } from '../../shared/terms.ts'
import { type Person, clock, grant, newCommunity, newResident, newVisitor, refusalOf } from '../support/world.ts'

const taken = new Set<string>()
const dayMinutes = 1440

/** A community in a city that no other test of this file uses: terms are a city's. */
const newCity = async () => {
  let community = await newCommunity()
  while (taken.has(community.slice(0, 4))) community = await newCommunity()
  const city = community.slice(0, 4)
  taken.add(city)
  await loadDivisions(`code,name,parent\n${city},江城市,\n`)
  const admin = await newResident(community)
  await grant(admin, 'cityAdmin', city)
  return { community, city, admin }
}

const both = (zh: string) => ({ zh, en: '' })
const publish = (admin: Person, city: string, inDays: number) => admin.call('POST /terms', {
  division: city, agreement: both('# 第二版\n\n大家互相帮忙。'), privacy: both('不多收信息。'), changes: both('写明了照片保存多久。'),
  effectiveAt: clock.in(inDays * dayMinutes + 5),
})

test('Nobody registers without agreeing to the terms as they read today, and the yes is an event (PEERS 1.14, PV-02)', async () => {
  const community = await newCommunity()
  const visitor = await newVisitor()
  expect(await refusalOf(visitor.call('PUT /me', { name: '李秀英', community }))).toBe('terms.notAccepted')
  expect(await refusalOf(visitor.call('PUT /me', { name: '李秀英', community, terms: 2 }))).toBe('terms.version')
  const me = await visitor.call('PUT /me', { name: '李秀英', community, terms: 1 })
  expect(me.terms).toEqual({ agreed: 1, inForce: 1 })
  // What is changed later in the same city needs no new yes.
  await visitor.call('PUT /me', { name: '李秀兰', community })
  expect((await visitor.call('GET /me', {})).terms).toEqual({ agreed: 1, inForce: 1 })
})

test('A new version is published some days ahead, asked of everybody from its moment on, and stops nobody before (PEERS 1.14)', async () => {
  const { community, city, admin } = await newCity()
  const resident = await newResident(community)
  expect(await refusalOf(publish(admin, city, 6))).toBe('terms.tooSoon')
  const { version, effectiveAt } = await publish(admin, city, 7)
  expect(version).toBe(2)
  expect(await refusalOf(publish(admin, city, 6.5))).toBe('terms.tooSoon')
  expect((await resident.call('GET /me', {})).terms).toEqual({ agreed: 1, inForce: 1, next: { version: 2, effectiveAt } })
  await resident.call('GET /me/household', {}).catch((error: { problem: { code: string } }) =>
    { expect(error.problem.code).not.toBe('terms.notAccepted') })
  clock.advance(8 * dayMinutes)
  expect(await refusalOf(resident.call('POST /households', { name: '李家' }))).toBe('terms.notAccepted')
  const terms = await resident.call('GET /terms', { division: community })
  expect(terms).toMatchObject({ version: 2, inForce: 2, changes: { zh: '写明了照片保存多久。' }, published: [{ version: 2 }] })
  expect(partsOf(terms.agreement.zh)).toEqual([{ heading: true, text: '第二版' }, { heading: false, text: '大家互相帮忙。' }])
  expect(await refusalOf(resident.call('POST /me/terms', { version: 1 }))).toBe('terms.version')
  expect(await refusalOf(resident.call('POST /me/terms', { version: 3 }))).toBe('terms.version')
  await resident.call('POST /me/terms', { version: 2 })
  expect((await resident.call('GET /me', {})).terms).toEqual({ agreed: 2, inForce: 2 })
  await resident.call('POST /households', { name: '李家' })
})

test('Who says “not now” can still read the terms, see and take away what is theirs, and withdraw what they gave (PEERS 1.14)', async () => {
  const { community, city, admin } = await newCity()
  const resident = await newResident(community)
  await resident.call('PUT /me/facts', { skills: ['理发'], consents: [{ purpose: 'skills', version: 1 }] })
  await publish(admin, city, 7)
  clock.advance(8 * dayMinutes)
  await resident.call('GET /me', {})
  await resident.call('GET /terms', { division: community, version: 1 })
  expect((await resident.call('GET /me/facts', {})).skills).toEqual(['理发'])
  await resident.call('GET /me/accounts', {})
  await resident.call('GET /me/notices', {})
  await resident.call('GET /me/service-records', {})
  await resident.call('GET /me/record-export', { group: 'hours', format: 'csv' })
  await resident.call('POST /me/consent-withdrawals', { purpose: 'skills' })
  expect(await refusalOf(resident.call('GET /me/kin', {}))).toBe('terms.notAccepted')
  const open = Object.entries(contract).filter(([, call]) => 'beforeTerms' in call).map(([name]) => name).sort()
  expect(open).toEqual([
    'GET /me/accounts', 'GET /me/closing', 'GET /me/data-export', 'GET /me/facts', 'GET /me/notices', 'GET /me/privacy',
    'GET /me/record-export', 'GET /me/service-records', 'POST /me/closing', 'POST /me/consent-withdrawals', 'POST /me/erasure',
    'POST /me/erasure-withdrawal', 'POST /me/mandate-revocations', 'POST /me/return', 'POST /me/terms', 'PUT /me/privacy',
  ])
})

test('Who agrees to what is announced is not asked again when it takes effect, and an earlier yes takes nothing back (PEERS 1.14)', async () => {
  const { community, city, admin } = await newCity()
  const resident = await newResident(community)
  await publish(admin, city, 7)
  await resident.call('POST /me/terms', { version: 2 })
  await resident.call('POST /me/terms', { version: 1 })
  clock.advance(8 * dayMinutes)
  expect((await resident.call('GET /me', {})).terms).toEqual({ agreed: 2, inForce: 2 })
  await resident.call('GET /me/kin', {})
})

test('At the desk a worker reads the terms out and records the yes of somebody without a phone (PEERS 1.14)', async () => {
  const { community, city, admin } = await newCity()
  const worker = await newResident(community, 'gridWorker')
  const signed = await worker.call('POST /desk/people', { name: '李秀英', community, note: '纸质登记表 12 号', terms: 1 })
  const unsigned = await worker.call('POST /desk/people', { name: '王建国', community, note: '纸质登记表 13 号' })
  const termsOf = async ({ personId }: { personId: string }) => (await worker.call('GET /people/:personId', { personId })).terms
  expect(await termsOf(signed)).toEqual({ agreed: 1, inForce: 1 })
  expect(await termsOf(unsigned)).toEqual({ inForce: 1 })
  await publish(admin, city, 7)
  clock.advance(8 * dayMinutes)
  expect(await refusalOf(worker.call('GET /people/:personId', signed))).toBe('terms.notAccepted')
  await worker.call('POST /me/terms', { version: 2 })
  const yes = { ...signed, note: '在服务台逐条读给本人听，本人点头同意' }
  expect(await refusalOf(worker.call('POST /people/:personId/terms', { ...yes, version: 1 }))).toBe('terms.version')
  await worker.call('POST /people/:personId/terms', { ...yes, version: 2 })
  expect(await termsOf(signed)).toEqual({ agreed: 2, inForce: 2 })
})

test('Only the city’s administrator publishes for the city; there is no version that nobody published', async () => {
  const { community, city } = await newCity()
  const street = await newResident(community, 'streetAdmin')
  expect(await refusalOf(publish(street, city, 8))).toBe('role.missing')
  const elsewhere = (await newCity()).admin
  expect(await refusalOf(publish(elsewhere, city, 8))).toBe('role.scope')
  expect(await refusalOf(street.call('GET /terms', { division: community, version: 9 }))).toBe('terms.unknown')
})
