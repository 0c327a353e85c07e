import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { adminRoles } from '../../shared/roles.ts'
import { homeOf, mustReach } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { divisionName } from '../platform/divisions.ts'
import { listPage } from '../platform/list.ts'
import { must } from '../platform/refusal.ts'
import { PointRule } from './items.ts'
import { ruleAt } from './rules.ts'

interface Adoption {
  community: string; effectiveFrom: string; pointsPerHour: number; weeklyHouseholdCap: number; resolution: string
}

// What came before these versions cannot be in force any more unless all of them lie in the future.
const mostVersions = 50

/** The versions of a community's rule, newest first. */
export const rulesOf = async (community: string): Promise<PointRule[]> => {
  const options = { partition: `pointRules#${community}`, newestFirst: true, limit: mostVersions }
  return (await listPage(PointRule, options)).items
}

const view = ({ community, adoptedBy: _, ...rule }: PointRule) => ({ scope: community, ...rule })

export const seePointRules = async (request: Request, input: { community?: string | undefined }) => {
  const community = input.community ?? homeOf(request.actor)
  const versions = await rulesOf(community)
  const now = momentText(request.at)
  const coming = versions.filter(({ effectiveFrom }) => effectiveFrom > now)
  return { inForce: view(ruleAt(versions, community, now)), coming: coming.map(view) }
}

/**
 * Adopt a new version, from a moment in the future (FP-03: with its resolution, never backwards).
 * Refuses with `role.scope`, `division.unknown`, `rule.past`, `rule.stale`.
 */
export const adoptPointRule = async (request: Request, input: Adoption) => {
  mustReach(request.actor, adminRoles, input.community)
  await divisionName(input.community)
  const at = momentText(request.at)
  must(input.effectiveFrom > at, 'rule.past')
  const [newest] = await rulesOf(input.community)
  const rule = { ...input, version: (newest?.version ?? 0) + 1, adoptedAt: at, adoptedBy: request.actor.id }
  const draft = { type: 'rule.adopted', community: input.community, data: rule, answer: view(rule) }
  return commit(request, draft, write(PointRule.build(PutTransaction).item(rule)
    .options({ condition: { attr: 'community', exists: false } }), 'rule.stale'))
}
