import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { adminRoles, workerRoles } from '../../../shared/roles.ts'
import { chinaMonth } from '../../../shared/units.ts'
import { balanceOf } from '../../ledger/balance.ts'
import type { MovementDraft } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { readPerson } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { GrantPlan } from './items.ts'
import { monthAfter } from './rules.ts'

const monthly = 'timebank.monthlyGrant'

export const grantView = ({ proposedBy: _, version: _version, ...plan }: GrantPlan) => plan

const findPlan = async (community: string, personId: string): Promise<GrantPlan | undefined> =>
  (await GrantPlan.build(GetItemCommand).key({ community, personId }).options({ consistent: true }).send()).Item

const planWrite = (plan: GrantPlan): Write =>
  write(GrantPlan.build(PutTransaction).item({ ...plan, version: plan.version + 1 }).options({
    condition: plan.version === 0 ? { attr: 'personId', exists: false } : { attr: 'version', eq: plan.version },
  }), 'stale')

const save = (request: Request, type: string, plan: GrantPlan, ...writes: Write[]) => {
  const { community, personId, personName, monthlyMinutes, reason } = plan
  const data = { personId, personName, monthlyMinutes, reason }
  return commit(request, { type, community, data, answer: grantView(plan) }, planWrite(plan), ...writes)
}

const subjectOf = async (request: Request, personId: string) => {
  const person = await loadActor(personId)
  must(person?.community, 'person.unknown')
  mustReach(request.actor, workerRoles, person.community)
  return { community: person.community, personName: person.nameMasked ?? '*' }
}

/**
 * Propose minutes that a certified hardship elder is granted each month out of the pool (TB-06).
 * Refuses with `person.unknown`, `role.scope`, `person.left`, `grant.notHardship`, `grant.exists`.
 */
export const proposeGrant = async (
  request: Request, input: { personId: string; monthlyMinutes: number; reason: string },
) => {
  const { personId, monthlyMinutes, reason } = input
  const { community, personName } = await subjectOf(request, personId)
  const { hardshipUntil, leftAt } = await readPerson(personId)
  must(!leftAt, 'person.left')
  must(hardshipUntil, 'grant.notHardship')
  const before = await findPlan(community, personId)
  must(!before || before.status === 'ended', 'grant.exists')
  const { id: proposedBy, nameMasked: proposedByName = '*' } = request.actor
  return save(request, 'grant.proposed', {
    community, personId, personName, monthlyMinutes, reason, status: 'proposed', proposedBy, proposedByName,
    version: before?.version ?? 0,
    ...(before?.lastMonth && !before.skipped ? { lastMonth: before.lastMonth } : {}),
  })
}

/** A second person approves. Refuses with `grant.unknown`, `role.scope`, `approval.self`, `approval.done`. */
export const approveGrant = async (request: Request, { personId }: { personId: string }) => {
  const { community } = await subjectOf(request, personId)
  const plan = await findPlan(community, personId) ?? refuse('grant.unknown')
  mustReach(request.actor, adminRoles, community)
  must(![plan.proposedBy, personId].includes(request.actor.id), 'approval.self')
  must(plan.status === 'proposed', 'approval.done')
  const approved = { ...plan, status: 'active' as const, approvedByName: request.actor.nameMasked ?? '*' }
  return save(request, 'grant.approved', approved,
    due({ task: monthly, key: `${community}.${personId}`, at: momentText(request.at) }))
}

/** No more grants from next month on. Refuses with `grant.unknown`, `role.scope`. */
export const endGrant = async (request: Request, { personId, reason }: { personId: string; reason: string }) => {
  const { community } = await subjectOf(request, personId)
  const plan = await findPlan(community, personId) ?? refuse('grant.unknown')
  return save(request, 'grant.ended', { ...plan, status: 'ended', reason })
}

/** Who is granted time in a community. Refuses with `role.scope`. */
export const seeGrants = async (
  request: Request, input: { community: string; cursor?: string | undefined; limit?: number | undefined },
) => {
  const { community, ...paging } = input
  mustReach(request.actor, [...workerRoles, 'auditor'], community)
  const page = await listPage(GrantPlan, { partition: `grantPlans#${community}`, ...paging })
  return { ...page, items: page.items.map(grantView) }
}

/** Why nothing is granted this month, if so. */
const skippedFor = async (plan: GrantPlan): Promise<GrantPlan['skipped']> => {
  const { hardshipUntil, leftAt } = await readPerson(plan.personId)
  if (!hardshipUntil || leftAt) return 'notHardship'
  return await balanceOf(`timeCredit:pool:${plan.community}`) < plan.monthlyMinutes ? 'poolShort' : undefined
}

/**
 * Each month: what is left of the last grant goes back to the pool, and the new one is given out of it, whole or not
 * at all (TB-06). Once a month, whatever runs twice.
 */
export const grantMonthly: DueTask = {
  task: monthly,
  run: async (request, key) => {
    const [community = '', personId = ''] = key.split('.')
    const plan = await findPlan(community, personId)
    const month = chinaMonth(request.at)
    if (!plan) return
    const active = plan.status === 'active'
    const next = { task: monthly, key, at: monthAfter(month) }
    // Ended and approved anew in a month that was granted already.
    if (active && plan.lastMonth === month) {
      return commit(request, { type: 'grant.goesOn', community, data: { personId, month }, answer: {} }, due(next))
    }
    const skipped = active ? await skippedFor(plan) : undefined
    const left = await balanceOf(`timeCredit:grant:${personId}`)
    const base = { happenedAt: momentText(request.at), reference: `grant-${month}` }
    const { monthlyMinutes, personName } = plan
    const movements: MovementDraft[] = [
      ...(left > 0
        ? [{ movement: 'credit.grantEnds' as const, from: personId, to: community, amount: left, ...base }] : []),
      ...(active && !skipped
        ? [{ movement: 'credit.grant' as const, from: community, to: personId, amount: monthlyMinutes, ...base }] : []),
    ]
    const { skipped: _, ...rest } = plan
    const after = active ? { ...rest, lastMonth: month, ...(skipped ? { skipped } : {}) } : plan
    const granted = active && !skipped ? monthlyMinutes : 0
    const data = { personId, personName, month, ended: left, granted, skipped: skipped ?? '' }
    return post(request, { type: 'grant.monthly', community, data, answer: {}, movements }, planWrite(after),
      ...(active ? [due(next)] : []))
  },
}
