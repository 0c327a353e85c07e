import { grantFirst } from '../../../functions/entry/bootstrap.ts'
import { catalogue, usualWeeklyCap } from '../../../shared/point-rules.ts'
import type { GrantableRole } from '../../../shared/roles.ts'
import { chinaQuarter } from '../../../shared/units.ts'
import { type Family, city, community, everybody, families, guest, phoneOf, staff, street } from './people.ts'
import { teams } from './teams.ts'
import { type World, act, idOf, unless } from './world.ts'

/** How WeChat knows a user. */
export type IdentityOf = (user: string) => { openId: string; unionId: string }

const register = async (world: World, { user, name }: { user: string; name: string }): Promise<void> => {
  const home = user === guest.user ? guest.community : community
  const me = await act(world, user, 'PUT /me', { name, phone: phoneOf(user), community: home, terms: 1 }, 'register')
  world.personIds.set(user, me.id)
}

const grant = (world: World, by: string, user: string, role: GrantableRole, scope: string): Promise<unknown> => {
  const input = { personId: idOf(world, user), role, scope }
  return unless(act(world, by, 'POST /people/:personId/roles', input, `${role} ${scope} ${user}`), 'role.exists')
}

const grantAll = async (world: World, openIdOf: IdentityOf): Promise<void> => {
  const { cityAdmin, streetAdmin, communityAdmin, auditor, stationStaff } = staff
  // Somebody has to be the first; everybody else gets their role from somebody who has one.
  await grantFirst({ app: 'miniProgram', ...openIdOf(cityAdmin.user) }, 'cityAdmin', city)
  await grant(world, cityAdmin.user, streetAdmin.user, 'streetAdmin', street)
  await grant(world, cityAdmin.user, auditor.user, 'auditor', street)
  await grant(world, streetAdmin.user, communityAdmin.user, 'communityAdmin', community)
  await grant(world, communityAdmin.user, stationStaff.user, 'stationStaff', community)
  for (const leader of new Set(teams.map((team) => team.leader))) {
    await grant(world, communityAdmin.user, leader, 'teamLeader', community)
  }
}

const join = async (world: World, head: string, householdId: string, user: string): Promise<void> => {
  const { code } = await act(world, head, 'POST /households/:householdId/invitations', { householdId }, user)
  await unless(act(world, user, 'POST /me/household-requests', { code }, 'join'), 'household.already')
  await unless(act(world, head, 'POST /households/:householdId/members/:personId/acceptance',
    { householdId, personId: idOf(world, user) }, user), 'household.notPending', 'household.already')
}

const settle = async (world: World, { name, members: [head, ...others] }: Family): Promise<void> => {
  const household = await act(world, head.user, 'POST /households', { name }, 'found')
  for (const { user } of others) await join(world, head.user, household.id, user)
}

const inGroups = async <T>(items: T[], size: number, work: (item: T) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < items.length; at += size) await Promise.all(items.slice(at, at + size).map(work))
}

/** Everybody registers, the roles are granted, the families found their households, rules for points are adopted and a budget is set. */
export const found = async (world: World, openIdOf: IdentityOf): Promise<void> => {
  await inGroups(everybody, 8, (one) => register(world, one))
  await grantAll(world, openIdOf)
  await inGroups(families, 8, (family) => settle(world, family))
  await unless(act(world, staff.communityAdmin.user, 'POST /point-rules', {
    community, effectiveFrom: new Date(world.now() + 3_600_000).toISOString(),
    weeklyHouseholdCap: usualWeeklyCap, rules: [...catalogue],
    resolution: '西城壕社区居民议事会第4号决议',
  }, 'rule'), 'rule.stale', 'rule.past')
  await unless(act(world, staff.communityAdmin.user, 'POST /point-budgets', {
    community, quarter: chinaQuarter(world.now()), budgetFen: 2_000_000, resolution: '西城壕社区居民议事会第5号决议',
  }, 'budget'), 'budget.past', 'budget.below')
}

/** Who is who, for a community that was founded before. */
export const recognise = async (world: World): Promise<void> => {
  const leaders = new Set(teams.map(({ leader }) => leader))
  for (const user of leaders) {
    const me = await world.phones.of(user)('GET /me', {})
    world.personIds.set(user, me.id)
  }
}
