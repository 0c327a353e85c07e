import { maskedName } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import { findEvent } from '../platform/reaction.ts'
import { readStanding } from './balance.ts'
import { partsOf } from './chart.ts'
import { mustSee } from './see-accounts.ts'
import { statement } from './statement.ts'

// Behind a mark stands only what the stream booked into the account meanwhile.
const mostBehind = 100

/** Since when an account stands as it does, why, and by whom, where it is not open. */
const markOf = async (account: string) => {
  const { items } = await statement(account, undefined, mostBehind)
  const mark = items.find(({ movement }) => movement.startsWith('account.'))
  const event = mark && await findEvent(mark.movementId.split('~')[0] ?? '')
  if (!event) return {}
  const { reason } = event.data as { reason?: string }
  return { since: event.at, byName: await maskedName(event.actorId), ...(reason ? { reason } : {}) }
}

/**
 * How an account stands, for whom it belongs to and for reviewers in whose scope it was last moved. Refuses with
 * `account.unknown`, `account.notYours`.
 */
export const seeAccount = async (request: Request, { account }: { account: string }) => {
  await mustSee(request.actor, account)
  const { balance, state } = await readStanding(account)
  const stands = { account, asset: partsOf(account).asset, balance, state: state ?? 'open' as const }
  return state ? { ...stands, mark: await markOf(account) } : stands
}
