import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { adminRoles, reviewRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import type { DueTask } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findClearing, netTask } from './count.ts'
import { Clearing, CommunityClearing } from './items.ts'

/** The row as one of its two communities sees it. */
const clearingView = async (row: Clearing, community: string) => {
  const isFirst = community === row.first
  const { month, status, services, nettedAt, byFirst, bySecond, ackFirstName, ackSecondName } = row
  const [given, got] = isFirst ? [byFirst, bySecond] : [bySecond, byFirst]
  const [own, others] = isFirst ? [ackFirstName, ackSecondName] : [ackSecondName, ackFirstName]
  const other = isFirst ? row.second : row.first
  return {
    month, community, other, otherName: await divisionName(other), status, services, givenMinutes: given,
    gotMinutes: got, netMinutes: given - got, ...(own ? { acknowledgedByName: own } : {}),
    ...(others ? { otherAcknowledgedByName: others } : {}), ...(nettedAt ? { nettedAt } : {}),
  }
}

/** After its end a month is netted, once; what comes later counts in the month in which it comes. */
export const netClearing: DueTask = {
  task: netTask,
  run: async (request, key) => {
    const [first = '', second = '', month = ''] = key.split('.')
    const row = await findClearing({ first, second, month })
    if (row?.status !== 'open') return
    const { byFirst, bySecond } = row
    const data = { first, second, month, byFirst, bySecond, netMinutes: byFirst - bySecond }
    const netted = { first, second, month, status: 'netted' as const, nettedAt: momentText(request.at) }
    await commit(request, { type: 'clearing.netted', community: first, data, answer: {} },
      write(Clearing.build(UpdateTransaction).item(netted).options({ condition: { and: [
        { attr: 'byFirst', eq: byFirst }, { attr: 'bySecond', eq: bySecond }, { attr: 'status', eq: 'open' },
      ] } }), 'stale'))
  },
}

/**
 * One community says that the month is right; when both have, by two people, it is settled.
 * Refuses with `role.scope`, `clearing.unknown`, `clearing.open`, `approval.self`, `approval.done`.
 */
export const acknowledgeClearing = async (
  request: Request, input: { community: string; other: string; month: string },
) => {
  const { community, other, month } = input
  const { actor } = request
  mustReach(actor, adminRoles, community)
  const [first = '', second = ''] = [community, other].sort()
  const row = await findClearing({ first, second, month }) ?? refuse('clearing.unknown')
  must(row.status !== 'open', 'clearing.open')
  const isFirst = community === first
  const [own, others] = isFirst ? [row.ackFirst, row.ackSecond] : [row.ackSecond, row.ackFirst]
  must(!own, 'approval.done')
  must(others !== actor.id, 'approval.self')
  const name = actor.nameMasked ?? '*'
  const ack = isFirst ? { ackFirst: actor.id, ackFirstName: name } : { ackSecond: actor.id, ackSecondName: name }
  const status = others ? 'settled' as const : 'netted' as const
  const answer = await clearingView({ ...row, ...ack, status }, community)
  const data = { community, other, month, status, netMinutes: answer.netMinutes }
  return commit(request, { type: 'clearing.acknowledged', community, data, answer },
    write(Clearing.build(UpdateTransaction).item({ first, second, month, ...ack, status }).options({ condition: { and: [
      { attr: 'ackFirst', exists: row.ackFirst !== undefined },
      { attr: 'ackSecond', exists: row.ackSecond !== undefined },
    ] } }), 'stale'))
}

/** What a community has with each other, newest month first. Refuses with `role.scope`. */
export const seeClearings = async (
  request: Request, input: { community: string; cursor?: string | undefined; limit?: number | undefined },
) => {
  const { community, ...paging } = input
  mustReach(request.actor, reviewRoles, community)
  const page = await listPage(CommunityClearing, { partition: `clearings#${community}`, newestFirst: true, ...paging })
  const items = await Promise.all(page.items.map(async ({ month, other }) => {
    const [first = '', second = ''] = [community, other].sort()
    return clearingView(await findClearing({ first, second, month }) ?? refuse('clearing.unknown'), community)
  }))
  return { ...page, items }
}
