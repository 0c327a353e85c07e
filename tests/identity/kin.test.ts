import { expect, test } from 'vitest'
import { readPerson } from '../../functions/platform/person.ts'
import { newHousehold } from '../support/households.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { type Person, newCommunity, newResident, refusalOf } from '../support/world.ts'

const verify = (worker: Person, personId: string, kinId: string, relation: 'parent' | 'child' | 'spouse' | 'sibling' = 'child') =>
  worker.call('POST /people/:personId/kin', { personId, kinId, relation, note: '户口簿原件' })

const family = async () => {
  const community = await newCommunity()
  const [worker, elder, daughter] = [
    await newResident(community, 'gridWorker'), await newResident(community), await newResident(await newCommunity()),
  ]
  return { community, worker, elder, daughter }
}

test('A worker verifies a relation from the papers, and both sides have it and are told (TB-05)', async () => {
  const { worker, elder, daughter } = await family()
  await verify(worker, elder.id, daughter.id)
  expect((await elder.call('GET /me/kin', {})).items).toMatchObject([{ personId: daughter.id, relation: 'child' }])
  expect((await daughter.call('GET /me/kin', {})).items).toMatchObject([{ personId: elder.id, relation: 'parent' }])
  expect((await readPerson(elder.id)).kin).toMatchObject([{ personId: daughter.id, verifiedBy: worker.id }])
  await drain()
  for (const one of [elder, daughter]) {
    expect((await one.call('GET /me/notices', {})).items).toMatchObject([{ kind: 'kin.verified' }])
  }
  expect(await refusalOf(verify(worker, elder.id, daughter.id, 'sibling'))).toBe('kin.exists')
})

test('Nobody verifies their own kin, a household member\'s or a relative\'s, nor outside their area (TB-05)', async () => {
  const { community, worker, elder, daughter } = await family()
  expect(await refusalOf(verify(worker, worker.id, elder.id))).toBe('desk.ownCase')
  expect(await refusalOf(verify(worker, elder.id, worker.id))).toBe('desk.ownCase')
  expect(await refusalOf(verify(worker, elder.id, elder.id))).toBe('kin.same')
  expect(await refusalOf(verify(worker, daughter.id, elder.id))).toBe('role.scope')
  await know(daughter.id, { kin: [{ personId: worker.id, relation: 'sibling', verifiedBy: 'per_x', at: '2026-01-01' }] })
  expect(await refusalOf(verify(worker, elder.id, daughter.id))).toBe('desk.ownCase')
  const [head, neighbour] = [await newResident(community, 'gridWorker'), await newResident(community)]
  await newHousehold('家', head, neighbour)
  expect(await refusalOf(verify(head, neighbour.id, elder.id))).toBe('desk.ownCase')
})

test('A relation verified in error is taken back on both sides, with a reason', async () => {
  const { worker, elder, daughter } = await family()
  const remove = () => worker.call('POST /people/:personId/kin-removals', { personId: elder.id, kinId: daughter.id, note: '同名认错' })
  expect(await refusalOf(remove())).toBe('kin.unknown')
  await verify(worker, elder.id, daughter.id)
  await remove()
  for (const one of [elder, daughter]) expect((await one.call('GET /me/kin', {})).items).toEqual([])
})

test('Two workers who verify for one person at once both succeed', async () => {
  const { community, worker, elder, daughter } = await family()
  const [colleague, son] = [await newResident(community, 'communityAdmin'), await newResident(community)]
  await Promise.all([verify(worker, elder.id, daughter.id), verify(colleague, elder.id, son.id)])
  expect((await elder.call('GET /me/kin', {})).items.map(({ personId }) => personId).sort()).toEqual([daughter.id, son.id].sort())
})

test('There is room for forty verified kin', async () => {
  const { worker, elder, daughter } = await family()
  const one = { relation: 'other' as const, verifiedBy: 'per_x', at: '2026-01-01' }
  await know(elder.id, { kin: Array.from({ length: 40 }, (_, index) => ({ ...one, personId: `per_${index}` })) })
  expect(await refusalOf(verify(worker, elder.id, daughter.id))).toBe('kin.full')
})

test('A minor needs a guardian\'s yes, worked out from the birth date, and an adult none (VR-12)', async () => {
  const { worker, elder: mother, daughter: girl } = await family()
  const consent = () => mother.call('POST /people/:personId/guardian-consents', { personId: girl.id })
  await know(girl.id, { birthDay: bornYearsAgo(15) })
  expect(await girl.call('GET /me/facts', {})).toMatchObject({ needsGuardian: true })
  expect(await refusalOf(consent())).toBe('guardian.notKin')
  await verify(worker, mother.id, girl.id)
  expect(await refusalOf(consent())).toBe('birthDay.missing')
  await know(mother.id, { birthDay: bornYearsAgo(17) })
  expect(await refusalOf(consent())).toBe('person.minor')
  await know(mother.id, { birthDay: bornYearsAgo(40) })
  expect((await mother.call('GET /me/kin', {})).items).toMatchObject([{ personId: girl.id, mayConsent: true }])
  const { consentedAt } = await consent()
  expect(await girl.call('GET /me/facts', {})).toMatchObject({ needsGuardian: false, guardian: { personId: mother.id } })
  expect(await readPerson(girl.id)).toMatchObject({ guardianId: mother.id, guardianConsentAt: consentedAt })
  await know(girl.id, { birthDay: bornYearsAgo(18), guardianConsentAt: undefined })
  expect(await girl.call('GET /me/facts', {})).toMatchObject({ needsGuardian: false })
  expect(await refusalOf(consent())).toBe('guardian.adult')
})

test('A guardian takes the consent back, and it ends with the relation too (TB-04)', async () => {
  const { worker, elder: mother, daughter: boy } = await family()
  await know(boy.id, { birthDay: bornYearsAgo(12) })
  await know(mother.id, { birthDay: bornYearsAgo(40) })
  const withdraw = () => mother.call('POST /people/:personId/guardian-consent-withdrawals', { personId: boy.id })
  expect(await refusalOf(withdraw())).toBe('guardian.notKin')
  await verify(worker, mother.id, boy.id)
  const consent = () => mother.call('POST /people/:personId/guardian-consents', { personId: boy.id })
  await consent()
  await withdraw()
  expect((await readPerson(boy.id)).guardianConsentAt).toBeUndefined()
  await consent()
  await worker.call('POST /people/:personId/kin-removals', { personId: mother.id, kinId: boy.id, note: '登记有误' })
  expect(await boy.call('GET /me/facts', {})).toMatchObject({ needsGuardian: true })
})

test('A guardian without a phone consents on paper at the desk (VR-12)', async () => {
  const { community, worker, elder: girl, daughter: mother } = await family()
  const paper = () => worker.call('POST /people/:personId/guardian-papers', {
    personId: girl.id, guardianId: mother.id, note: '纸质同意书 3 号',
  })
  expect(await refusalOf(paper())).toBe('guardian.notKin')
  await know(mother.id, { birthDay: bornYearsAgo(40) })
  await verify(worker, girl.id, mother.id, 'parent')
  expect(await refusalOf(paper())).toBe('birthDay.missing')
  await know(girl.id, { birthDay: bornYearsAgo(16) })
  await paper()
  expect((await worker.call('GET /people/:personId', { personId: girl.id }))).toMatchObject({
    community, needsGuardian: false, guardian: { personId: mother.id },
  })
})
