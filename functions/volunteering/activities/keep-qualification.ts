import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Answer, Given } from '../../../shared/contract/call.ts'
import type { qualifications } from '../../../shared/contract/volunteering/qualifications.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { chinaDay, chinaDayStart, dayAfter } from '../../../shared/units.ts'
import { homeOf, loadActor, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Qualification, qualificationsOf, readQualifications } from './qualifications.ts'

type Calls = typeof qualifications
type View = Answer<Calls['POST /me/qualifications']>

const view = ({ community: _, kind, ...rest }: Qualification): View => ({ kind: kind as View['kind'], ...rest })

interface Key { personId: string; kind: string; name: string }

const find = async (key: Key): Promise<Qualification | undefined> => {
  const { Item } = await Qualification.build(GetItemCommand).key(key).options({ consistent: true }).send()
  return Item
}

const asBefore = (before: Qualification | undefined) => (before
  ? { and: [{ attr: 'state' as const, eq: before.state }, { attr: 'askedAt' as const, eq: before.askedAt }] }
  : { attr: 'personId' as const, exists: false as const })

const keep = (before: Qualification | undefined, after: Qualification): Write =>
  write(Qualification.build(PutTransaction).item(after).options({ condition: asBefore(before) }), 'stale')

const holds = ({ state, until }: Qualification, day: string): boolean =>
  state === 'confirmed' && (until === undefined || until >= day)

/** One's own certificates and trainings. */
export const seeMyQualifications = async (request: Request) =>
  ({ items: (await readQualifications(request.actor.id)).map(view) })

/**
 * Hand in a certificate or a training; an administrator of the home community looks at the original.
 * Refuses with `qualification.name`, `qualification.over`, `qualification.held` (a longer one may replace it).
 */
export const askQualification = async (
  request: Request, { kind, name = '', number, until }: Given<Calls['POST /me/qualifications']>,
) => {
  const { actor, at } = request
  const today = chinaDay(at)
  must(kind !== 'training' || name, 'qualification.name')
  must(until === undefined || until >= today, 'qualification.over')
  const key = { personId: actor.id, kind, name: kind === 'training' ? name : '' }
  const before = await find(key)
  must(!before || !holds(before, today) || (until !== undefined && until > (before.until ?? '9')), 'qualification.held')
  const after: Qualification = {
    ...key, state: 'asked', community: homeOf(actor), personName: actor.nameMasked ?? '*', askedAt: momentText(at),
    ...(number ? { number } : {}), ...(until ? { until } : {}),
  }
  const data = { ...key, ...(until ? { until } : {}) }
  return commit(request, { type: 'qualification.asked', community: after.community, data, answer: view(after) },
    keep(before, after))
}

/** The certificates of a community, or those in one state. Refuses with `role.scope`. */
export const seeQualifications = async (
  request: Request, { community, state, ...paging }: Given<Calls['GET /qualifications']>,
) => {
  mustReach(request.actor, adminRoles, community)
  const page = await listPage(Qualification, {
    partition: qualificationsOf(community), index: true, ...paging, ...(state ? { prefix: `${state}#` } : {}),
  })
  return { ...page, items: page.items.map(view) }
}

const task = 'volunteering.qualificationEnding'
const daysBefore = 30

const endingOf = ({ personId, kind, name, until }: Qualification, at: number): Write[] => {
  if (until === undefined) return []
  const warnAt = chinaDayStart(dayAfter(until, -daysBefore))
  return [due({ task, key: `${personId}#${kind}#${name}`, at: warnAt > momentText(at) ? warnAt : momentText(at) })]
}

/**
 * Confirm what somebody handed in, after a look at the original, or refuse it with a reason; never one's own.
 * Refuses with `person.unknown`, `role.scope`, `qualification.unknown`, `qualification.self`, `qualification.decided`,
 * `qualification.over`, `review.reason`.
 */
export const decideQualification = async (
  request: Request, input: Given<Calls['POST /people/:personId/qualifications/decisions']>,
) => {
  const { actor, at } = request
  const { personId, kind, name = '', accept, reason } = input
  const holder = await loadActor(personId)
  mustReach(actor, adminRoles, holder?.community ?? refuse('person.unknown'))
  const before = (await find({ personId, kind, name })) ?? refuse('qualification.unknown')
  must(personId !== actor.id, 'qualification.self')
  must(before.state === 'asked', 'qualification.decided')
  const until = input.until ?? before.until
  must(!accept || until === undefined || until >= chinaDay(at), 'qualification.over')
  must(accept || reason, 'review.reason')
  const after: Qualification = {
    ...before, state: accept ? 'confirmed' : 'refused', decidedAt: momentText(at),
    decidedByName: actor.nameMasked ?? '*',
    ...(until ? { until } : {}), ...(reason ? { reason } : {}),
  }
  const data = { personId, kind, name, accept, ...(until ? { until } : {}), ...(reason ? { reason } : {}) }
  return commit(request, { type: 'qualification.decided', community: before.community, data, answer: view(after) },
    keep(before, after), ...(accept ? endingOf(after, at) : []))
}

/** A month before a certificate ends its holder is told, if it is still the one that counts. */
export const qualificationEndingTask: DueTask = {
  task,
  run: async (request, key) => {
    const [personId = '', kind = '', name = ''] = key.split('#')
    const held = await find({ personId, kind, name })
    if (held?.state !== 'confirmed' || held.until === undefined) return undefined
    const data = { personId, kind, name, until: held.until }
    return commit(request, { type: 'qualification.ending', community: held.community, data, answer: {} })
  },
}
