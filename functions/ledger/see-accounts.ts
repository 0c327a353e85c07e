import { reviewRoles } from '../../shared/roles.ts'
import { type Actor, reaches } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import { findEvent } from '../platform/reaction.ts'
import { must, refuse } from '../platform/refusal.ts'
import { balanceOf } from './balance.ts'
import { kinds, partsOf } from './chart.ts'
import { statement } from './statement.ts'

const accountsOf = ({ id, householdId }: Actor): string[] => [
  `serviceMinutes:volunteer:${id}`, `timeCredit:member:${id}`,
  ...(householdId ? [`familyPoint:household:${householdId}`] : []),
]

/** The balances of a person and of the person's household. */
export const seeMyAccounts = async (request: Request) => ({
  items: await Promise.all(accountsOf(request.actor).map(async (account) => ({
    account, asset: partsOf(account).asset, balance: await balanceOf(account),
  }))),
})

/** Where an account was last moved: what a reviewer's scope is held against. */
const communityOf = async (account: string): Promise<string> => {
  const [newest] = (await statement(account, undefined, 1)).items
  must(newest, 'account.unknown')
  const event = await findEvent(newest.movementId.split('~')[0] ?? '')
  return event?.community ?? refuse('account.unknown')
}

/**
 * The statement of one's own or one's household's account, or, for reviewers, of any account in their scope.
 * Refuses with `account.unknown`, `account.notYours`.
 */
export const seeStatement = async (
  request: Request, input: { account: string; cursor?: string | undefined; limit?: number | undefined },
) => {
  const { account, cursor, limit } = input
  must(partsOf(account).kind in kinds, 'account.unknown')
  if (!accountsOf(request.actor).includes(account)) {
    const mayReview = request.actor.roles.some(({ role }) => (reviewRoles as readonly string[]).includes(role))
    must(mayReview && reaches(request.actor, reviewRoles, await communityOf(account)), 'account.notYours')
  }
  return statement(account, cursor, limit)
}
