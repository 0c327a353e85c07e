import { isCloseKin } from '../../../shared/kin.ts'
import { chinaMonth } from '../../../shared/units.ts'
import { balanceOf } from '../../ledger/balance.ts'
import { homeOf, maskedName } from '../../platform/actor.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { readPerson } from '../../platform/person.ts'
import { putRow, readRow } from '../../platform/row.ts'
import { Gift, overflowKey } from './items.ts'
import { type Sourced, monthAfter } from './rules.ts'

export type Overflow = 'pool' | 'honour'

/** Where a person's credit beyond the cap goes: to the pool, unless they chose to keep it as an honour (TB-03). */
export const overflowOf = async (personId: string): Promise<Overflow> =>
  (await readRow<{ choice: Overflow }>(overflowKey(personId)))?.choice ?? 'pool'

export const chooseOverflow = (request: Request, { choice }: { choice: Overflow }) => {
  const { actor } = request
  const data = { choice }
  const draft = { type: 'credit.overflowChosen', community: homeOf(actor), data, answer: data }
  return commit(request, draft, putRow('overflow', overflowKey(actor.id), { choice }, 'stale'))
}

/** What a person may spend, by source. */
export const spendable = async (personId: string): Promise<Sourced> => {
  const [granted, gifted, earned] = await Promise.all(
    ['grant', 'gift', 'member'].map((kind) => balanceOf(`timeCredit:${kind}:${personId}`)))
  return { granted: granted ?? 0, gifted: gifted ?? 0, earned: earned ?? 0 }
}

const mayGiveTo = async (personId: string) => {
  const { kin } = await readPerson(personId)
  const close = kin.filter(({ relation }) => isCloseKin(relation))
  return Promise.all(close.map(async (one) =>
    ({ personId: one.personId, name: await maskedName(one.personId) })))
}

const coolingOf = async (personId: string): Promise<number> => {
  const page = await listPage(Gift, { partition: `gifts#${personId}`, index: true, newestFirst: true, limit: 100 })
  return page.items.filter(({ status }) => status === 'cooling').reduce((sum, { minutes }) => sum + minutes, 0)
}

/** A person's time credit by where it came from. */
export const seeCredit = async ({ actor, at }: Request) => {
  const [there, honour, cooling, overflow, kin] = await Promise.all([
    spendable(actor.id), balanceOf(`timeCredit:honour:${actor.id}`), coolingOf(actor.id), overflowOf(actor.id),
    mayGiveTo(actor.id),
  ])
  return {
    ...there, ...(there.granted > 0 ? { grantedUntil: monthAfter(chinaMonth(at)) } : {}), honour, cooling, overflow,
    mayGiveTo: kin,
  }
}
