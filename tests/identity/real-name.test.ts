import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { purposes } from '../../shared/purposes.ts'
import { doWhatIsDue, newElder, newHelper, openOrder } from '../support/orders.ts'
import { jpeg } from '../support/pictures.ts'
import { setHere } from '../support/settings.ts'
import { storeFolder, uploading } from '../support/store.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const photo = jpeg({ width: 320, height: 200 })
const consent = purposes.identityCard.version

let community = ''
let resident: Person
let worker: Person
beforeEach(async () => {
  community = await newCommunity()
  resident = await newResident(community)
  worker = await newResident(community, 'gridWorker')
})

const upload = (person: Person, purpose: 'identityCard' | 'report' = 'identityCard') => uploading(person.call, photo, { purpose })
const send = async (person: Person): Promise<string> => {
  const fileId = await upload(person)
  await person.call('POST /me/real-name', { fileId, consent })
  return fileId
}
const standing = (person: Person) => person.call('GET /me/real-name', {})
const waiting = async () => (await worker.call('GET /real-name-checks', { community })).items
const accept = (fileId: string, by = worker) =>
  by.call('POST /people/:personId/real-name/acceptance', { personId: resident.id, community, fileId })
const turnDown = (fileId: string) =>
  worker.call('POST /people/:personId/real-name/refusal', { personId: resident.id, community, fileId, reason: '照片反光，看不清' })
const seenAtDesk = (by = worker) => by.call('POST /people/:personId/real-name/seen', { personId: resident.id })
const isKept = (fileId: string): boolean => existsSync(join(storeFolder, `files/${fileId}.object`))
const told = async (person: Person) => {
  await drain()
  return (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind).filter((kind) => kind.startsWith('realName.'))
}

describe('The identity card', () => {
  test('is looked at by a worker; the photo is deleted, the person told, and the mark seen by workers (PEERS 1.2, PV-03)', async () => {
    expect(await standing(resident)).toEqual({ state: 'none' })
    const fileId = await send(resident)
    expect(await standing(resident)).toMatchObject({ state: 'waiting', fileId })
    expect(await waiting()).toMatchObject([{ personId: resident.id, fileId }])
    await accept(fileId)
    expect((await standing(resident)).state).toBe('seen')
    expect([await waiting(), await told(resident)]).toEqual([[], ['realName.seen']])
    await doWhatIsDue()
    expect(isKept(fileId)).toBe(false)
    expect(await worker.call('GET /people/:personId', { personId: resident.id })).toHaveProperty('realNameSeenAt')
    const again = await upload(resident)
    expect(await refusalOf(resident.call('POST /me/real-name', { fileId: again, consent }))).toBe('realName.seen')
    expect(await refusalOf(accept(fileId))).toBe('realName.notWaiting')
  })

  test('is seen by workers of the community alone, neither by auditors nor by neighbours, and each view is logged (PV-04)', async () => {
    const fileId = await send(resident)
    const others = await Promise.all([
      newResident(community), newResident(community, 'auditor'), newResident(await newCommunity(), 'gridWorker'),
    ])
    for (const other of others) expect(await refusalOf(other.call('GET /files/:fileId', { fileId }))).toBe('file.unknown')
    expect((await worker.call('GET /files/:fileId', { fileId })).url).toBeDefined()
    const views = (await eventImages()).filter(({ type, data }) => type?.S === 'file.viewed' && data?.M?.fileId?.S === fileId)
    expect(views).toHaveLength(1)
    expect(await refusalOf(others[0]?.call('GET /real-name-checks', { community }) ?? Promise.resolve())).toBe('role.missing')
  })

  test('that is refused says why, the photo goes, and another may be sent', async () => {
    const fileId = await send(resident)
    const second = await upload(resident)
    expect(await refusalOf(resident.call('POST /me/real-name', { fileId: second, consent }))).toBe('realName.waiting')
    await turnDown(fileId)
    expect(await standing(resident)).toMatchObject({ state: 'refused', reason: '照片反光，看不清' })
    expect(await told(resident)).toEqual(['realName.refused'])
    await doWhatIsDue()
    expect(isKept(fileId)).toBe(false)
    await resident.call('POST /me/real-name', { fileId: second, consent })
    expect(await refusalOf(accept(fileId))).toBe('realName.notWaiting')
    await accept(second)
  })

  test('takes consent to its own purpose and a photo made for it; the consent is taken back as easily (PV-02)', async () => {
    const other = await upload(resident, 'report')
    expect(await refusalOf(resident.call('POST /me/real-name', { fileId: other, consent }))).toBe('file.type')
    const fileId = await upload(resident)
    expect(await refusalOf(resident.call('POST /me/real-name', { fileId, consent: consent + 1 }))).toBe('consent.missing')
    await resident.call('POST /me/real-name', { fileId, consent })
    await resident.call('POST /me/consent-withdrawals', { purpose: 'identityCard' })
    expect([await standing(resident), await waiting()]).toEqual([{ state: 'none' }, []])
    await doWhatIsDue()
    expect(isKept(fileId)).toBe(false)
  })

  test('is shown at the desk instead: one tap, and a photo that waits is deleted unseen', async () => {
    const fileId = await send(resident)
    expect(await refusalOf(seenAtDesk(await newResident(await newCommunity(), 'gridWorker')))).toBe('role.scope')
    await seenAtDesk()
    expect((await standing(resident)).state).toBe('seen')
    expect([await waiting(), await told(resident)]).toEqual([[], ['realName.seen']])
    await doWhatIsDue()
    expect(isKept(fileId)).toBe(false)
    expect(await refusalOf(seenAtDesk())).toBe('realName.seen')
    expect(await refusalOf(worker.call('POST /people/:personId/real-name/seen', { personId: worker.id }))).toBe('desk.ownCase')
  })

  test('stands for one name: under another it has not been seen, and no decision of before counts', async () => {
    const fileId = await send(resident)
    await resident.call('PUT /me', { name: '另一个名字', community })
    expect([await standing(resident), await waiting()]).toEqual([{ state: 'none' }, []])
    expect(await refusalOf(accept(fileId))).toBe('realName.notWaiting')
    await seenAtDesk()
    await resident.call('PUT /me', { name: '另一个名字', community, phone: '13811112222' })
    expect((await standing(resident)).state).toBe('seen')
    await resident.call('PUT /me', { name: '又一个名字', community })
    expect((await standing(resident)).state).toBe('none')
  })

  test('does not go along to another community as a photo, but as a mark', async () => {
    const fileId = await send(resident)
    await resident.call('PUT /me', { name: resident.name, community: await newCommunity(), terms: 1 })
    expect([await standing(resident), await waiting()]).toEqual([{ state: 'none' }, []])
    await doWhatIsDue()
    expect(isKept(fileId)).toBe(false)
  })

  test('that nobody looks at is not kept for ever (PV-03)', async () => {
    await setHere(community, 'identity.cardPhotoDays', 2)
    const fileId = await send(resident)
    clock.advance(2 * 1440 + 1)
    await doWhatIsDue()
    await doWhatIsDue()
    expect([await standing(resident), await waiting(), isKept(fileId)]).toEqual([{ state: 'none' }, [], false])
    expect(await told(resident)).toEqual(['realName.lapsed'])
  })
})

test('Where a community wants it, nobody whose card has not been seen serves in a home (PEERS 1.2)', async () => {
  await setHere(community, 'timebank.homeVisitsNeedRealName', true)
  const [elder, helper] = [await newElder(community), await newHelper(community)]
  const orderId = await openOrder(elder, worker, { minutes: 60 })
  const claim = () => helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
  expect(await refusalOf(claim())).toBe('realName.missing')
  await worker.call('POST /people/:personId/real-name/seen', { personId: helper.id })
  await claim()
})
