import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import type { Wanted } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { ActorItem } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { memberOf } from '../../platform/household.ts'
import { takeOverLogins } from '../../platform/meet.ts'
import type { Own } from '../../platform/own.ts'
import { factsWrite } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { takeDown } from '../desk/ask.ts'
import { decided, detailOf, findWaiting } from '../desk/decide.ts'
import { findHousehold, householdWrite, withHead } from '../household/household.ts'
import { Resident } from '../items.ts'
import { endCheck } from '../real-name/items.ts'
import { type Account, accountOf, minutesIn } from './accounts.ts'
import { lookAtBoth, mustBeFree, obstaclesOf } from './obstacles.ts'
import { type Pair, findPair } from './pair.ts'

/** All that the double has goes over, and each of its accounts leads to the other's from now on. */
const booksOf = (request: Request, { double, keep }: Pair, accounts: Account[]): Wanted => ({
  movements: accounts.flatMap(({ movement, balance }) => (movement && balance > 0 ? [{
    movement, from: double.id, to: keep.id, amount: balance, happenedAt: momentText(request.at),
    reference: `merging-${double.id}`,
  }] : [])),
  marks: accounts.map(({ account, held }) => ({ account, state: 'closed', successor: accountOf(held, keep.id) })),
  expect: accounts.map(({ account, sequence }) => ({ account, sequence, asRead: true })),
})

/** In the household that both are in, there is one of them; the points stay where they are. */
const householdWrites = async (request: Request, { double, keep }: Pair): Promise<Write[]> => {
  const { householdId } = double.person
  if (!householdId || householdId !== keep.person.householdId) return []
  const household = await findHousehold(householdId)
  if (!memberOf(household, double.id)) return []
  const { headOffer, ...rest } = household
  const next = {
    ...rest, members: household.members.filter(({ personId }) => personId !== double.id),
    ...(headOffer && headOffer.personId !== double.id ? { headOffer } : {}),
  }
  const stays = memberOf(next, keep.id)
  return [householdWrite(household.headId === double.id && stays
    ? withHead(next, stays, 'succeeded', momentText(request.at)) : next)]
}

const isWhole = [{ attr: 'mergedInto', exists: false }, { attr: 'erasedAt', exists: false }] as const

/** The double's id leads to the other from now on, and so does its WeChat. */
const personWrites = async ({ double, keep }: Pair, at: number): Promise<Write[]> => {
  const { householdId, doubles = [] } = double.person
  const home = householdId ? { attr: 'householdId', eq: householdId } as const
    : { attr: 'householdId', exists: false } as const
  return [
    write(ActorItem.build(UpdateTransaction)
      .item({ personId: double.id, mergedInto: keep.id, householdId: $remove() })
      .options({ condition: { and: [...isWhole, home] } }), 'stale'),
    write(ActorItem.build(UpdateTransaction)
      .item({ personId: keep.id, doubles: $set([...keep.person.doubles ?? [], double.id, ...doubles]) })
      .options({ condition: { and: [...isWhole] } }), 'stale'),
    // As read: nobody has left, and no third record has come in, in between.
    await factsWrite(double.facts), await factsWrite(keep.facts),
    write(Resident.build(DeleteTransaction).key({ community: double.community, personId: double.id }), 'stale'),
    ...await takeOverLogins(double.id, keep.id),
    // The card of the double bears the double's name.
    ...await endCheck(double.id, at),
  ]
}

/**
 * Both, with what is known of them, where nothing stands in the way. Refuses as `findPair` and `mustBeFree`: what was
 * merged while they were being read is told as that.
 */
const findFree = async (own: Own[], request: Request, personId: string, keepId: string) => {
  const pair = await findPair(request, personId, keepId)
  const known = await lookAtBoth(own, pair, request.at)
  const obstacles = await obstaclesOf(pair, known, request.at)
  if (obstacles.length > 0) await findPair(request, personId, keepId)
  mustBeFree(obstacles)
  return { pair, accounts: known.double.accounts }
}

interface Asked { personId: string; keepId: string; note: string }

/** Taken down by a worker; a second one confirms. Refuses as `findPair` and `mustBeFree`. */
export const askMerging = (own: Own[]) => async (request: Request, { personId, keepId, note }: Asked) => {
  const { pair } = await findFree(own, request, personId, keepId)
  return takeDown(request, 'merging', pair.double, { note, merging: { keepId } })
}

/**
 * A second worker confirms, and the two are one, in one commit: the double is closed and leads to the record that
 * stays, hours and credit go over, what still comes for the double goes there too. Refuses with `role.scope`,
 * `deskAct.unknown`, `deskAct.done`, `second.self`, and as `findPair` and `mustBeFree`.
 */
export const secondMerging = (own: Own[]) => async (
  request: Request, input: { deskActId: string; community: string },
) => {
  const act = await findWaiting(request, input)
  const { deskActId, personId, askedBy } = act
  const { merging } = await detailOf(act)
  if (!merging) return refuse('deskAct.unknown')
  must(askedBy !== request.actor.id, 'second.self')
  const { pair, accounts } = await findFree(own, request, personId, merging.keepId)
  const data = {
    personId, keepId: pair.keep.id, nameMasked: pair.double.person.nameMasked ?? '*', deskActId, askedBy,
    secondedBy: request.actor.id, minutes: minutesIn(accounts, 'hours'),
    creditMinutes: minutesIn(accounts, 'earned') + minutesIn(accounts, 'gifted'),
  }
  return post(request, {
    type: 'person.merged', community: pair.keep.community, data, answer: { mergedAt: momentText(request.at) },
    ...booksOf(request, pair, accounts),
  }, ...decided(request, act, 'done'), ...await personWrites(pair, request.at), ...await householdWrites(request, pair))
}
