import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { workerRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { maskedName, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { Mandate, inForce, mandateKey } from '../../platform/mandate.ts'
import { must } from '../../platform/refusal.ts'
import { readRow } from '../../platform/row.ts'
import { type Subject, findSubject } from '../desk/subject.ts'
import { isDesk } from './rules.ts'

const revoke = async (request: Request, principal: Subject, agentId: string, note?: string) => {
  const principalId = principal.id
  const before = await readRow<Mandate>(mandateKey({ principalId, agentId }))
  must(before && inForce(before, chinaDay(request.at)), 'mandate.unknown')
  const revokedAt = momentText(request.at)
  const data = {
    principalId, agentId, endsOn: before.endsOn, principalName: principal.person.nameMasked ?? '*',
    agentName: isDesk(agentId) ? '' : await maskedName(agentId), ...(note ? { note } : {}),
  }
  const version = before.version + 1
  const revoked = { principalId, agentId, version, status: 'revoked' as const, revokedAt, revokedBy: request.actor.id }
  const draft = { type: 'mandate.revoked', community: principal.community, data, answer: { revokedAt } }
  return commit(request, draft, write(Mandate.build(UpdateTransaction).item(revoked)
    .options({ condition: { attr: 'version', eq: before.version } }), 'stale'))
}

/** The principal ends a mandate, at once. Refuses with `mandate.unknown`. */
export const revokeMandate = async (request: Request, { agentId }: { agentId: string }) =>
  revoke(request, await findSubject(request.actor.id), agentId)

/**
 * A worker ends it for somebody who came to the desk or called; one worker is enough, so that it is never hard to end.
 * Refuses with `person.unknown`, `role.scope`, `mandate.unknown`.
 */
export const revokeAtDesk = async (
  request: Request, { personId, agentId, note }: { personId: string; agentId: string; note: string },
) => {
  const principal = await findSubject(personId)
  mustReach(request.actor, workerRoles, principal.community)
  return revoke(request, principal, agentId, note)
}
