import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Attachment, attachFiles } from '../../functions/platform/files/attach.ts'
import { dropFiles, forgetFilesOf, keepFilesOf } from '../../functions/platform/files/tasks.ts'
import { type Write, commit } from '../../functions/platform/commit.ts'
import { loadActor, system } from '../../functions/platform/actor.ts'
import { perform } from '../../functions/platform/perform.ts'
import { newRequestId } from '../../shared/client.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { exifSegment, jpeg, partsOf, pdf, png } from '../support/pictures.ts'
import { setHere } from '../support/settings.ts'
import { send, storeFolder, uploading } from '../support/store.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const photo = jpeg({ width: 320, height: 240, before: [exifSegment({ orientation: 6 })] })

let community = ''
let owner: Person
let neighbour: Person
let worker: Person
let admin: Person

beforeAll(async () => {
  community = await newCommunity()
  owner = await newResident(community)
  neighbour = await newResident(community)
  worker = await newResident(community, 'gridWorker')
  admin = await newResident(community, 'communityAdmin')
})

/** A commit of another context that makes files part of something, as a person. */
const attaching = async (person: Person, fileIds: string[], to: Partial<Attachment> = {}): Promise<unknown> => {
  const actor = await loadActor(person.id) ?? system
  const request = { actor, eventId: `${person.id}.${newRequestId()}`, call: 'test', contentHash: 'x', at: clock.now() }
  return perform(request, async () => commit(request, { type: 'test', community, data: {}, answer: {} },
    ...await attachFiles(request, fileIds, { community, readers: 'owner', ...to })))
}
const noOf = (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => 'none', ({ code }: { code?: string }) => code)
const committing = (...writes: Write[]): Promise<unknown> => {
  const request = { actor: system, eventId: `system.${newRequestId()}`, call: 'test', contentHash: 'x', at: clock.now() }
  return commit(request, { type: 'test', community, data: {}, answer: {} }, ...writes)
}
const announce = (person: Person, bytes = photo.length) =>
  person.call('POST /files', { purpose: 'evidence', type: 'image/jpeg', bytes })
const see = (person: Person, fileId: string) => person.call('GET /files/:fileId', { fileId })
const objectAt = (place: string): string => join(storeFolder, `${place}.object`)
const isKept = (fileId: string): boolean => existsSync(objectAt(`files/${fileId}`))
const isRaw = (fileId: string): boolean => existsSync(objectAt(`raw/${fileId}`))

describe('A photo', () => {
  test('is sent to the store, cleaned when it has arrived, and shown to its owner by an address for five minutes', async () => {
    const announced = await announce(owner)
    expect((await send(announced, photo)).status).toBe(200)
    const { fileId } = announced
    expect(await see(owner, fileId)).toMatchObject({ state: 'awaited', mine: true })
    const arrival = await owner.call('POST /files/:fileId/arrival', { fileId })
    expect(arrival).toMatchObject({ type: 'image/jpeg', width: 320, height: 240 })
    expect([isRaw(fileId), isKept(fileId)]).toEqual([false, true])
    const { url = '', state, bytes } = await see(owner, fileId)
    const shown = await fetch(url)
    const content = Buffer.from(await shown.arrayBuffer())
    expect([state, bytes, shown.headers.get('content-type')]).toEqual(['arrived', content.length, 'image/jpeg'])
    expect(partsOf(content)[0]).toBe('turned')
    expect(content.includes('Camera of Wang')).toBe(false)
    clock.advance(6)
    expect((await fetch(url)).status).toBe(403)
  })

  test('is asked for again by the same request: one file, a fresh address', async () => {
    const requestId = newRequestId()
    const ask = () => owner.call('POST /files', { purpose: 'evidence', type: 'image/jpeg', bytes: photo.length }, { requestId })
    const first = await ask()
    clock.advance(11)
    expect((await send(first, photo)).status).toBe(403)
    const second = await ask()
    expect(second.fileId).toBe(first.fileId)
    expect((await send(second, photo)).status).toBe(200)
    await owner.call('POST /files/:fileId/arrival', { fileId: second.fileId })
  })

  test('arrives once: twice at once, again later, and with other bytes behind the same address', async () => {
    const announced = await announce(owner)
    await send(announced, photo)
    const arrive = () => owner.call('POST /files/:fileId/arrival', { fileId: announced.fileId })
    const answers = await Promise.all([arrive(), arrive(), arrive(), arrive()])
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    const kept = readFileSync(objectAt(`files/${announced.fileId}`))
    const other = Buffer.concat([jpeg({ width: 16 }), Buffer.alloc(photo.length)]).subarray(0, photo.length)
    await send(announced, other)
    expect(await arrive()).toEqual(answers[0])
    expect(readFileSync(objectAt(`files/${announced.fileId}`)).equals(kept)).toBe(true)
  })

  test('that was cleaned before the answer was lost is described as it was kept', async () => {
    const announced = await announce(owner)
    await send(announced, photo)
    const { keepObject, keptPlace } = await import('../../functions/platform/files/store.ts')
    await keepObject(keptPlace(announced.fileId), png(), 'image/png')
    expect(await owner.call('POST /files/:fileId/arrival', { fileId: announced.fileId })).toMatchObject({ type: 'image/png', width: 4 })
  })

  test('is refused by what it is: nothing sent, something else, torn', async () => {
    const announced = await announce(owner)
    const arrive = (fileId: string) => refusalOf(owner.call('POST /files/:fileId/arrival', { fileId }))
    expect(await arrive(announced.fileId)).toBe('file.notArrived')
    for (const [content, code] of [[pdf(), 'file.type'], [photo.subarray(0, 200), 'file.broken']] as const) {
      const one = await announce(owner, content.length)
      await send(one, content)
      expect(await arrive(one.fileId)).toBe(code)
      expect([isRaw(one.fileId), isKept(one.fileId)]).toEqual([false, false])
      expect(await noOf(attaching(owner, [one.fileId]))).toBe('file.notReady')
    }
    const huge = jpeg({ width: 5001, height: 5000 })
    const large = await announce(owner, huge.length)
    await send(large, huge)
    expect(await arrive(large.fileId)).toBe('file.pixels')
    const locked = await owner.call('POST /files', { purpose: 'paper', type: 'application/pdf', bytes: pdf({ catalogue: '/Encrypt 9 0 R ' }).length })
    await send(locked, pdf({ catalogue: '/Encrypt 9 0 R ' }))
    expect(await arrive(locked.fileId)).toBe('file.active')
  })

  test('of the wrong kind or too large is not even begun; a day has its number and its bytes', async () => {
    const ask = (given: object) => refusalOf(owner.call('POST /files', { purpose: 'evidence', type: 'image/jpeg', bytes: 100, ...given }))
    expect(await ask({ type: 'application/pdf' })).toBe('file.type')
    expect(await ask({ bytes: 5 * 1024 * 1024 + 1 })).toBe('file.tooLarge')
    const busy = await newResident(community)
    await setHere(community, 'files.dailyMost', 2)
    await Promise.all([announce(busy), announce(busy)])
    expect(await refusalOf(announce(busy))).toBe('file.tooMany')
    clock.advance(24 * 60)
    await announce(busy)
    await setHere(community, 'files.dailyMost', 40)
    await setHere(community, 'files.dailyMegabytes', 10)
    const heavy = await newResident(community)
    for (const _ of [1, 2]) await announce(heavy, 5 * 1024 * 1024)
    expect(await refusalOf(announce(heavy, 1))).toBe('file.tooMany')
    await setHere(community, 'files.dailyMegabytes', 100)
  })
})

describe('A file becomes part of something', () => {
  test('once, in the commit that makes it so, and only what its owner has uploaded', async () => {
    const fileId = await uploading(owner.call, photo)
    expect(await noOf(attaching(neighbour, [fileId]))).toBe('file.unknown')
    expect(await noOf(attaching(owner, [fileId, fileId]))).toBe('file.used')
    expect(await noOf(attaching(owner, [fileId], { kind: 'document' }))).toBe('file.type')
    const both = await Promise.allSettled([attaching(owner, [fileId]), attaching(owner, [fileId])])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await noOf(attaching(owner, [fileId]))).toBe('file.used')
    expect(await refusalOf(owner.call('POST /files/:fileId/removal', { fileId }))).toBe('file.used')
  })

  test('or goes after a day; what is part of something stays', async () => {
    const [used, unused] = [await uploading(owner.call, photo), await uploading(owner.call, photo)]
    const never = await announce(owner)
    await send(never, photo)
    await attaching(owner, [used])
    clock.advance(24 * 60 + 1)
    await doWhatIsDue()
    expect([used, unused].map(isKept)).toEqual([true, false])
    expect(isRaw(never.fileId)).toBe(false)
    expect(await refusalOf(see(owner, unused))).toBe('file.unknown')
    expect((await see(owner, used)).state).toBe('attached')
  })

  test('or is removed by its owner before', async () => {
    const fileId = await uploading(owner.call, photo)
    expect(await refusalOf(neighbour.call('POST /files/:fileId/removal', { fileId }))).toBe('file.unknown')
    await owner.call('POST /files/:fileId/removal', { fileId })
    expect(await refusalOf(see(owner, fileId))).toBe('file.unknown')
    expect(await noOf(attaching(owner, [fileId]))).toBe('file.unknown')
    clock.advance(1)
    await doWhatIsDue()
    expect(isKept(fileId)).toBe(false)
  })

  test('and goes when it was replaced', async () => {
    const fileId = await uploading(owner.call, photo)
    await attaching(owner, [fileId])
    await committing(...dropFiles([fileId], clock.now()))
    await doWhatIsDue()
    expect(isKept(fileId)).toBe(false)
  })
})

describe('Who sees a file', () => {
  const views = async (): Promise<number> => {
    await drain()
    const { items } = await admin.call('GET /audit/trail', { community, type: 'file.viewed', limit: 100 })
    return items.length
  }

  test('its owner alone, unless somebody else is named', async () => {
    const [mine, ours] = [await uploading(owner.call, photo), await uploading(owner.call, photo)]
    expect(await refusalOf(see(worker, mine))).toBe('file.unknown')
    await attaching(owner, [mine])
    await attaching(owner, [ours], { people: [neighbour.id] })
    for (const person of [neighbour, worker, admin]) expect(await refusalOf(see(person, mine))).toBe('file.unknown')
    expect(await see(neighbour, ours)).toMatchObject({ mine: false, readers: 'owner' })
    expect(await refusalOf(see(worker, ours))).toBe('file.unknown')
  })

  test('the staff of the place, and each look is kept with who looked and at whose (PV-04)', async () => {
    const fileId = await uploading(owner.call, photo)
    await attaching(owner, [fileId], { readers: 'staff', about: 'ord_1' })
    const elsewhere = await newResident(await newCommunity(), 'gridWorker')
    for (const person of [neighbour, elsewhere]) expect(await refusalOf(see(person, fileId))).toBe('file.unknown')
    const before = await views()
    await see(owner, fileId)
    expect(await views()).toBe(before)
    const { url = '' } = await see(worker, fileId)
    expect((await fetch(url)).status).toBe(200)
    await see(worker, fileId)
    expect(await views()).toBe(before + 1)
    clock.advance(6)
    await see(admin, fileId)
    expect(await views()).toBe(before + 2)
    const { items: [view] } = await admin.call('GET /audit/trail', { community, type: 'file.viewed', limit: 1 })
    expect(view).toMatchObject({ actorId: admin.id, data: { fileId, personId: owner.id, about: 'ord_1' } })
  })

  test('only the roles that a context names, where it names any', async () => {
    const station = await newResident(community, 'stationStaff')
    const fileId = await uploading(owner.call, photo)
    await attaching(owner, [fileId], { readers: 'staff', roles: ['stationStaff'] })
    expect(await see(station, fileId)).toMatchObject({ mine: false })
    expect(await refusalOf(see(worker, fileId))).toBe('file.unknown')
    expect(await see(admin, fileId)).toMatchObject({ mine: false })
  })

  test('a household its own', async () => {
    const fileId = await uploading(owner.call, photo)
    await owner.call('POST /households', { name: '三栋王家' })
    await attaching(owner, [fileId], { readers: 'household' })
    for (const person of [neighbour, worker]) expect(await refusalOf(see(person, fileId))).toBe('file.unknown')
  })

  test('everybody only when nobody on it minds and an administrator has looked (PV-06, WX-05)', async () => {
    const unsaid = await uploading(owner.call, photo, { purpose: 'reward' })
    expect(await noOf(attaching(owner, [unsaid], { readers: 'public' }))).toBe('file.faces')
    const paper = await uploading(owner.call, pdf(), { purpose: 'paper', type: 'application/pdf', faces: 'none' })
    expect(await noOf(attaching(owner, [paper], { readers: 'public', kind: 'document' }))).toBe('file.type')
    const good = await uploading(owner.call, photo, { purpose: 'reward', faces: 'none' })
    const bad = await uploading(owner.call, photo, { purpose: 'reward', faces: 'agreed' })
    await attaching(owner, [good, bad], { readers: 'public', about: 'rwd_1' })
    expect(await refusalOf(see(neighbour, good))).toBe('file.unknown')
    const { items } = await admin.call('GET /file-reviews', { community })
    expect(items.map(({ fileId }) => fileId).sort()).toEqual([good, bad].sort())
    expect((await fetch(items[0]?.url ?? '')).status).toBe(200)
    const decide = (fileId: string, approve: boolean) => admin.call('POST /files/:fileId/review', { fileId, community, approve })
    expect([await decide(good, true), await decide(bad, false)].map(({ review }) => review)).toEqual(['approved', 'refused'])
    expect(await refusalOf(decide(bad, true))).toBe('file.reviewed')
    expect((await see(neighbour, good)).url).toBeDefined()
    expect(await refusalOf(see(neighbour, bad))).toBe('file.unknown')
    expect((await admin.call('GET /file-reviews', { community })).items).toEqual([])
  })

  test('what an administrator puts up is seen at once; nobody lets through their own', async () => {
    const own = await uploading(admin.call, photo, { purpose: 'reward', faces: 'none' })
    await attaching(admin, [own], { readers: 'public' })
    expect((await see(neighbour, own)).review).toBe('approved')
    const former = await newResident(community)
    const waiting = await uploading(former.call, photo, { purpose: 'reward', faces: 'none' })
    await attaching(former, [waiting], { readers: 'public' })
    const { grant } = await import('../support/world.ts')
    await grant(former, 'communityAdmin', community)
    expect(await refusalOf(former.call('POST /files/:fileId/review', { fileId: waiting, community, approve: true }))).toBe('second.self')
    await committing(...dropFiles([waiting], clock.now()))
    await doWhatIsDue()
    expect((await admin.call('GET /file-reviews', { community })).items).toEqual([])
  })
})

describe('Whoever leaves', () => {
  test('has all that they uploaded deleted after thirty days, unless they come back (PV-03)', async () => {
    const [gone, back] = [await newResident(community), await newResident(community)]
    const files = await Promise.all(Array.from({ length: 30 }, () => uploading(gone.call, photo)))
    await attaching(gone, files.slice(0, 3), { readers: 'staff' })
    const other = await uploading(back.call, photo)
    await attaching(back, [other])
    await committing(forgetFilesOf(gone.id, clock.now()), forgetFilesOf(back.id, clock.now()))
    clock.advance(29 * 24 * 60)
    await doWhatIsDue()
    expect(files.slice(0, 3).map(isKept)).toEqual([true, true, true])
    await committing(keepFilesOf(back.id))
    clock.advance(24 * 60 + 1)
    for (const _ of [1, 2, 3]) {
      await doWhatIsDue()
      clock.advance(2)
    }
    expect(files.map(isKept)).not.toContain(true)
    expect(isKept(other)).toBe(true)
    expect(readdirSync(join(storeFolder, 'files')).some((name) => files.some((fileId) => name.includes(fileId)))).toBe(false)
  })
})
