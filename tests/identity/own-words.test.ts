import { describe, expect, test } from 'vitest'
import { purposes } from '../../shared/purposes.ts'
import { dayIn } from '../support/arrangements.ts'
import { honourStage, noticed, openRound, standing } from '../support/honours.ts'
import { newHousehold } from '../support/households.ts'
import { daysLater, newDesk } from '../support/leaving.ts'
import { acceptedOrder, creditOf, newElder, newHelper, serve } from '../support/orders.ts'
import { jpeg } from '../support/pictures.ts'
import { uploading } from '../support/store.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident } from '../support/world.ts'

type Line = Record<string, unknown> & { list: string }

/** What is kept of somebody in a list, as their copy has it. */
const kept = async (person: Person, list: string): Promise<Line[]> => {
  const lines: Line[] = []
  let cursor: string | undefined
  do {
    const part = await person.call('GET /me/data-export', cursor ? { cursor } : {})
    lines.push(...part.text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line))
    cursor = part.cursor
  } while (cursor)
  return lines.filter((line) => line.list === list)
}

const erase = async (person: Person): Promise<void> => {
  await person.call('POST /me/closing', { erase: true })
  await drain()
  await daysLater(16)
}

describe('In the copy of one’s data, and erased with it (PEERS 1.18, PV-02, PV-03)', () => {
  test('stands what one said for and against somebody’s honour', async () => {
    const stage = await honourStage()
    const { third, neighbour, worker, community } = stage
    const { id: roundId } = await openRound(stage)
    const nominationId = await standing(stage, roundId)
    await third.call('POST /nominations/:nominationId/voices', { nominationId, sentence: '背我母亲下过楼' })
    expect(await kept(third, 'honourVoices')).toMatchObject([{ nominationId, sentence: '背我母亲下过楼' }])
    expect(await kept(third, 'nominations')).toEqual([])
    const other = await honourStage()
    const onNotice = await noticed(other)
    await other.third.call('POST /nominations/:nominationId/objections', { nominationId: onNotice, text: '我看见他收钱' })
    expect(await kept(other.third, 'honourObjections')).toMatchObject([{ nominationId: onNotice, text: '我看见他收钱' }])
    await erase(third)
    await erase(other.third)
    expect(JSON.stringify(await neighbour.call('GET /nominations/:nominationId', { nominationId }))).not.toContain('背我母亲')
    const work = await worker.call('GET /honour-work/nominations/:nominationId', { community, nominationId })
    // The voice itself counts on.
    expect(JSON.stringify(work)).toContain('"households":1')
    const objected = await other.worker.call('GET /honour-work/nominations/:nominationId', { community: other.community, nominationId: onNotice })
    expect(JSON.stringify(objected)).not.toContain('收钱')
  })

  test('stands a complaint, and the text of an appeal goes', async () => {
    const community = await newCommunity()
    const [elder, helper] = [await newElder(community), await newHelper(community)]
    const [worker, admin] = [await newResident(community, 'gridWorker'), await newResident(community, 'communityAdmin')]
    const orderId = await acceptedOrder(elder, worker, helper)
    await serve(elder, helper, orderId, 100)
    await elder.call('POST /time-bank/orders/:orderId/disputes', { orderId, text: '只待了一个小时' })
    await admin.call('POST /time-bank/orders/:orderId/rulings', { orderId, pays: [{ personId: helper.id, minutes: 60 }], reasons: '折中' })
    await helper.call('POST /time-bank/orders/:orderId/appeals', { orderId, text: '明明有一百分钟' })
    await helper.call('POST /time-bank/orders/:orderId/complaints', { orderId, kind: 'complaint', text: '说我偷懒' })
    expect(await kept(helper, 'complaints')).toMatchObject([{ orderId, kind: 'complaint', text: '说我偷懒' }])
    const { items: [complaint] } = await worker.call('GET /time-bank/complaints', { community })
    await admin.call('POST /time-bank/complaints/:complaintId/answer', { community, complaintId: complaint?.id ?? '', text: '谈过了', upheld: false })
    const street = await newResident(community, 'cityAdmin')
    await street.call('POST /time-bank/orders/:orderId/rulings', { orderId, pays: [{ personId: helper.id, minutes: 60 }], reasons: '维持' })
    await helper.call('POST /time-credit/gifts', { minutes: await creditOf(helper.id) })
    clock.advance(2 * 1440)
    await erase(helper)
    expect(await helper.call('GET /me', {})).toMatchObject({ registered: false })
    const { order } = await elder.call('GET /time-bank/orders/:orderId', { orderId })
    expect(JSON.stringify(order)).not.toContain('一百分钟')
  })

  test('stands what a desk has done elsewhere, and a card that was turned down', async () => {
    const { community, worker, second, confirm } = await newDesk()
    const person = await newResident(community)
    const care = { personId: person.id, flag: 'hardship' as const, until: dayIn(100), note: '低保证 8 号' }
    const { deskActId } = await worker.call('POST /people/:personId/care-flags', care)
    await confirm(deskActId)
    await person.call('POST /me/real-name', {
      fileId: await uploading(person.call, jpeg(), { purpose: 'identityCard' }), consent: purposes.identityCard.version,
    })
    const { fileId = '' } = (await worker.call('GET /real-name-checks', { community })).items[0] ?? {}
    await second.call('POST /people/:personId/real-name/refusal', { personId: person.id, community, fileId, reason: '看不清' })
    expect(await kept(person, 'cardCheck')).toMatchObject([{ state: 'refused', reason: '看不清' }])
    await person.call('PUT /me', { name: person.name, community: await newCommunity(), terms: 1 })
    expect(await kept(person, 'deskActs')).toMatchObject([{ community, kind: 'care', state: 'done' }])
  })

  test('in a household’s history only one’s own name goes, also where another there is written alike', async () => {
    const community = await newCommunity()
    const [head, son] = [await newResident(community), await newResident(community)]
    await head.call('PUT /me', { name: '王大英', community, terms: 1 })
    await son.call('PUT /me', { name: '王小英', community, terms: 1 })
    const householdId = await newHousehold('王家', head, son)
    expect((await kept(son, 'householdHistory')).map(({ what }) => what)).toEqual(['joined'])
    expect((await kept(head, 'householdHistory')).map(({ what }) => what)).toEqual(['founded'])
    await erase(son)
    const admin = await newResident(community, 'communityAdmin')
    const { deeds } = await admin.call('GET /households/:householdId', { community, householdId })
    expect(deeds.filter(({ what }) => what === 'founded')).toMatchObject([{ names: ['王*英'] }])
    expect(deeds.filter(({ what }) => what === 'joined')).toMatchObject([{ names: ['已注销'] }])
    expect(JSON.stringify(deeds)).not.toContain(son.id)
  })
})
