import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { adminRoles, reviewRoles } from '../../../shared/roles.ts'
import { chinaDay, dayAfter } from '../../../shared/units.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { readPerson } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findException } from './cap.ts'
import { LimitException, exceptionsOf } from './items.ts'

const mostDays = 365

const isOver = ({ status, endsOn }: LimitException, today: string): boolean => status === 'active' && endsOn < today

const view = (exception: LimitException, today: string) => {
  const { proposedBy: _, version: _version, earlier: _earlier, ...rest } = exception
  return { ...rest, status: isOver(exception, today) ? 'over' as const : exception.status }
}

const save = (request: Request, type: string, exception: LimitException) => {
  const { community, version, personId, personName, dailyMinutes, reason, fromDay, endsOn } = exception
  const data = { personId, personName, dailyMinutes, reason, endsOn, ...(fromDay ? { fromDay } : {}) }
  const put = LimitException.build(PutTransaction).item({ ...exception, version: version + 1 }).options({
    condition: version === 0 ? { attr: 'personId', exists: false } : { attr: 'version', eq: version },
  })
  return commit(request, { type, community, data, answer: view(exception, chinaDay(request.at)) }, write(put, 'stale'))
}

const subjectOf = async (request: Request, personId: string) => {
  const person = await loadActor(personId)
  must(person?.community, 'person.unknown')
  mustReach(request.actor, adminRoles, person.community)
  return { community: person.community, personName: person.nameMasked ?? '*' }
}

/** The exception of somebody within reach. One that was proposed where they lived before is decided there no more. */
const reached = async (request: Request, personId: string): Promise<LimitException> => {
  const { community } = await subjectOf(request, personId)
  const exception = await findException(personId)
  return exception?.community === community ? exception : refuse('limit.unknown')
}

/** What held until the new proposal, for hours that are confirmed late; a proposal that never held leaves none. */
const earlierOf = (before: LimitException | undefined, today: string): Pick<LimitException, 'earlier'> => {
  if (!before) return {}
  const { fromDay, dailyMinutes, earlier } = before
  const yesterday = dayAfter(today, -1)
  const endsOn = before.endsOn < yesterday ? before.endsOn : yesterday
  if (fromDay && fromDay <= endsOn) return { earlier: { fromDay, endsOn, dailyMinutes } }
  return earlier ? { earlier } : {}
}

interface Proposal { personId: string; dailyMinutes: number; endsOn: string; reason: string }

/**
 * Propose that one person may earn more in a day than the community's cap, with a reason and a last day (TB-03).
 * Refuses with `person.unknown`, `role.scope`, `person.left`, `limit.day`, `limit.notHigher`, `limit.exists`.
 */
export const proposeException = async (request: Request, proposal: Proposal) => {
  const { personId, dailyMinutes, endsOn } = proposal
  const { actor, at } = request
  const { community, personName } = await subjectOf(request, personId)
  must(!(await readPerson(personId)).leftAt, 'person.left')
  const today = chinaDay(at)
  must(endsOn >= today && endsOn <= dayAfter(today, mostDays), 'limit.day')
  must(dailyMinutes > (await settingsOf(community))['timebank.dailyCapMinutes'], 'limit.notHigher')
  const before = await findException(personId)
  const isFree = !before || before.status === 'ended' || isOver(before, today) || before.community !== community
  must(isFree, 'limit.exists')
  const { id: proposedBy, nameMasked: proposedByName = '*' } = actor
  return save(request, 'limit.proposed', {
    ...proposal, community, personName, status: 'proposed', proposedBy, proposedByName, version: before?.version ?? 0,
    ...earlierOf(before, today),
  })
}

/**
 * A second person approves, neither who proposed it nor whom it is for; it holds from today on.
 * Refuses with `person.unknown`, `role.scope`, `limit.unknown`, `approval.self`, `approval.done`, `limit.day`.
 */
export const approveException = async (request: Request, { personId }: { personId: string }) => {
  const before = await reached(request, personId)
  must(![before.proposedBy, personId].includes(request.actor.id), 'approval.self')
  must(before.status === 'proposed', 'approval.done')
  const fromDay = chinaDay(request.at)
  must(before.endsOn >= fromDay, 'limit.day')
  const approvedByName = request.actor.nameMasked ?? '*'
  return save(request, 'limit.approved', { ...before, status: 'active', fromDay, approvedByName })
}

/**
 * From today on the usual cap holds again; what was served before may still be confirmed under the exception.
 * Refuses with `person.unknown`, `role.scope`, `limit.unknown`, `approval.done`.
 */
export const endException = async (request: Request, { personId, reason }: { personId: string; reason: string }) => {
  const before = await reached(request, personId)
  const today = chinaDay(request.at)
  must(before.status !== 'ended' && !isOver(before, today), 'approval.done')
  const endsOn = before.status === 'active' ? dayAfter(today, -1) : before.endsOn
  const type = before.status === 'active' ? 'limit.ended' : 'limit.withdrawn'
  return save(request, type, { ...before, status: 'ended', endsOn, reason })
}

interface Listing { community: string; cursor?: string | undefined; limit?: number | undefined }

/** Who may earn more in a day, and who did. Refuses with `role.scope`. */
export const seeExceptions = async (request: Request, { community, ...paging }: Listing) => {
  mustReach(request.actor, reviewRoles, community)
  const page = await listPage(LimitException, { partition: exceptionsOf(community), index: true, ...paging })
  const today = chinaDay(request.at)
  return { ...page, items: page.items.map((one) => view(one, today)) }
}
