import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GiftWish, wishPrefix, wishesOf as wishesIn } from '../../functions/funds/giving/wishes/items.ts'
import { newId } from '../../functions/platform/ids.ts'
import { listPage } from '../../functions/platform/list.ts'
import { type GivingStage, begin, givingStage, mustAgree, payOnPhone, seen } from '../support/giving.ts'
import { join } from '../support/households.ts'
import { photoOf } from '../support/incoming.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain, eventImages } from '../support/stream.ts'
import {
  answerOnPaper, answerWish, childAtHome, deskWishesOf, payWish, related, wardWishesOf, wishFor, wishesOf, withdrawWish,
} from '../support/wishes.ts'
import { type Person, newCommunity, newResident, refusalOf } from '../support/world.ts'

let stage: GivingStage
let worker: Person
let second: Person
beforeAll(async () => {
  stage = await givingStage()
  worker = await newResident(stage.stage.community, 'gridWorker')
  second = await newResident(stage.stage.community, 'communityAdmin')
})
afterAll(() => stage.stop())

const told = async (by: Person) => (await by.call('GET /me/notices', { limit: 100 })).items.map(({ kind }) => kind)

/** All of it at the desk: a guardian who has no phone is put on record, verified, and found a household with the child. */
const guardianWithoutPhone = async (child: Person): Promise<string> => {
  const { community } = stage.stage
  const { personId } = await worker.call('POST /desk/people', {
    name: '欧阳慧兰', community, birthDay: bornYearsAgo(58), note: '纸质登记表 12 号',
  })
  await worker.call('POST /people/:personId/kin', { personId: child.id, kinId: personId, relation: 'guardian', note: '监护证明' })
  await worker.call('POST /people/:personId/guardian-papers', { personId: child.id, guardianId: personId, note: '书面同意书 3 号' })
  const { id: moveId, points } = await worker.call('POST /desk/household-moves', {
    community, personIds: [personId, child.id], name: '慧兰家', headId: personId, note: '本人签字',
  })
  await second.call('POST /desk/household-moves/:moveId/seconding', { moveId, community, points })
  return personId
}

describe('CF-16 A guardian’s word on a child’s gift, from a signed paper at the desk', () => {
  test('without a phone is recorded with the photo and both names; then the child pays on their own phone', async () => {
    const { community, mayor, officer } = stage.stage
    const child = await newResident(community)
    await know(child.id, { birthDay: bornYearsAgo(12) })
    const guardianId = await guardianWithoutPhone(child)
    const { id: campaignId } = await stage.open()
    const { id: wishId } = await wishFor(child, campaignId, { message: '奶奶保重' })
    expect(await deskWishesOf(worker, guardianId)).toMatchObject([
      { id: wishId, state: 'asked', amountFen: 2_000, message: '奶奶保重', childName: expect.stringContaining('*'), onPaper: false, papers: [] },
    ])
    const paper = await photoOf(worker)
    expect(await answerOnPaper(worker, guardianId, wishId, [paper])).toMatchObject({ state: 'agreed', onPaper: true, answeredByName: '欧**兰' })
    await drain()
    expect(await told(child)).toContain('giftWish.agreed')
    expect((await wishesOf(child)).items).toMatchObject([{ id: wishId, state: 'agreed', onPaper: true }])
    const act = (await mayor.call('GET /audit/trail', { community })).items.find(({ type }) => type === 'giftWish.agreedOnPaper')
    expect(act).toMatchObject({ actorId: worker.id, forName: '欧**兰', data: { wishId, personId: child.id, answeredBy: guardianId, papers: [paper] } })
    expect((await second.call('GET /files/:fileId', { fileId: paper })).url).toBeTruthy()
    for (const by of [child, officer]) expect(await refusalOf(by.call('GET /files/:fileId', { fileId: paper }))).toBe('file.unknown')
    const begun = await payWish(child, wishId)
    payOnPhone(stage, begun)
    await stage.world.pay.settled()
    await drain()
    expect((await seen(child, begun.gift.id)).gift).toMatchObject({ state: 'paid', message: '奶奶保重' })
    await mustAgree(stage, campaignId, [[child, begun.gift.id]])
    expect(await deskWishesOf(worker, guardianId)).toMatchObject([{ state: 'begun', papers: [paper] }])
    expect(await refusalOf(answerOnPaper(worker, guardianId, wishId, [await photoOf(worker)]))).toBe('giftWish.state')
  })

  test('may be a no, or take a yes back, each with its paper; a guardian with a phone is told, and takes back what they did not sign', async () => {
    const { parent, child } = await childAtHome(stage.stage.community)
    const { id: campaignId } = await stage.open()
    const [no, back, forged] = [await wishFor(child, campaignId), await wishFor(child, campaignId), await wishFor(child, campaignId)]
    const word = async (id: string, agrees: boolean) => answerOnPaper(worker, parent.id, id, [await photoOf(worker)], agrees)
    expect(await word(no.id, false)).toMatchObject({ state: 'refused', onPaper: true })
    await word(back.id, true)
    expect(await word(back.id, false)).toMatchObject({ state: 'refused' })
    expect((await deskWishesOf(worker, parent.id)).find(({ id }) => id === back.id)?.papers).toHaveLength(2)
    expect(await refusalOf(payWish(child, back.id))).toBe('giftWish.state')
    await word(forged.id, true)
    await drain()
    expect(await told(parent)).toEqual(expect.arrayContaining(['giftWish.paperYes', 'giftWish.paperNo']))
    expect((await told(child)).filter((kind) => kind === 'giftWish.refused')).toHaveLength(2)
    expect(await answerWish(parent, forged.id, false)).toMatchObject({ state: 'refused', onPaper: false })
    expect(await refusalOf(payWish(child, forged.id))).toBe('giftWish.state')
    const later = await wishFor(child, campaignId)
    await answerWish(parent, later.id, false)
    expect((await deskWishesOf(worker, parent.id)).map(({ id }) => id)).not.toContain(later.id)
  })

  test('is taken down by a worker of theirs who is neither kin nor of the household, for who was asked and is a guardian now', async () => {
    const { community, resident } = stage.stage
    const { parent, child, householdId } = await childAtHome(community)
    const { id: campaignId } = await stage.open()
    const { id } = await wishFor(child, campaignId)
    const photo = await photoOf(worker)
    const word = (by: Person, personId: string, papers = [photo]) => refusalOf(answerOnPaper(by, personId, id, papers))
    expect(await word(worker, parent.id, [])).toBe('input.invalid')
    expect(await word(resident, parent.id)).toBe('role.missing')
    expect(await word(worker, 'per_01J9ZZZZZZZZZZZZZZZZZZZZZZ')).toBe('person.unknown')
    expect(await refusalOf(deskWishesOf(worker, 'per_01J9ZZZZZZZZZZZZZZZZZZZZZZ'))).toBe('person.unknown')
    const stranger = await newResident(await newCommunity(), 'gridWorker')
    expect(await word(stranger, parent.id)).toBe('role.scope')
    expect(await refusalOf(deskWishesOf(stranger, parent.id))).toBe('role.scope')
    const [housemate, aunt] = [await newResident(community, 'gridWorker'), await newResident(community, 'gridWorker')]
    await join(parent, householdId, housemate)
    await know(aunt.id, { kin: [{ personId: child.id, relation: 'other', verifiedBy: worker.id, at: new Date().toISOString() }] })
    for (const close of [housemate, aunt]) expect(await word(close, parent.id)).toBe('conflict.close')
    expect(await word(worker, resident.id)).toBe('giftWish.unknown')
    expect(await word(second, parent.id)).toBe('file.unknown')
    await know(child.id, { kin: [] })
    expect(await word(worker, parent.id)).toBe('giftWish.guardian')
    expect(await deskWishesOf(worker, parent.id)).toEqual([])
    await related(child, parent)
    await know(child.id, { birthDay: bornYearsAgo(7) })
    expect(await word(worker, parent.id)).toBe('gift.tooYoung')
    await know(child.id, { birthDay: bornYearsAgo(12) })
    await stage.stage.officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId, reason: '合并' })
    expect(await word(worker, parent.id)).toBe('campaign.state')
    expect(await answerOnPaper(worker, parent.id, id, [photo], false)).toMatchObject({ state: 'refused' })
  })
})

test('CF-16 Of wishes that a child sends at once three are open, and room comes back with each that ends', async () => {
  const { parent, child } = await childAtHome(stage.stage.community)
  const { id: campaignId } = await stage.open()
  const ends = await Promise.all(Array.from({ length: 6 }, () =>
    wishFor(child, campaignId).then(({ state }) => state, (error: { problem?: { code: string } }) => error.problem?.code)))
  expect(ends.sort()).toEqual(['asked', 'asked', 'asked', 'giftWish.enough', 'giftWish.enough', 'giftWish.enough'])
  const { items } = await wishesOf(child)
  expect(items).toHaveLength(3)
  await withdrawWish(child, items[0]?.id ?? '')
  await answerWish(parent, items[1]?.id ?? '', false)
  const again = await Promise.all(Array.from({ length: 3 }, () => refusalOf(wishFor(child, campaignId))))
  expect(again.filter((end) => end === 'giftWish.enough')).toHaveLength(1)
  expect((await wishesOf(child)).items.filter(({ state }) => state === 'asked')).toHaveLength(3)
})

test('CF-16 Open wishes count however many were asked for and taken back since', async () => {
  const { child } = await childAtHome(stage.stage.community)
  const { id: campaignId } = await stage.open()
  for (const _ of [1, 2, 3]) await wishFor(child, campaignId)
  const [open] = (await listPage(GiftWish, { partition: wishesIn(child.id), prefix: wishPrefix })).items
  if (!open) throw new Error('three are open')
  await Promise.all(Array.from({ length: 120 }, () =>
    GiftWish.build(PutItemCommand).item({ ...open, wishId: newId('gwi'), state: 'lapsed' }).send()))
  expect(await refusalOf(wishFor(child, campaignId))).toBe('giftWish.enough')
})

test('What a child or another giver writes with a gift stands in the lists, and in no event, which nobody could erase it from (PV-03)', async () => {
  const { parent, child } = await childAtHome(stage.stage.community)
  const { resident } = stage.stage
  const { id: campaignId } = await stage.open()
  const [words, others] = ['小明祝爷爷早日康复', '老李祝大家平安']
  const [paid, no, gone] = [
    await wishFor(child, campaignId, { message: words }), await wishFor(child, campaignId, { message: words }),
    await wishFor(child, campaignId, { message: words }),
  ]
  await answerWish(parent, paid.id)
  await answerOnPaper(worker, parent.id, no.id, [await photoOf(worker)], false)
  await withdrawWish(child, gone.id)
  const shown = [await wishesOf(child), { items: await wardWishesOf(parent) }].map(({ items }) => items.map(({ message }) => message))
  expect(shown).toEqual([[words, words, words], [words, words, words]])
  const own = await begin(resident, campaignId, 1_000, { message: others })
  for (const begun of [await payWish(child, paid.id), own]) payOnPhone(stage, begun)
  await stage.world.pay.settled()
  await drain()
  await resident.call('POST /me/gifts/:giftId/refunds', { giftId: own.gift.id, amountFen: 400 })
  expect((await seen(resident, own.gift.id)).gift.message).toBe(others)
  const events = JSON.stringify(await eventImages())
  expect(events).toContain(paid.id)
  for (const said of [words, others]) expect(events).not.toContain(said)
})
