import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import type { Output } from '../../shared/contract/index.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { type GivingStage, begin, differences, givingStage, mustAgree, payOnPhone } from '../support/giving.ts'
import { startStream } from '../support/stream.ts'
import { type Person, newResident } from '../support/world.ts'

/** So many gifts; `LINLI_GIFTS=10000` for the whole hour, which takes some eight minutes. */
const gifts = Number(process.env.LINLI_GIFTS ?? 2_000)
const payers = 64

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
afterAll(() => stage.stop())

type Begun = Output<'POST /campaigns/:campaignId/gifts'>
interface Given { by: Person; giftId: string; amountFen: number; showsSum: boolean }

/** Whoever is told that WeChat does not answer, as with so many at once it may not, tries again: nothing was charged. */
const beginStubbornly = async (...given: Parameters<typeof begin>): Promise<Begun> => {
  for (;;) {
    try {
      return await begin(...given)
    } catch (error) {
      if ((error as { problem?: { code: string } }).problem?.code !== 'gift.payAway') throw error
    }
  }
}

/** All give at once, each the next gift when WeChat has taken the one before. */
const giveAll = async (people: Person[], campaignId: string): Promise<Given[]> => {
  const given: Given[] = []
  let next = 0
  await Promise.all(people.map(async (by) => {
    for (let number = next++; number < gifts; number = next++) {
      const amountFen = 1 + (number * 7919) % 20_000
      const showsSum = number % 3 > 0
      const begun = await beginStubbornly(by, campaignId, amountFen, { showsSum, shownName: number % 2 ? 'none' : 'masked' })
      payOnPhone(stage, begun)
      given.push({ by, giftId: begun.gift.id, amountFen, showsSum })
    }
  }))
  return given
}

const pagesOf = async <T>(read: (cursor: { cursor?: string; limit: number }) => Promise<{ items: T[]; cursor?: string | undefined }>) => {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await read({ ...(cursor ? { cursor } : {}), limit: 100 })
    items.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return items
}

const sum = (numbers: (number | undefined)[]): number => numbers.reduce<number>((total, one = 0) => total + one, 0)

describe('An hour of the giving day', () => {
  test(`${gifts} gifts of 64 payers, some told twice and some late: ledger, wall, bill and each donor’s page agree to the fen (CF-17)`, async () => {
    const { world, stage: { community, resident } } = stage
    const { id: campaignId } = await stage.open()
    const people: Person[] = []
    for (let index = 0; index < payers; index++) people.push(await newResident(community))
    world.pay.setFaults({ notices: [{ how: 'repeat', times: 100 }, { how: 'lose', times: 100 }, { how: 'reorder', times: 20 }] })
    const stream = startStream()
    const given = await giveAll(people, campaignId)
    await world.pay.settled()
    await stream.end()
    // On a busy machine WeChat gives up telling of some: those are asked for when their hour is over.
    stage.advance(61)
    await stage.settle()
    const whole = sum(given.map(({ amountFen }) => amountFen))
    expect(given).toHaveLength(gifts)
    expect(await balanceOf(purposeAccount(campaignId))).toBe(whole)

    const wall = await pagesOf((paging) => resident.call('GET /campaigns/:campaignId/gifts', { campaignId, ...paging }))
    expect(wall).toHaveLength(gifts)
    expect(sum(wall.map(({ amountFen }) => amountFen))).toBe(sum(given.map(({ amountFen, showsSum }) => (showsSum ? amountFen : 0))))
    for (const by of people) {
      const page = await pagesOf((paging) => by.call('GET /me/gifts', paging))
      const own = given.filter((one) => one.by === by)
      expect(page.map(({ state }) => state)).toEqual(own.map(() => 'paid'))
      expect(sum(page.map(({ amountFen }) => amountFen))).toBe(sum(own.map(({ amountFen }) => amountFen)))
    }
    await mustAgree(stage, campaignId, given.map(({ by, giftId }) => [by, giftId]))
    expect(await differences(stage)).toEqual([])
    expect((await reconcile()).faults).toEqual([])
  }, 1_800_000)
})
