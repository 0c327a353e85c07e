import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { expect } from 'vitest'
import { handler } from '../../functions/entry/http/giving.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { system } from '../../functions/platform/actor.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { tradeBill } from '../../functions/platform/pay/bills/download.ts'
import type { Merchant } from '../../functions/platform/pay/merchant.ts'
import { keepMerchant } from '../../functions/platform/pay/merchants.ts'
import type { Input, Output } from '../../shared/contract/index.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { type FundStage, fundStage, openCampaign } from './funds.ts'
import { doWhatIsDue } from './orders.ts'
import { type Arrived, startPayWorld } from './pay.ts'
import { drain } from './stream.ts'
import { type Person, clock } from './world.ts'

type Gift = Output<'GET /me/gifts/:giftId'>['gift']
type Giving = Omit<Input<'POST /campaigns/:campaignId/gifts'>, 'campaignId' | 'amountFen'>

const eventOf = ({ headers, body, mchid }: Arrived) => ({
  headers, body, isBase64Encoded: false, pathParameters: { mchid }, routeKey: 'POST /pay/notifications/{mchid}',
}) as unknown as APIGatewayProxyEventV2

/** An operator enters a merchant's keys. */
export const keepKeys = (merchant: Merchant) => keepMerchant({
  actor: system, eventId: `keep.${merchant.mchid}`, call: 'test', contentHash: digestOf(merchant.mchid), at: clock.now(),
}, '9900', merchant)

/** A charity's fund that takes gifts by a WeChat Pay of its own, which tells the function of gifts what is paid. */
export const givingStage = async () => {
  const world = await startPayWorld()
  const merchant = world.pay.openMerchant('江岸慈善会')
  process.env.LINLI_PUBLIC_URL = world.notifyUrl(merchant).replace(/\/pay\/notifications\/.*/, '')
  const { mchid } = merchant
  // A day of repeats within a second.
  world.pay.set({ speed: 100_000 })
  await keepKeys(merchant)
  world.ears.hear = async (one) => (await handler(eventOf(one), {}) as APIGatewayProxyStructuredResultV2).statusCode ?? 500
  const stage = await fundStage({ mchid })
  const firstDay = chinaDay(world.now())
  const advance = (minutes: number): void => { world.advance(minutes); clock.advance(minutes) }
  /** Due work and what WeChat tells, until nothing more comes of it. */
  const settle = async () => {
    await doWhatIsDue()
    await world.pay.settled()
    await drain()
  }
  return {
    world, merchant, stage, advance, settle, firstDay,
    open: (changes: Parameters<typeof openCampaign>[1] = {}) => openCampaign(stage, changes),
    /** The day is over, and WeChat has made its bill of it. */
    nextDay: () => {
      const next = Date.parse(`${dayAfter(chinaDay(world.now()), 1)}T10:30:00+08:00`)
      advance((next - world.now()) / 60_000)
    },
    stop: () => world.stop(),
  }
}
export type GivingStage = Awaited<ReturnType<typeof givingStage>>

export const begin = (by: Person, campaignId: string, amountFen: number, changes: Partial<Giving> = {}) =>
  by.call('POST /campaigns/:campaignId/gifts', { campaignId, amountFen, shownName: 'masked', showsSum: true, ...changes })

export const payOnPhone = ({ world }: GivingStage, { payment }: Output<'POST /me/gifts/:giftId/look'>) =>
  world.pay.pay(payment?.package.replace('prepay_id=', '') ?? '')

/** Given, paid, told and booked. */
export const give = async (stage: GivingStage, by: Person, campaignId: string, amountFen: number, changes: Partial<Giving> = {}) => {
  const begun = await begin(by, campaignId, amountFen, changes)
  payOnPhone(stage, begun)
  await stage.world.pay.settled()
  await drain()
  return begun.gift
}

export const seen = async (by: Person, giftId: string) => by.call('GET /me/gifts/:giftId', { giftId })

const billed = async (merchant: Merchant, from: string, until: string) => {
  const rows = []
  for (let day = from; day < until; day = dayAfter(day, 1)) rows.push(...(await tradeBill(merchant, day)).rows)
  return rows
}
const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)
const settledRefund = (state: string): boolean => state === 'done'

/**
 * That the ledger, WeChat's bill and the donors' pages say the same of a campaign of which nothing was spent: each gift
 * and each refund, and no fen besides. `gifts`: all that were begun, with who gave.
 */
export const mustAgree = async (
  { stage: { resident }, world, merchant, firstDay, nextDay, settle }: GivingStage, campaignId: string, gifts: [Person, string][],
): Promise<Gift[]> => {
  nextDay()
  await settle()
  const bill = await billed(merchant, firstDay, chinaDay(world.now()))
  const shown: Gift[] = []
  for (const [donor, giftId] of gifts) {
    const { gift, path } = await seen(donor, giftId)
    shown.push(gift)
    const ours = bill.filter(({ outTradeNo }) => outTradeNo === giftId)
    const paidFen = gift.state === 'paid' ? gift.amountFen : 0
    const done = gift.refunds.filter(({ state }) => settledRefund(state))
    expect(sum(ours.map((row) => (row.kind === 'payment' ? row.totalFen : 0)))).toBe(paidFen)
    expect(sum(ours.map((row) => (row.kind === 'refund' && row.state === 'SUCCESS' ? row.refundFen : 0)))).toBe(sum(done.map((one) => one.amountFen)))
    expect(sum(path.map(({ amountFen }) => amountFen))).toBe(paidFen - gift.goneFen)
    for (const { id, amountFen, state } of gift.refunds) {
      expect(await balanceOf(`cny:refund:${id}`)).toBe(['going', 'stuck'].includes(state) ? amountFen : 0)
    }
  }
  const left = sum(shown.map(({ state, amountFen, goneFen }) => (state === 'paid' ? amountFen - goneFen : 0)))
  expect(await balanceOf(purposeAccount(campaignId))).toBe(left)
  expect((await resident.call('GET /campaigns/:campaignId', { campaignId })).raisedFen).toBe(left)
  return shown
}

/** The differences on the charity's list. */
export const differences = async ({ stage: { mayor, charity, city } }: { stage: FundStage }) =>
  (await mayor.call('GET /fund-work/charities/:charityId/payment-differences', { division: city, charityId: charity.id })).items
