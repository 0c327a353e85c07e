import { streetRoles } from '../../shared/roles.ts'
import { mustReach } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import { must } from '../platform/refusal.ts'
import { hasFloor } from './chart.ts'
import type { Mark } from './plan.ts'
import { post } from './post.ts'
import { communityOf, mustBeAccount, ownAccounts } from './see-accounts.ts'

const eventTypes = { frozen: 'account.frozen', closed: 'account.closed', open: 'account.opened' } as const

/**
 * Freeze an account, close one that is empty, or open it again. Nothing moves in a frozen or closed account; what the
 * stream books into a fund or pool arrives all the same. One person does it, because a freeze is urgent, but nobody to
 * an account of their own or their household's; the reason stands in the trail and is told to the account's owner.
 * Refuses with `account.unknown`, `account.source` (it keeps no balance), `role.scope`, `account.own`,
 * `account.notEmpty`, `account.sameState`.
 */
export const markAccount = async (request: Request, { account, state, reason }: Mark & { reason: string }) => {
  mustBeAccount(account)
  must(hasFloor(account), 'account.source')
  const community = await communityOf(account)
  mustReach(request.actor, streetRoles, community)
  must(!ownAccounts(request.actor).includes(account), 'account.own')
  const posting = { type: eventTypes[state], community, data: { account, reason }, answer: { account, state } }
  return post(request, { ...posting, movements: [], marks: [{ account, state }] })
}
