import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { mustServe } from '../desk/subject.ts'

/**
 * A worker has met or rung somebody: the account goes on, and is back where it was put away (PEERS 1.15). Refuses with
 * `person.unknown`, `role.scope`, `desk.ownCase`, `person.left`.
 */
export const metAtDesk = async (request: Request, { personId, note }: { personId: string; note: string }) => {
  const { community } = await mustServe(request, personId)
  const answer = { seenAt: momentText(request.at) }
  return commit(request, { type: 'person.metAtDesk', community, data: { personId, note }, answer })
}
