import { loadActor, presentId } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import type { EventRow } from '../../../platform/event.ts'
import { membersOf, readHousehold } from '../../../platform/household.ts'
import { listPage } from '../../../platform/list.ts'
import { readPerson } from '../../../platform/person.ts'
import { Campaign } from '../../campaigns/items.ts'
import { campaignsIn } from '../../campaigns/every.ts'
import { Goods, goodsOf } from '../../goods/items.ts'
import { findSpending } from '../../spending/find.ts'
import type { Spending } from '../../spending/items.ts'
import { giftsSince } from './gifts.ts'
import { enlist, payeeFinding } from './look.ts'
import { figuresOf } from './rules.ts'

const yearMs = 365 * 86_400_000

/** Who is helped, whom they live with and who is kin of theirs. */
const circleOf = async (personId: string): Promise<string[]> => {
  const [actor, { kin }] = await Promise.all([loadActor(personId), readPerson(personId)])
  const household = actor?.householdId ? await readHousehold(actor.householdId) : undefined
  const all = [personId, ...kin.map((one) => one.personId), ...(household ? membersOf(household) : [])]
  return [...new Set(await Promise.all(all.map(presentId)))]
}

/** Whoever is helped, or one of theirs, has given to the same fund within a year. */
const ofPeople = async ({ beneficiaryId, fundId, spendingId }: Spending, at: number) => {
  if (!beneficiaryId) return []
  const givers = await Promise.all((await circleOf(beneficiaryId)).map((personId) =>
    giftsSince(personId, fundId, at - yearMs)))
  const gifts = givers.flat()
  const [first] = gifts
  if (!first) return []
  const from = gifts.map((gift) => gift.at).sort()[0] ?? first.at
  const who = first.personId ? { personId: first.personId, from } : {}
  const giftIds = gifts.map(({ giftId }) => giftId)
  return [payeeFinding(spendingId, { ...figuresOf(gifts), ...who, giftIds })]
}

const mostGoods = 100

/** The organisation that is paid gave in kind, promised proceeds, or raises with the charity. */
const ofOrganisation = async ({ payee, fundId, spendingId, sumFen }: Spending) => {
  if (!payee) return []
  const { name } = payee
  const [goods, campaigns] = await Promise.all([
    listPage(Goods, { partition: goodsOf(fundId), index: true, newestFirst: true, limit: mostGoods }),
    campaignsIn(fundId),
  ])
  const gaveGoods = goods.items.filter(({ giver }) => giver === name)
  const promised = campaigns.filter(({ plan }: Campaign) =>
    plan.agreement?.by === name || plan.partners.some((one) => one.name === name))
  const count = gaveGoods.length + promised.length
  return count > 0 ? [payeeFinding(spendingId, { count, sumFen, note: name })] : []
}

/** A spending is approved: whoever is paid should not be who gave (CF-18). */
export const lookAtPayee = async (request: Request, { data, at }: EventRow) => {
  const spending = await findSpending((data as { spendingId: string }).spendingId)
  const found = [...await ofPeople(spending, Date.parse(at)), ...await ofOrganisation(spending)]
  return enlist(request, spending, found)
}
