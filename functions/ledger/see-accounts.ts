import { reviewRoles } from '../../shared/roles.ts'
import { chinaDayEnd, chinaDayStart, lastDayOf } from '../../shared/units.ts'
import { type Actor, reaches } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import { findEvent } from '../platform/reaction.ts'
import { must, refuse } from '../platform/refusal.ts'
import { readStanding } from './balance.ts'
import { householdPoints, kinds, partsOf } from './chart.ts'
import { nextToLapse } from './lots.ts'
import { balanceAt } from './past.ts'
import { type Filter, statement } from './statement.ts'

/** The accounts of a person and of the person's household. */
export const ownAccounts = ({ id, householdId }: Actor): string[] => [
  `serviceMinutes:volunteer:${id}`, `timeCredit:member:${id}`,
  ...(householdId ? [householdPoints(householdId)] : []),
]

/** A person's time credit that did not come from own service (TB-03, TB-05, TB-06). */
const sideKinds = ['timeCredit:grant', 'timeCredit:gift', 'timeCredit:honour']
const isSideAccount = ({ id }: Actor, account: string): boolean => {
  const { kind, owner } = partsOf(account)
  return owner === id && sideKinds.includes(kind)
}

/** The balances of a person and of the person's household. */
export const seeMyAccounts = async (request: Request) => ({
  items: await Promise.all(ownAccounts(request.actor).map(async (account) => {
    const { balance, state, lots = {} } = await readStanding(account)
    const next = nextToLapse(lots)
    return {
      account, asset: partsOf(account).asset, balance,
      ...(state ? { state } : {}),
      ...(next ? { nextToLapse: { amount: next.amount, endsAt: chinaDayEnd(lastDayOf(next.month)) } } : {}),
    }
  })),
})

/** Where an account was last moved: what a reviewer's scope is held against. */
export const communityOf = async (account: string): Promise<string> => {
  const [newest] = (await statement(account, undefined, 1)).items
  must(newest, 'account.unknown')
  const event = await findEvent(newest.movementId.split('~')[0] ?? '')
  return event?.community ?? refuse('account.unknown')
}

/** Refuses with `account.unknown` what the chart has no kind for. */
export const mustBeAccount = (account: string): void => must(partsOf(account).kind in kinds, 'account.unknown')

/** Refuses with `account.unknown`, `account.notYours` unless the account is one's own or in a reviewer's scope. */
export const mustSee = async (actor: Actor, account: string): Promise<void> => {
  mustBeAccount(account)
  if (ownAccounts(actor).includes(account) || isSideAccount(actor, account)) return
  const mayReview = actor.roles.some(({ role }) => (reviewRoles as readonly string[]).includes(role))
  must(mayReview && reaches(actor, reviewRoles, await communityOf(account)), 'account.notYours')
}

type StatementInput = Filter & { account: string; cursor?: string | undefined; limit?: number | undefined }

/**
 * The statement of one's own or one's household's account, or, for reviewers, of any account in their scope. Days are
 * China's. Refuses with `account.unknown`, `account.notYours`.
 */
export const seeStatement = async (request: Request, input: StatementInput) => {
  const { account, cursor, limit, from, to, ...filter } = input
  await mustSee(request.actor, account)
  return statement(account, cursor, limit, {
    ...filter, ...(from ? { from: chinaDayStart(from) } : {}), ...(to ? { to: chinaDayEnd(to) } : {}),
  })
}

/** The balance of such an account at a past moment. */
export const seePastBalance = async (
  request: Request, input: { account: string; at: string; by: 'booked' | 'happened' },
) => {
  await mustSee(request.actor, input.account)
  return { ...input, ...await balanceAt(input.account, input.at, input.by) }
}
