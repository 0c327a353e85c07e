import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CallFault, NoticeFault } from '../../infra/local/wechat/pay/faults.ts'
import { type GivingStage, begin, differences, give, givingStage, mustAgree, payOnPhone } from '../support/giving.ts'
import { refusalOf } from '../support/world.ts'
import { newRequestId, toWire } from '../../shared/client.ts'
import { inProcess } from '../support/api.ts'

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
beforeEach(() => {
  stage.world.pay.setFaults({})
  stage.world.pay.set({ refundsEnd: 'SUCCESS' })
})
afterAll(() => stage.stop())

const callFaults: CallFault['how'][] = [
  'busyBefore', 'busyAfter', 'lostBefore', 'lostAfter', 'refused', 'forged', 'unsigned', 'stale', 'probe', 'garbled',
]
const noticeFaults: NoticeFault['how'][] = [
  'lose', 'repeat', 'delay', 'reorder', 'signature', 'serial', 'timestamp', 'changed', 'probe', 'otherAmount', 'otherMerchant',
]
const never: NoticeFault[] = [{ how: 'lose', times: 100 }]

/** On in time, with all that is due and told. */
const later = async (...minutes: number[]): Promise<void> => {
  for (const some of minutes) {
    stage.advance(some)
    await stage.settle()
  }
}

describe('CF-17 Whatever goes wrong while a gift is paid, ledger, bill and donor’s page agree in the end', () => {
  test.each(callFaults)('the order %s: asked again under the same key, there is one order and one gift', async (how) => {
    const { stage: { resident }, world } = stage
    const { id: campaignId } = await stage.open()
    world.pay.setFaults({ calls: [{ call: 'order', how }] })
    const wire = toWire('POST /campaigns/:campaignId/gifts', { campaignId, amountFen: 500, shownName: 'masked', showsSum: true })
    const send = () => inProcess({ ...wire, headers: { ...resident.headers(), 'idempotency-key': key } })
    const key = newRequestId()
    // Signed in anew where the days of other tests have passed.
    await resident.call('GET /me', {})
    expect((await send()).body).toMatchObject({ code: 'gift.payAway' })
    const answer = (await send()).body as Awaited<ReturnType<typeof begin>>
    payOnPhone(stage, answer)
    await world.pay.settled()
    expect((await send()).body).toEqual(answer)
    const [gift] = await mustAgree(stage, campaignId, [[resident, answer.gift.id]])
    expect(gift?.state).toBe('paid')
  })

  test.each(noticeFaults)('the notification goes wrong (%s)', async (how) => {
    const { stage: { resident, neighbour }, world } = stage
    const { id: campaignId } = await stage.open()
    const [one, other] = [await begin(resident, campaignId, 700), await begin(neighbour, campaignId, 900)]
    world.pay.setFaults({ notices: [{ how, outTradeNo: one.gift.id, delayMs: 20 }] })
    payOnPhone(stage, one)
    payOnPhone(stage, other)
    await world.pay.settled()
    await later(6)
    const gifts = await mustAgree(stage, campaignId, [[resident, one.gift.id], [neighbour, other.gift.id]])
    expect(gifts.map(({ state }) => state)).toEqual(['paid', 'paid'])
  })

  test.each(callFaults)('no notification comes, and the question after five minutes %s', async (how) => {
    const { stage: { resident }, world } = stage
    const { id: campaignId } = await stage.open()
    const begun = await begin(resident, campaignId, 1_100)
    world.pay.setFaults({ notices: never, calls: [{ call: 'query', how }] })
    payOnPhone(stage, begun)
    await later(6, 2, 20)
    const [gift] = await mustAgree(stage, campaignId, [[resident, begun.gift.id]])
    expect(gift?.state).toBe('paid')
  })

  test.each(callFaults)('nobody pays, and closing the order %s: it is closed in the end, and cannot be paid', async (how) => {
    const { stage: { resident }, world } = stage
    const { id: campaignId } = await stage.open()
    const begun = await begin(resident, campaignId, 1_300)
    await later(6)
    world.pay.setFaults({ calls: [{ call: 'close', how }] })
    await later(10, 3)
    expect(payOnPhone(stage, begun)).toBeUndefined()
    const [gift] = await mustAgree(stage, campaignId, [[resident, begun.gift.id]])
    expect(gift?.state).toBe('closed')
    expect((await resident.call('POST /me/gifts/:giftId/look', { giftId: begun.gift.id })).payment).toBeUndefined()
  })

  test('paid in the last moment, it is booked; told only after it was given up for lost as well (decision 098)', async () => {
    const { stage: { resident }, world } = stage
    const { id: campaignId } = await stage.open()
    const begun = await begin(resident, campaignId, 1_700)
    await later(6)
    stage.advance(8.9)
    world.pay.setFaults({ notices: never })
    payOnPhone(stage, begun)
    await later(2)
    const [gift] = await mustAgree(stage, campaignId, [[resident, begun.gift.id]])
    expect(gift?.state).toBe('paid')
  })
})

/** A gift that is booked, and taken back in part; not sent yet. */
const takenBack = async (amountFen = 600) => {
  const { stage: { resident } } = stage
  const { id: campaignId } = await stage.open()
  const { id: giftId } = await give(stage, resident, campaignId, 1_000)
  await resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen })
  return { campaignId, giftId, resident }
}
const agreeing = async ({ campaignId, giftId, resident }: Awaited<ReturnType<typeof takenBack>>) => {
  const [gift] = await mustAgree(stage, campaignId, [[resident, giftId]])
  return [gift?.goneFen, gift?.refunds.map(({ state }) => state)]
}

describe('CF-16 Whatever goes wrong while a gift goes back, ledger, bill and donor’s page agree in the end', () => {
  test.each(callFaults)('the refund %s: sent again with the same number, it goes back once', async (how) => {
    const taken = await takenBack()
    stage.world.pay.setFaults({ calls: [{ call: 'refund', how }] })
    await later(1, 2, 5)
    expect(await agreeing(taken)).toEqual([600, ['done']])
  })

  test.each(noticeFaults)('the notification of a refund goes wrong (%s)', async (how) => {
    const taken = await takenBack()
    stage.world.pay.setFaults({ notices: [{ how, outTradeNo: taken.giftId, delayMs: 20 }] })
    await later(1, 62)
    expect(await agreeing(taken)).toEqual([600, ['done']])
  })

  test.each(callFaults)('no notification of it comes, and the question %s', async (how) => {
    const taken = await takenBack()
    stage.world.pay.setFaults({ notices: never })
    await later(1)
    stage.world.pay.setFaults({ notices: never, calls: [{ call: 'refund', how }] })
    await later(62, 2)
    expect(await agreeing(taken)).toEqual([600, ['done']])
  })

  test('WeChat closes it: the money is the campaign’s again, and may be asked for anew, all of it', async () => {
    const taken = await takenBack()
    const { campaignId, giftId, resident } = taken
    stage.world.pay.set({ refundsEnd: 'CLOSED' })
    await later(1)
    expect((await resident.call('GET /me/gifts/:giftId', { giftId })).gift).toMatchObject({ goneFen: 0, refunds: [{ state: 'kept' }] })
    expect((await resident.call('GET /campaigns/:campaignId', { campaignId })).raisedFen).toBe(1_000)
    stage.world.pay.set({ refundsEnd: 'SUCCESS' })
    const back = (amountFen: number) => resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen })
    await later(2)
    await back(1_000)
    await later(2)
    expect(await agreeing(taken)).toEqual([1_000, ['kept', 'done']])
  })

  test('WeChat cannot pay it out: it waits outside the purpose, somebody is told once, and it ends when it was seen to', async () => {
    const taken = await takenBack()
    const before = (await differences(stage)).length
    stage.world.pay.set({ refundsEnd: 'ABNORMAL' })
    await later(1, 62, 1440, 1440)
    expect(await agreeing(taken)).toEqual([600, ['stuck']])
    const found = await differences(stage)
    expect(found.slice(0, found.length - before)).toMatchObject([{ kind: 'refundStuck', saidFen: 600, outTradeNo: taken.giftId }])
  })

  test('WeChat will not refund at all: nothing went back, and the campaign has it again', async () => {
    const taken = await takenBack()
    stage.world.pay.setFaults({ calls: [{ call: 'refund', how: 'refused', code: 'INVALID_REQUEST', status: 400 }] })
    await later(1)
    expect(await agreeing(taken)).toEqual([0, ['kept']])
  })

  test('the charity’s account is short: it goes later, with the same number', async () => {
    const taken = await takenBack()
    stage.world.pay.setFaults({ calls: [{ call: 'refund', how: 'refused', code: 'NOT_ENOUGH', times: 3 }] })
    await later(1, 2, 3, 5)
    expect(await agreeing(taken)).toEqual([600, ['done']])
  })

  test('two phones at once take back no more than was given', async () => {
    const { stage: { resident } } = stage
    const { id: campaignId } = await stage.open()
    const { id: giftId } = await give(stage, resident, campaignId, 1_000)
    const back = () => refusalOf(resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 600 }))
    const outcomes = await Promise.all([back(), back(), back()])
    expect(outcomes.filter((one) => one.startsWith('no refusal'))).toHaveLength(1)
    await later(1)
    expect(await agreeing({ campaignId, giftId, resident })).toEqual([600, ['done']])
  })
})
