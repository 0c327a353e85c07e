import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { eraseTask } from '../../functions/identity/records/erase.ts'
import { system } from '../../functions/platform/actor.ts'
import { database, documentClient } from '../../functions/platform/dynamo.ts'
import { ownList, rowAt } from '../../functions/platform/own.ts'
import { readPerson } from '../../functions/platform/person.ts'
import { readRow } from '../../functions/platform/row.ts'
import { purposes } from '../../shared/purposes.ts'
import { chinaDay } from '../../shared/units.ts'
import { tables } from '../support/environment.ts'
import { honourStage, openRound } from '../support/honours.ts'
import { confirmedHour } from '../support/hour.ts'
import { daysLater, newDesk } from '../support/leaving.ts'
import { bornYearsAgo } from '../support/person.ts'
import { jpeg } from '../support/pictures.ts'
import { setHere } from '../support/settings.ts'
import { uploading } from '../support/store.ts'
import { drain, eventImages } from '../support/stream.ts'
import { clock, loginCode, newResident, newVisitor, refusalOf } from '../support/world.ts'
import { inProcess } from '../support/api.ts'
import { createClient } from '../../shared/client.ts'

/** Every row in which an id stands, as the database holds it. */
const rowsWith = async (text: string): Promise<string[]> => {
  const rows: string[] = []
  let start: Record<string, never> | undefined
  do {
    const page = await database.send(new ScanCommand({ TableName: tables.records, ExclusiveStartKey: start }))
    rows.push(...(page.Items ?? []).map((item) => JSON.stringify(item)).filter((row) => row.includes(text)))
    start = page.LastEvaluatedKey as typeof start
  } while (start)
  return rows
}

test('After the waiting time what is personal is destroyed, the WeChat leads to nobody, and the ledger balances (PEERS 1.18, PV-03)', async () => {
  const { community, second } = await newDesk()
  // At night, and everybody is asked: there is a finding and a call-back about it.
  await setHere(community, 'volunteering.samplePercent', 100)
  const evening = Date.parse(`${chinaDay(clock.now())}T22:30:00+08:00`)
  clock.advance(Math.max(0, evening - clock.now()) / 60_000)
  const { resident, recordId } = await confirmedHour({ community, minutes: 90, before: (person) => person.call('PUT /me/facts', {
    birthDay: bornYearsAgo(66), consents: [{ purpose: 'birthDay', version: purposes.birthDay.version }],
  }) })
  await drain()
  await daysLater(1 / 24)
  const son = await newResident(community)
  await second.call('POST /people/:personId/kin', { personId: resident.id, kinId: son.id, relation: 'child', note: '户口簿' })
  await resident.call('POST /time-credit/gifts', { minutes: 90 })
  await resident.call('POST /me/closing', { erase: true })
  await daysLater(15 - 1 / 1440)
  expect(await resident.call('GET /me', {})).toMatchObject({ name: resident.name })
  await daysLater(2 / 1440)
  const masked = `${resident.name[0]}*${resident.name[2]}`
  const rows = await rowsWith(resident.id)
  const kept = rows.filter((row) => row.includes(masked)).map((row) => JSON.parse(row) as { pk: { S: string } })
    .map(({ pk }) => pk.S.split('#')[0])
  for (const kind of ['finding', 'callBack']) expect(rows.some((row) => row.includes(`"${kind}#`)), kind).toBe(true)
  // The trail is a copy of events: it is read without the name.
  expect(new Set(kept)).toEqual(new Set(kept.filter((kind) => kind === 'trail')))
  expect(rows.filter((row) => /Sealed|phoneLast4|openId/.test(row))).toEqual([])
  expect(await readPerson(resident.id)).toMatchObject({ leftWhy: 'moved', kin: [], skills: [] })
  expect((await readPerson(resident.id)).birthDay).toBeUndefined()
  expect((await readPerson(son.id)).kin).toEqual([])
  // The token that a phone still has opens nothing; the same WeChat is a new person.
  expect(await refusalOf(resident.call('GET /me', {}))).toBe('identity.invalid')
  const again = await createClient(inProcess)('POST /sessions', { code: await loginCode(resident.wechat) })
  expect(again).toMatchObject({ registered: false })
  expect(again.personId).not.toBe(resident.id)
  // Hours stay, under the id, for ten years; the books balance.
  expect(await balanceOf(`serviceMinutes:volunteer:${resident.id}`)).toBe(90)
  expect((await rowsWith(recordId)).some((row) => row.includes('serviceRecords#'))).toBe(true)
  const auditor = await newResident(community, 'auditor')
  const { assets } = await auditor.call('GET /audit/trial-balance', { community })
  expect(assets.map(({ sum }) => sum).filter((sum) => sum !== 0)).toEqual([])
  expect(await refusalOf(second.call('GET /people/:personId', { personId: resident.id }))).toBe('person.unknown')
})

test('Old events keep neither name, phone, birthday nor WeChat; what they say of an erased person is read without names and words', async () => {
  const { community, worker, second, confirm } = await newDesk()
  const { personId } = await worker.call('POST /desk/people', {
    name: '欧阳慧兰', community, phone: '13912345678', birthDay: '1941-02-03', note: '纸质登记表 12 号',
  })
  const ask = (path: 'POST /people/:personId/erasures') => worker.call(path, { personId, note: '家属书面申请' })
  expect(await refusalOf(ask('POST /people/:personId/erasures'))).toBe('erasure.present')
  const { deskActId } = await worker.call('POST /people/:personId/leaving', { personId, why: 'died', kinIds: [], note: '死亡证明 5 号' })
  await confirm(deskActId)
  await confirm((await ask('POST /people/:personId/erasures')).deskActId)
  expect(await refusalOf(ask('POST /people/:personId/erasures'))).toBe('erasure.exists')
  expect((await worker.call('GET /people/:personId/closing', { personId })).erasure).toMatchObject({ state: 'waiting' })
  await daysLater(16)
  const events = JSON.stringify((await eventImages()).filter((event) => JSON.stringify(event).includes(personId)))
  expect(events).not.toMatch(/欧阳慧兰|13912345678|1941-02-03|Sealed/)
  const { items } = await second.call('GET /audit/trail', { community })
  const [registered] = items.filter(({ type }) => type === 'person.deskRegistered')
  expect(registered?.data).toMatchObject({ personId, nameMasked: '已注销', note: '已注销' })
  expect(JSON.stringify(items)).not.toContain('欧**兰')
  expect(items.map(({ type }) => type)).toEqual(expect.arrayContaining(['person.erasureAsked', 'person.erased']))
})

test('An erasure is taken back while it waits, at the desk too; an estate that is open makes it wait', async () => {
  const { community, worker, confirm } = await newDesk()
  await setHere(community, 'timebank.closingDays', 60)
  const { resident } = await confirmedHour({ community, minutes: 60 })
  await drain()
  const { id: personId } = resident
  const withdraw = () => worker.call('POST /people/:personId/erasure-withdrawals', { personId, note: '本人到服务台撤回' })
  expect(await refusalOf(withdraw())).toBe('erasure.none')
  expect(await refusalOf(resident.call('POST /me/erasure', {}))).toBe('erasure.present')
  await confirm((await worker.call('POST /people/:personId/leaving', { personId, why: 'moved', kinIds: [], note: '搬去广州' })).deskActId)
  await resident.call('POST /me/erasure', {})
  expect(await refusalOf(resident.call('POST /me/erasure', {}))).toBe('erasure.exists')
  await withdraw()
  await resident.call('POST /me/erasure', {})
  await resident.call('POST /me/erasure-withdrawal', {})
  await daysLater(16)
  expect(await resident.call('GET /me', {})).toMatchObject({ name: resident.name })
  await resident.call('POST /me/erasure', {})
  await daysLater(16)
  // The hour that they have not given away is still for their kin to have.
  expect((await resident.call('GET /me/closing', {})).erasure).toMatchObject({ state: 'waiting' })
  for (const days of [10, 10, 10, 2]) await daysLater(days)
  expect(await resident.call('GET /me', {})).toMatchObject({ registered: false })
  expect(await balanceOf(`timeCredit:member:${personId}`)).toBe(0)
})

test('Who nominated themselves, and whose card was turned down, is forgotten there too (PEERS 1.18, PV-03)', async () => {
  const stage = await honourStage()
  const { community, worker, nominee } = stage
  const { id: roundId } = await openRound(stage)
  await nominee.call('POST /honour-rounds/:roundId/nominations', { roundId, personId: nominee.id, words: '照顾邻居二十年' })
  await nominee.call('POST /me/real-name', {
    fileId: await uploading(nominee.call, jpeg(), { purpose: 'identityCard' }), consent: purposes.identityCard.version,
  })
  const { fileId } = (await worker.call('GET /real-name-checks', { community })).items[0] ?? { fileId: '' }
  await worker.call('POST /people/:personId/real-name/refusal', { personId: nominee.id, community, fileId, reason: '看不清' })
  await nominee.call('POST /me/closing', { erase: true })
  await drain()
  await daysLater(16)
  expect(await nominee.call('GET /me', {})).toMatchObject({ registered: false })
  const rows = await rowsWith(nominee.id)
  // The trail keeps what was decided, and shows it without names and words.
  expect(rows.filter((row) => /cardCheck|照顾邻居二十年/.test(row))).toEqual([])
})

test('A phone that took up a record at the desk is forgotten with it', async () => {
  const { community, worker, confirm } = await newDesk()
  const { personId } = await worker.call('POST /desk/people', { name: '欧阳慧兰', community, note: '纸质登记表 12 号' })
  const { code } = await worker.call('POST /people/:personId/binding-codes', { personId })
  const phone = await newVisitor()
  await phone.call('POST /me/binding', { code })
  await confirm((await worker.call('POST /people/:personId/leaving', { personId, why: 'moved', kinIds: [], note: '搬去广州' })).deskActId)
  await phone.call('POST /me/erasure', {})
  await daysLater(16)
  const { id, registered } = await phone.call('GET /me', {})
  expect(registered).toBe(false)
  expect([phone.id, personId]).not.toContain(id)
})

test('A row that another changes meanwhile is erased as it is then, and not given up for its old version (PV-03)', async () => {
  const { community } = await newDesk()
  const person = await newResident(community)
  await person.call('POST /me/closing', { erase: true })
  await daysLater(14)
  const key = { pk: `testNotes#${person.id}`, sk: 'note' }
  const keep = (row: object) => documentClient.send(new PutCommand({ TableName: tables.records, Item: { ...key, ...row } }))
  await keep({ version: 1, text: '住三楼' })
  let changed = false
  const list = ownList<{ version: number; text?: string }>({
    name: 'testNotes', erase: () => ({ text: undefined }),
    pages: async (personId, cursor) => {
      const page = await rowAt<{ version: number; text?: string }>(() => key)(personId, cursor)
      if (!changed) await keep({ version: 2, text: '住四楼' })
      changed = true
      return page
    },
  })
  clock.advance(2 * 1440)
  const request = {
    actor: system, eventId: `erase.${person.id}`, call: 'test', contentHash: 'x', at: clock.now(),
  }
  await eraseTask([{ lists: [list], open: async () => [] }]).run(request, person.id)
  expect(await readRow(key)).toMatchObject({ version: 3 })
  expect(JSON.stringify(await readRow(key))).not.toContain('楼')
})
