import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { fundStaffRoles } from '../../../shared/roles.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import { type Posting, post } from '../../ledger/post.ts'
import { type Actor, reaches, system } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { StaleError } from '../../platform/retry.ts'
import { type Seat, findFund, seatOf } from '../charities/find.ts'
import type { Fund } from '../charities/items.ts'
import { Spending, SpendingPart, heldDisbursements } from './items.ts'
import { standing, sumOf } from './rules.ts'

export const readSpending = async (spendingId: string): Promise<Spending | undefined> =>
  (await Spending.build(GetItemCommand).key({ spendingId }).options({ consistent: true }).send()).Item

/** Refuses with `spending.unknown`. */
export const findSpending = async (spendingId: string): Promise<Spending> =>
  await readSpending(spendingId) ?? refuse('spending.unknown')

/** The spending, for who works where its books are kept. Refuses with `spending.unknown`. */
export const findSpendingIn = async (community: string, spendingId: string): Promise<Spending> => {
  const spending = await findSpending(spendingId)
  must(spending.community === community, 'spending.unknown')
  return spending
}

/** Whether somebody may look into a fund's spending: its staff and its committee. */
export const looksInto = (actor: Actor, fund: Fund): boolean =>
  reaches(actor, fundStaffRoles, fund.community) || seatOf(fund, actor) !== undefined

/** With the fund, for staff and its committee. Refuses with `spending.unknown`: others learn nothing of it. */
export const findForSeat = async (
  actor: Actor, community: string, spendingId: string,
): Promise<{ spending: Spending; fund: Fund; seat: Seat }> => {
  const spending = await findSpendingIn(community, spendingId)
  const fund = await findFund(spending.fundId)
  must(looksInto(actor, fund), 'spending.unknown')
  return { spending, fund, seat: seatOf(fund, actor) }
}

/** What comes after a spending as it was read; stale where another changed it meanwhile. */
export const saveSpending = (before: Spending | undefined, after: Spending): Write =>
  write(Spending.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'spendingId', exists: false },
  }), 'stale')

/** Who did something, and when: as it is kept. */
export const by = ({ actor, at }: Request) =>
  ({ by: actor.id, byName: actor.nameMasked ?? '*', at: momentText(at) })

/** What is set apart for it and not paid. */
export const leftFen = ({ sumFen, payments }: Spending): number => sumFen - sumOf(standing(payments))

/** In the commit of the movement that changes what is set apart. */
export const holding = (spendingId: string, fromFen: number, toFen: number): Write => {
  if (fromFen === 0) return heldDisbursements.fill(spendingId, toFen)
  return toFen === 0
    ? heldDisbursements.empty(spendingId, fromFen) : heldDisbursements.change(spendingId, fromFen, toFen)
}

/** What events say of a spending: no case, no payee. */
export const saidOf = ({ spendingId, fundId, purposeId, title, sumFen, by: applicantId, venture }: Spending) =>
  ({ spendingId, fundId, purposeId, title, sumFen, applicantId, ...(venture ? { project: venture } : {}) })

export const partIn = (personId: string, { spendingId }: Spending): Write =>
  write(SpendingPart.build(PutTransaction).item({ personId, spendingId }), 'stale')

/** Whoever does something has a part in it from then on. */
const ownPart = ({ actor }: Request, spending: Spending): Write[] =>
  (actor.id === system.id ? [] : [partIn(actor.id, spending)])

/** A step that moves nothing, as an event. */
export const step = <A>(
  request: Request, type: string, { after, said = {}, answer }: { after: Spending; said?: object; answer: A },
  ...writes: Write[]
): Promise<A> =>
  commit(request, { type, community: after.community, data: { ...saidOf(after), ...said }, answer },
    ...ownPart(request, after), ...writes)

/**
 * Post what moves money of a spending. Where the money is not there because somebody else has just moved it, the
 * spending has changed: read and decide again.
 */
export const postFor = <A>(request: Request, before: Spending, posting: Posting<A>, ...writes: Write[]): Promise<A> =>
  post(request, posting, ...ownPart(request, before), ...writes).catch(async (error: unknown) => {
    if ((await findSpending(before.spendingId)).version !== before.version) throw new StaleError()
    throw error
  })

/** What of it goes back to its purpose when it ends, to be posted as the first movement of the end. */
export const backToPurpose = (request: Request, spending: Spending) => {
  const { spendingId, purposeId, community } = spending
  const amount = leftFen(spending)
  if (amount === 0) return { after: spending, movements: [], writes: [] }
  const bookedAt = momentText(request.at)
  return {
    after: { ...spending, givenBack: { community, bookedAt, movementId: movementIdOf(request.eventId, 0), amount } },
    movements: [{
      movement: 'disbursement.giveBack' as const, from: spendingId, to: purposeId, amount, reference: spendingId,
      happenedAt: bookedAt,
    }],
    writes: [holding(spendingId, amount, 0)],
  }
}
