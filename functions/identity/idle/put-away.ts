import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import type { ClosingStep } from '../../../shared/closing.ts'
import { chinaDay } from '../../../shared/units.ts'
import { type Actor, ActorItem, loadActor, maskedName } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../platform/list.ts'
import { Mandate, inForce, mandateKey } from '../../platform/mandate.ts'
import type { Own } from '../../platform/own.ts'
import { readFacts } from '../../platform/person.ts'
import { readRow } from '../../platform/row.ts'
import { settingsOf } from '../../platform/settings.ts'
import { Resident } from '../items.ts'
import { Held } from '../mandates/items.ts'
import { openMatters } from '../records/closing.ts'
import { dayMs, idleFrom, idleTask, warnedDays } from './seen.ts'

// Who may not be put away now is looked at again after so many days.
const againDays = 90
// A commit takes 100 rows.
const mostMandates = 80
/** What stays as it is while somebody is away; all else that is open keeps them here. */
const resting: readonly ClosingStep[] = ['credit', 'offer', 'household', 'mandates']

/** Somebody with a role, a place, an order, credit or points on hold, or who waits to be accepted or has left. */
const isKept = async (own: Own[], actor: Actor, at: number): Promise<boolean> => {
  if (actor.joining || actor.roles.length > 0 || (await readFacts(actor.id)).leftAt) return true
  const matters = await openMatters(own, actor.id, at)
  return matters.some(({ step, count }) => count > 0 && !resting.includes(step))
}

/** Those in force, that they gave and that they hold. */
const mandatesNow = async (personId: string, day: string): Promise<Mandate[]> => {
  const [given, held] = await Promise.all([
    everyRow((cursor) => listPage(Mandate, { partition: `person#${personId}`, prefix: 'mandate#', cursor })),
    everyRow((cursor) => listPage(Held, { partition: `acting#${personId}`, cursor })),
  ])
  const holding = await inChunks(held, ({ principalId }) =>
    readRow<Mandate>(mandateKey({ principalId, agentId: personId })))
  return [...given, ...holding].filter((one) => one !== undefined).filter((one) => inForce(one, day))
}

const ended = ({ principalId, agentId, version }: Mandate, at: number) =>
  write(Mandate.build(UpdateTransaction).item({
    principalId, agentId, version: version + 1, status: 'revoked', revokedAt: momentText(at), revokedBy: 'system',
  }).options({ condition: { attr: 'version', eq: version } }), 'stale')

/** Out of the list of residents, with no mandates; what is theirs stays, whatever it is. */
const putAway = async (
  request: Request, actor: Actor, community: string, idleWarnedAt: string, mandates: Mandate[],
) => {
  const { id: personId } = actor
  const awayAt = momentText(request.at)
  const others = await Promise.all(mandates.map(async ({ principalId, agentId }) => {
    const otherId = principalId === personId ? agentId : principalId
    return { personId: otherId, name: await maskedName(personId), gave: principalId === personId }
  }))
  return commit(request, { type: 'person.putAway', community, data: { personId, others }, answer: {} },
    // Who was seen meanwhile is not put away: the condition does not hold, and the account is looked at anew.
    write(ActorItem.build(UpdateTransaction).item({ personId, awayAt }).options({ condition: { and: [
      { attr: 'idleWarnedAt', eq: idleWarnedAt },
      actor.lastSeenAt ? { attr: 'lastSeenAt', eq: actor.lastSeenAt } : { attr: 'lastSeenAt', exists: false },
    ] } as never }), 'stale'),
    write(Resident.build(PutTransaction).item({ community, personId, awayAt }), 'stale'),
    ...mandates.map((one) => ended(one, request.at)))
}

/**
 * An account that nobody has used for `identity.idleMonths` is warned 30 days before, then put away (PEERS 1.15).
 * Whatever comes between, the task makes itself due again; it ends with the account put away.
 */
export const idleAccounts = (own: Own[]): DueTask => ({
  task: idleTask,
  run: async (request, personId) => {
    const actor = await loadActor(personId)
    const { community, erasedAt, awayAt, lastSeenAt = momentText(request.at), idleWarnedAt = '' } = actor ?? {}
    // Behind a double, or a phone that was bound, stands a record that is watched itself.
    if (actor?.id !== personId || !community || erasedAt || awayAt) return
    const again = (at: number, type = 'person.idleLooked', data = {}, ...writes: ReturnType<typeof write>[]) =>
      commit(request, { type, community, data: { personId, ...data }, answer: {} }, ...writes,
        due({ task: idleTask, key: personId, at: momentText(at) }))
    const idleAt = idleFrom(lastSeenAt, (await settingsOf(community))['identity.idleMonths'])
    const warnAt = idleAt - warnedDays * dayMs
    if (request.at < warnAt) return again(warnAt)
    if (await isKept(own, actor, request.at)) return again(request.at + againDays * dayMs)
    const awayFrom = Date.parse(idleWarnedAt) + warnedDays * dayMs
    if (idleWarnedAt >= lastSeenAt) {
      if (request.at < awayFrom) return again(awayFrom)
      const mandates = await mandatesNow(personId, chinaDay(request.at))
      if (mandates.length <= mostMandates) return putAway(request, actor, community, idleWarnedAt, mandates)
      return again(request.at + 60_000, 'person.idleLooked', {},
        ...mandates.slice(0, mostMandates).map((one) => ended(one, request.at)))
    }
    const until = momentText(request.at + warnedDays * dayMs)
    return again(Date.parse(until), 'person.idleWarned', { until }, write(ActorItem.build(UpdateTransaction)
      .item({ personId, idleWarnedAt: momentText(request.at) }), 'stale'))
  },
})
