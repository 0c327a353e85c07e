import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Power } from '../../../shared/powers.ts'
import { chinaMonth } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { Mandate, mandateKey, usedIn } from '../../platform/mandate.ts'
import { putRow, readRow } from '../../platform/row.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Subject, findSubject } from '../desk/subject.ts'
import { Held } from './items.ts'
import { isDesk, mustBeAble, mustFitTerms } from './rules.ts'
import { mandateView } from './see-mandates.ts'

export interface MandateInput { agentId: string; powers: Power[]; monthlyMinutes: number; endsOn: string }
/** Who put it on record: the principal, or a worker with a second one and the paper. */
export interface GrantedBy { grantedBy: string; secondedBy?: string; note?: string }

/** What was used this month counts on, also when a mandate is given anew. */
const itemOf = (
  { at }: Request, principal: Subject, before: Mandate | undefined, input: MandateInput, by: GrantedBy,
): Mandate => ({
  ...input, ...by, powers: [...new Set(input.powers)], principalId: principal.id, community: principal.community,
  version: (before?.version ?? 0) + 1, status: 'active', usedMonth: chinaMonth(at),
  usedMinutes: before ? usedIn(before, chinaMonth(at)) : 0, grantedAt: momentText(at),
})

/** The writes of a new mandate, with what its event says. Refuses as `mustBeAble` and `mustFitTerms` do. */
export const planMandate = async (request: Request, principal: Subject, input: MandateInput, by: GrantedBy) => {
  const { agentId } = input
  const agent = isDesk(agentId) ? undefined : await findSubject(agentId)
  const before = await readRow<Mandate>(mandateKey({ principalId: principal.id, agentId }))
  mustBeAble(principal, agent, before, request.at)
  mustFitTerms(input, await settingsOf(principal.community), request.at)
  const mandate = itemOf(request, principal, before, input, by)
  const put = putRow(Mandate.entityName, mandateKey(mandate), mandate, 'stale', before
    ? { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': before.version } }
    : { ConditionExpression: 'attribute_not_exists(pk)' })
  const held: Write[] = agent
    ? [write(Held.build(PutTransaction).item({ agentId, principalId: principal.id }), 'stale')] : []
  const { powers, monthlyMinutes, endsOn } = mandate
  const names = { principalName: principal.person.nameMasked ?? '*', agentName: agent?.person.nameMasked ?? '' }
  const data = { principalId: principal.id, agentId, powers, monthlyMinutes, endsOn, ...names, ...by }
  return { writes: [put, ...held], data, mandate, names }
}

/** The principal lets somebody act for them, on their own phone. Refuses as `planMandate` does. */
export const grantMandate = async (request: Request, input: MandateInput) => {
  const principal = await findSubject(request.actor.id)
  const { writes, data, mandate, names } = await planMandate(request, principal, input, { grantedBy: request.actor.id })
  const answer = mandateView(mandate, names, request.at)
  return commit(request, { type: 'mandate.granted', community: principal.community, data, answer }, ...writes)
}
