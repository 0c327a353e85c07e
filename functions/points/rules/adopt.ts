import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { rules } from '../../../shared/contract/points/rules.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { due } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { announceTask } from './announce.ts'
import { type RuleSet, RuleSetItem } from './items.ts'
import { setAt } from './rules.ts'
import { setsOf } from './sets.ts'

type Input<C extends keyof typeof rules> = Given<(typeof rules)[C]>

const view = ({ community, adoptedBy: _, ...set }: RuleSet) => ({ scope: community, ...set })

export const seePointRules = async (request: Request, input: Input<'GET /point-rules'>) => {
  const community = input.community ?? homeOf(request.actor)
  const versions = await setsOf(community)
  const now = momentText(request.at)
  const inForce = setAt(versions, community, now)
  // What an even newer version overtakes before it begins never counts.
  const coming = versions.filter(({ effectiveFrom, version }) => effectiveFrom > now && version > inForce.version
    && !versions.some((other) => other.version > version && other.effectiveFrom <= effectiveFrom))
  return { inForce: view(inForce), coming: coming.map(view) }
}

/** Every version, newest first. */
export const seeVersions = async (_request: Request, { community, ...paging }: Input<'GET /point-rules/versions'>) => {
  const page = await listPage(RuleSetItem, { partition: `pointRules#${community}`, newestFirst: true, ...paging })
  return { ...page, items: (page.items as RuleSet[]).map(view) }
}

/**
 * Adopt a new version, from a moment in the future (FP-03: with the resolution of the residents' council, never
 * backwards). Refuses with `role.scope`, `division.unknown`, `rule.past`, `rule.stale`.
 */
export const adoptPointRules = async (request: Request, input: Input<'POST /point-rules'>) => {
  mustReach(request.actor, adminRoles, input.community)
  await divisionName(input.community)
  const at = momentText(request.at)
  must(input.effectiveFrom > at, 'rule.past')
  const [newest] = await setsOf(input.community)
  const set = { ...input, version: (newest?.version ?? 0) + 1, adoptedAt: at, adoptedBy: request.actor.id }
  const draft = { type: 'rule.adopted', community: input.community, data: set, answer: view(set) }
  return commit(request, draft, write(RuleSetItem.build(PutTransaction).item(set)
    .options({ condition: { attr: 'community', exists: false } }), 'rule.stale'),
  due({ task: announceTask, key: `${input.community}.${set.version}`, at }))
}
