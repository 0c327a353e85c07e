import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { ageOn, factsWrite, readFacts, readPerson } from '../../functions/platform/person.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { tables } from '../support/environment.ts'
import { newCommunity, newResident } from '../support/world.ts'

test('An age grows on the birthday, in a leap year too', () => {
  expect(ageOn('1966-11-24', '2026-11-23')).toBe(59)
  expect(ageOn('1966-11-24', '2026-11-24')).toBe(60)
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17)
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18)
})

test('Sensitive facts are sealed in the database and open for rules (PV-04)', async () => {
  const { id } = await newResident(await newCommunity())
  await know(id, { birthDay: '1948-07-03', care: { hardshipUntil: '2030-01-01' }, dialects: ['武汉话'] })
  const { Item } = await documentClient.send(new GetCommand({
    TableName: tables.records, Key: { pk: `person#${id}`, sk: 'facts' },
  }))
  expect(JSON.stringify(Item)).not.toMatch(/1948|hardship|2030/)
  expect(await readPerson(id)).toMatchObject({
    birthDay: '1948-07-03', hardshipUntil: '2030-01-01', dialects: ['武汉话'], priorityElder: false,
  })
})

test('A flag ends by itself after its day', async () => {
  const { id } = await newResident(await newCommunity())
  await know(id, { care: { hardshipUntil: '2026-12-31', priorityElderUntil: '2027-03-31' } })
  expect(await readPerson(id, '2026-12-31')).toMatchObject({ hardshipUntil: '2026-12-31', priorityElder: true })
  const after = await readPerson(id, '2027-01-01')
  expect([after.hardshipUntil, after.priorityElder]).toEqual([undefined, true])
  expect((await readPerson(id, '2027-04-01')).priorityElder).toBe(false)
})

test('Of two changes made from the same reading the second is stale', async () => {
  const { id } = await newResident(await newCommunity())
  const before = await readFacts(id)
  await know(id, { birthDay: bornYearsAgo(70) })
  const late = await factsWrite({ ...before, skills: ['理发'] })
  await expect(documentClient.send(new TransactWriteCommand({ TransactItems: [late.item] })))
    .rejects.toMatchObject({ name: 'TransactionCanceledException' })
  await know(id, { skills: ['理发'] })
  expect(await readPerson(id)).toMatchObject({ birthDay: bornYearsAgo(70), skills: ['理发'] })
})
