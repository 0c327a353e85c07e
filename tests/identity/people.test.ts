import { expect, test } from 'vitest'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { eventImages } from '../support/stream.ts'
import { tables } from '../support/environment.ts'
import { clock, newCommunity, newResident, newVisitor, refusalOf } from '../support/world.ts'

test('A visitor registers with name, phone and community, and sees them', async () => {
  const community = await newCommunity()
  const visitor = await newVisitor()
  await visitor.call('PUT /me', { name: '李秀英', phone: '13800001234', community, terms: 1 })
  expect(await visitor.call('GET /me', {})).toMatchObject({
    registered: true, name: '李秀英', phoneLast4: '1234', community, communityName: '晨光社区', roles: [],
  })
})

test('Neither name nor phone stands readable in the database', async () => {
  const visitor = await newVisitor()
  await visitor.call('PUT /me', { name: '欧阳慧兰', phone: '13987654321', community: await newCommunity(), terms: 1 })
  const items = await Promise.all(['actor', 'profile'].map((sk) => documentClient.send(new GetCommand({
    TableName: tables.records, Key: { pk: `person#${visitor.id}`, sk },
  }))))
  const stored = JSON.stringify([items.map(({ Item }) => Item), await eventImages()])
  expect(stored).toContain('欧**兰')
  expect(stored).not.toContain('欧阳慧兰')
  expect(stored).not.toContain('13987654321')
})

test('A community that does not exist cannot be a home', async () => {
  const visitor = await newVisitor()
  const unknown = visitor.call('PUT /me', { name: '王伟', community: '000000000000', terms: 1 })
  expect(await refusalOf(unknown)).toBe('division.unknown')
  expect(await refusalOf(visitor.call('GET /divisions', { parent: '0000' }))).toBe('division.unknown')
})

test('The people of a community are listed masked, in pages', async () => {
  const community = await newCommunity()
  const admin = await newResident(community, 'communityAdmin')
  for (let index = 0; index < 4; index++) await newResident(community)
  const first = await admin.call('GET /people', { community, limit: 3 })
  const second = await admin.call('GET /people', { community, limit: 3, cursor: first.cursor })
  expect([first.items.length, second.items.length, second.cursor]).toEqual([3, 2, undefined])
  expect(JSON.stringify([first, second])).not.toContain(admin.name)
  expect(await refusalOf(admin.call('GET /people', { community, cursor: '%%%' }))).toBe('input.invalid')
})

test('A masked field is disclosed to an administrator, and the view is an event', async () => {
  const community = await newCommunity()
  const admin = await newResident(community, 'communityAdmin')
  const resident = await newResident(community)
  const { value } = await admin.call('POST /people/:personId/disclosures', {
    personId: resident.id, field: 'name', reason: '上门走访',
  })
  expect(value).toBe(resident.name)
  const seen = (await eventImages()).filter(({ type }) => type?.S === 'person.disclosed')
  expect(seen.at(-1)?.data?.M).toMatchObject({ personId: { S: resident.id }, reason: { S: '上门走访' } })
  const visitor = await newVisitor()
  await visitor.call('PUT /me', { name: '无电话', community, terms: 1 })
  const disclose = (personId: string) =>
    admin.call('POST /people/:personId/disclosures', { personId, field: 'phone', reason: '联系' })
  expect(await refusalOf(disclose(visitor.id))).toBe('field.empty')
  expect(await refusalOf(disclose('per_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('person.unknown')
})

test('Roles are granted and taken below one\'s own level, and end at once', async () => {
  const community = await newCommunity()
  const admin = await newResident(community, 'communityAdmin')
  const resident = await newResident(community)
  const grant = (personId: string, role: 'teamLeader' | 'streetAdmin', scope = community) =>
    admin.call('POST /people/:personId/roles', { personId, role, scope })
  const take = () => admin.call('POST /people/:personId/role-removals', {
    personId: resident.id, role: 'teamLeader', scope: community,
  })
  expect((await grant(resident.id, 'teamLeader')).roles).toEqual([{ role: 'teamLeader', scope: community }])
  expect(await refusalOf(grant(resident.id, 'teamLeader'))).toBe('role.exists')
  expect(await refusalOf(grant(resident.id, 'streetAdmin'))).toBe('role.above')
  expect(await refusalOf(grant(admin.id, 'teamLeader'))).toBe('role.self')
  expect(await refusalOf(grant(resident.id, 'teamLeader', await newCommunity()))).toBe('role.scope')
  expect((await resident.call('GET /me/led-shifts', {})).items).toEqual([])
  expect((await take()).roles).toEqual([])
  expect(await refusalOf(resident.call('GET /me/led-shifts', {}))).toBe('role.missing')
  expect(await refusalOf(take())).toBe('role.absent')
})

test('A household is founded, joined with the head\'s yes, and holds a person once', async () => {
  const community = await newCommunity()
  const [head, daughter, neighbour, stranger] = await Promise.all([
    newResident(community), newResident(community), newResident(community), newResident(await newCommunity()),
  ])
  const { id: householdId } = await head.call('POST /households', { name: '李家' })
  expect(await refusalOf(head.call('POST /households', { name: '又一家' }))).toBe('household.already')
  const { code } = await head.call('POST /households/:householdId/invitations', { householdId })
  await daughter.call('POST /me/household-requests', { code })
  expect(await refusalOf(daughter.call('POST /me/household-requests', { code }))).toBe('household.already')
  expect(await refusalOf(stranger.call('POST /me/household-requests', { code }))).toBe('household.elsewhere')
  expect(await refusalOf(neighbour.call('POST /me/household-requests', { code: 'ABCDEFGH' }))).toBe('invitation.unknown')
  const accept = (who: typeof head, personId: string) =>
    who.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId })
  expect(await refusalOf(accept(daughter, daughter.id))).toBe('household.notHead')
  expect(await refusalOf(accept(head, neighbour.id))).toBe('household.notPending')
  const household = await accept(head, daughter.id)
  expect(household.members.map(({ personId, status, isHead }) => [personId, status, isHead])).toEqual([
    [head.id, 'member', true], [daughter.id, 'member', false],
  ])
  expect((await daughter.call('GET /me/household', {})).household?.id).toBe(householdId)
  const moving = daughter.call('PUT /me', { name: '李梅', community: await newCommunity(), terms: 1 })
  expect(await refusalOf(moving)).toBe('household.elsewhere')
  const unknown = head.call('POST /households/:householdId/invitations', { householdId: 'hh_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })
  expect(await refusalOf(unknown)).toBe('household.unknown')
})

test('Who waits at two households belongs to the one that accepts first', async () => {
  const community = await newCommunity()
  const [one, other, asking] = await Promise.all([newResident(community), newResident(community), newResident(community)])
  const households = await Promise.all([one, other].map(async (head) => {
    const { id: householdId } = await head.call('POST /households', { name: '家' })
    const { code } = await head.call('POST /households/:householdId/invitations', { householdId })
    await asking.call('POST /me/household-requests', { code })
    return { head, householdId }
  }))
  const answers = await Promise.all(households.map(({ head, householdId }) => refusalOf(
    head.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: asking.id }))))
  expect(answers.filter((answer) => answer === 'household.already')).toHaveLength(1)
})

test('An invitation ends after a day, and a household has room for twelve', async () => {
  const community = await newCommunity()
  const head = await newResident(community)
  const { id: householdId } = await head.call('POST /households', { name: '大家庭' })
  const { code } = await head.call('POST /households/:householdId/invitations', { householdId })
  for (let index = 0; index < 11; index++) {
    await (await newResident(community)).call('POST /me/household-requests', { code })
  }
  const late = await newResident(community)
  expect(await refusalOf(late.call('POST /me/household-requests', { code }))).toBe('household.full')
  clock.advance(24 * 60 + 1)
  expect(await refusalOf(late.call('POST /me/household-requests', { code }))).toBe('invitation.unknown')
})
