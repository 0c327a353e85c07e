import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { monthFrom } from '../../../shared/units.ts'
import { partsOf } from '../../ledger/chart.ts'
import { AccountRow } from '../../ledger/items.ts'
import { listPage } from '../../platform/list.ts'
import { ageOn, readPerson } from '../../platform/person.ts'
import { MemberCount } from '../tally/items.ts'
import { type AgeBand, type Members, ageBands, bandOf } from './rules.ts'

// The month itself and the two before it: some 90 days.
const activeMonths = 3
// Two sides of twenty services in each month.
const mostRows = activeMonths * 40

export const nobody = (): Members =>
  Object.fromEntries(ageBands.map((band) => [band, { active: 0, idle: 0 }])) as Members

/** A member is whoever has an account of time credit; of several of them the first of these stands for the person. */
const kinds = ['timeCredit:member', 'timeCredit:gift', 'timeCredit:grant']

const standsForOwner = async (community: string, account: string): Promise<boolean> => {
  const { kind, owner } = partsOf(account)
  const before = kinds.slice(0, Math.max(0, kinds.indexOf(kind)))
  const others = await Promise.all(before.map((one) =>
    AccountRow.build(GetItemCommand).key({ community, account: `${one}:${owner}` }).send()))
  return kinds.includes(kind) && others.every(({ Item }) => Item === undefined)
}

/** Whether somebody gave or got anything in the months up to this one; what was taken back does not count. */
const isActive = async (personId: string, month: string): Promise<boolean> => {
  const { items } = await listPage(MemberCount, {
    partition: `memberCounts#${personId}`, from: monthFrom(month, 1 - activeMonths), to: `${month}#\uffff`,
    limit: mostRows,
  })
  return items.some(({ times }) => times > 0)
}

const memberOf = async (
  community: string, account: string, month: string, day: string,
): Promise<{ band: AgeBand; active: boolean } | undefined> => {
  if (!await standsForOwner(community, account)) return undefined
  const { owner } = partsOf(account)
  const [{ birthDay, leftAt }, active] = await Promise.all([readPerson(owner, day), isActive(owner, month)])
  return leftAt ? undefined : { band: bandOf(birthDay ? ageOn(birthDay, day) : undefined), active }
}

/** A page of the accounts counted: each member once, active or idle in the months up to one (PEERS 3.25). */
export const addMembers = async (
  before: Members, accounts: string[], of: { community: string; month: string; day: string },
): Promise<Members> => {
  const next = structuredClone(before)
  for (const account of accounts) {
    const member = await memberOf(of.community, account, of.month, of.day)
    if (member) next[member.band][member.active ? 'active' : 'idle'] += 1
  }
  return next
}
