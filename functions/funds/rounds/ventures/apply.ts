import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { within } from '../../../../shared/divisions.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { isSelf } from '../../../platform/actor.ts'
import { checkText } from '../../../platform/content-check.ts'
import { type Request, type Write, commit } from '../../../platform/commit.ts'
import { attachBoth } from '../../../platform/files/attach.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { readTeam } from '../../../platform/team.ts'
import { seal } from '../../../platform/vault.ts'
import { isCreditCode } from '../../charities/rules.ts'
import { by } from '../../spending/find.ts'
import { sumOf } from '../../spending/rules.ts'
import {
  appliedWith, everJudged, findOwn, findPublic, mustBe, mustBeIn, part, saidOf, saveVenture, touch, venturesIn,
} from './find.ts'
import type { Venture, VentureCall } from './items.ts'
import { applying, applyingNoMore, mustBeClean } from './record.ts'
import { phaseOf } from './rules.ts'
import { isWithdrawable, ownView } from './views.ts'

type Of<C extends keyof typeof ventures> = Given<(typeof ventures)[C]>
type Applied = Of<'POST /venture-calls/:callId/applications'>
type Asked = Omit<Applied, 'org' | 'callId'>

const mostApplications = 60
/** Of one person; so early that whoever applies and withdraws in turn leaves the call to the others. */
const mostWithdrawn = 10
const mostWithWithdrawn = 200

/** No individuals: an organisation with its code, or a team of the area by its leader. */
const orgOf = async ({ actor }: Request, call: VentureCall, org: Applied['org']): Promise<Venture['org']> => {
  if (org.kind === 'organisation') {
    must(isCreditCode(org.creditCode), 'venture.code')
    return org
  }
  const team = await readTeam(org.teamId)
  const isTheirs = team?.status === 'active' && isSelf(actor, team.leaderId) && within(call.division, team.community)
  must(isTheirs, 'venture.team')
  return { ...org, name: team?.name ?? '' }
}

const mustAddUp = ({ lines, sumFen }: Asked, { mostFen }: VentureCall): void => {
  must(sumOf(lines) === sumFen, 'venture.lines')
  must(sumFen <= mostFen, 'venture.tooMuch')
}

/** Refuses with `venture.words`. */
export const mustBeDecent = async ({ actor }: Request, title: string, ...texts: string[]): Promise<void> => {
  const checked = await Promise.all(texts.map((text) => checkText(actor.id, title, text)))
  must(checked.every(({ suggest }) => suggest !== 'risky'), 'venture.words')
}

const asked = async (
  request: Request, { ventureId, org }: Pick<Venture, 'ventureId' | 'org'>, { contact, ...said }: Asked,
) => {
  await mustBeDecent(request, said.title, `${org.name}\n${said.purpose}\n${said.serves}`, said.plan)
  return { ...said, contactSealed: await seal(JSON.stringify(contact), `${ventureId}/contact`) }
}

/** For staff and whoever judges by then. What was there before is attached already. */
const attached = (
  request: Request, { callId, community }: VentureCall, { ventureId, photos, papers }: Venture, before?: Venture,
): Promise<Write[]> => {
  const added = (now: string[], then: string[] = []) => now.filter((id) => !then.includes(id))
  return attachBoth(request, { photos: added(photos, before?.photos), papers: added(papers, before?.papers) },
    { community, readers: 'staff', roles: fundStaffRoles, about: ventureId, circle: callId })
}

/**
 * Apply on behalf of an organisation or a team (DOMAIN 6). Refuses with `ventureCall.unknown`, `ventureCall.phase`,
 * `venture.judge`, `venture.code`, `venture.team`, `venture.lines`, `venture.tooMuch`, `venture.record`,
 * `venture.funded`, `venture.full`, `venture.words`, `venture.applied`, and those of files.
 */
export const applyFor = async (request: Request, { callId, org: named, ...said }: Applied) => {
  const { actor, at } = request
  const call = await findPublic(callId)
  mustBe(call, at, ['taking'])
  must(!everJudged(actor, call), 'venture.judge')
  const org = await orgOf(request, call, named)
  mustAddUp(said, call)
  const ventureId = newId('ven')
  await mustBeClean({ org, ventureId, title: said.title }, at)
  const all = await venturesIn(callId)
  const withdrawn = all.filter(({ state }) => state === 'withdrawn')
  must(all.length - withdrawn.length < mostApplications && all.length < mostWithWithdrawn, 'venture.full')
  must(withdrawn.filter((one) => isSelf(actor, one.by)).length < mostWithdrawn, 'venture.full')
  const venture: Venture = {
    callId, ventureId, version: 1, state: 'submitted', org, ...await asked(request, { ventureId, org }, said),
    ...by(request), reports: [], evaluations: [],
  }
  return commit(request, {
    type: 'venture.applied', community: call.community, data: saidOf(venture), answer: await ownView(call, venture, at),
  }, applying(venture), saveVenture(undefined, venture), touch(call), part(request, venture), appliedWith(venture),
  ...await attached(request, call, venture))
}

/**
 * Change it until the days are over. Refuses with `ventureCall.unknown`, `venture.unknown`, `ventureCall.phase`,
 * `venture.state`, `venture.lines`, `venture.tooMuch`, `venture.words`, and those of files.
 */
export const changeVenture = async (
  request: Request, { callId, ventureId, ...said }: Of<'PUT /venture-calls/:callId/applications/:ventureId'>,
) => {
  const { at } = request
  const { call, before } = await findOwn(request, { callId, ventureId })
  mustBe(call, at, ['taking'])
  mustBeIn(before, 'submitted')
  mustAddUp(said, call)
  const after: Venture = { ...before, ...await asked(request, before, said) }
  return commit(request, {
    type: 'venture.changed', community: call.community, data: saidOf(after), answer: await ownView(call, after, at),
  }, saveVenture(before, after), ...await attached(request, call, after, before))
}

/**
 * Withdraw it, until there is a contract; the organisation may apply anew. Refuses with `ventureCall.unknown`,
 * `venture.unknown`, `venture.state`.
 */
export const withdrawVenture = async (
  request: Request, one: Of<'POST /venture-calls/:callId/applications/:ventureId/withdrawal'>,
) => {
  const { at } = request
  const { call, before } = await findOwn(request, one)
  must(isWithdrawable(before) && phaseOf(call, at) !== 'cancelled', 'venture.state')
  const after: Venture = { ...before, state: 'withdrawn' }
  return commit(request, {
    type: 'venture.withdrawn', community: call.community, data: saidOf(after), answer: await ownView(call, after, at),
  }, saveVenture(before, after), applyingNoMore(before))
}
