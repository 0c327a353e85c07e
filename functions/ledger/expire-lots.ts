import { system } from '../platform/actor.ts'
import { momentText, now } from '../platform/clock.ts'
import { digestOf } from '../platform/ids.ts'
import { listPage } from '../platform/list.ts'
import { perform } from '../platform/perform.ts'
import { RefusalError } from '../platform/refusal.ts'
import { readStanding } from './balance.ts'
import { partsOf } from './chart.ts'
import { AccountRow, lotAccounts } from './items.ts'
import { expiredBefore, monthAfter, totalOf } from './lots.ts'
import { isShut, post } from './post.ts'

const expire = async (community: string, account: string, month: string): Promise<boolean> => {
  const { lots = {}, sequence, state } = await readStanding(account)
  const ended = expiredBefore(lots, month)
  const amount = totalOf(ended)
  // What is frozen loses nothing meanwhile; its ended lots end with the first night after it is opened.
  if (amount === 0 || state) return false
  const { owner, kind } = partsOf(account)
  // A return may bring ended lots back within the month: the number of the newest entry makes each round its own.
  const eventId = `expire.${account}.${month}.${sequence}`
  const request = { actor: system, eventId, call: 'points.expire', contentHash: digestOf(eventId), at: now() }
  const [name, type] = kind === 'familyPoint:pool'
    ? ['points.poolExpire', 'points.poolExpired'] as const : ['points.expire', 'points.expired'] as const
  const movement = {
    movement: name, from: owner, to: community, amount, lots: ended, happenedAt: momentText(request.at),
  }
  const posting = {
    type, community,
    data: { householdId: owner, lots: ended }, answer: {}, movements: [movement], expect: [{ account, sequence }],
  }
  await perform(request, () => post(request, posting))
  return true
}

const mostTries = 5

/** The same, again where the account moved meanwhile; what is frozen waits for another night. */
const expireAsItStands = async (community: string, account: string, month: string, tries = 1): Promise<boolean> => {
  try {
    return await expire(community, account, month)
  } catch (error) {
    if (isShut(error)) return false
    const moved = error instanceof RefusalError && error.code === 'account.moved'
    if (!moved || tries === mostTries) throw error
    return expireAsItStands(community, account, month, tries + 1)
  }
}

/** End the lots whose last month is over (FP-08); safe to repeat. Returns how many accounts lost something. */
export const expireLots = async (): Promise<number> => {
  const month = monthAfter(now(), 0)
  let count = 0
  let cursor: string | undefined
  do {
    const page = await listPage(AccountRow, { partition: lotAccounts, index: true, cursor, limit: 100 })
    for (const { community, account } of page.items) {
      if (await expireAsItStands(community, account, month)) count += 1
    }
    cursor = page.cursor
  } while (cursor)
  return count
}
