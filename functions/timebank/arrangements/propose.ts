import type { Given } from '../../../shared/contract/call.ts'
import type { arrangements } from '../../../shared/contract/timebank/arrangements.ts'
import { serviceOf } from '../../../shared/services.ts'
import { chinaDay, chinaDayEnd } from '../../../shared/units.ts'
import { type Actor, loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { checkText } from '../../platform/content-check.ts'
import { divisionName } from '../../platform/divisions.ts'
import { due } from '../../platform/due.ts'
import { newId } from '../../platform/ids.ts'
import { type ActingFor, mustActFor } from '../../platform/mandate.ts'
import { readFacts } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { readRow } from '../../platform/row.ts'
import { mustBeOffered } from '../orders/conditions.ts'
import { pairingKey } from '../orders/items.ts'
import { offerKey } from '../orders/offer-items.ts'
import { settingsOf } from '../../platform/settings.ts'
import { mustAgreeToHelp, mustAgreeToBeHelped } from './conditions.ts'
import type { Arrangement } from './items.ts'
import { timingFits } from './rules.ts'
import { arrangementTask, listedFor, saveArrangement, spokenFor } from './save.ts'

type Proposal = Given<(typeof arrangements)['POST /time-bank/arrangements']>

const openDays = 14
const dayMs = 86_400_000

/** A registered neighbour who is still here. Refuses with `person.unknown`, `person.left`. */
const otherSide = async (personId: string): Promise<ActingFor['principal']> => {
  const [person, { leftAt }] = await Promise.all([loadActor(personId), readFacts(personId)])
  const community = person?.community ?? refuse('person.unknown')
  must(!leftAt, 'person.left')
  return { ...person as Actor, community }
}

interface Sides { requester: ActingFor['principal']; volunteer: Actor; onBehalfOf?: string }

const sidesOf = async (request: Request, input: Proposal): Promise<Sides> => {
  const other = await otherSide(input.with)
  if (input.side === 'volunteer') return { requester: other, volunteer: request.actor }
  const { principal, onBehalfOf } = await mustActFor(request, input.forPerson ?? request.actor.id, 'timebank.order')
  return { requester: principal, volunteer: other, ...(onBehalfOf ? { onBehalfOf } : {}) }
}

/**
 * Nobody is asked for every week by a stranger: whoever asks for help knows the volunteer from their offer or from an
 * order; whoever offers help has done an order for that person. Refuses with `arrangement.stranger`.
 */
const mustKnowEachOther = async ({ requester, volunteer }: Sides, side: Proposal['side']): Promise<void> => {
  const pairing = await readRow(pairingKey({ requesterId: requester.id, personId: volunteer.id }))
  const offer = side === 'requester' ? await readRow(offerKey({ personId: volunteer.id })) : undefined
  must(pairing ?? offer, 'arrangement.stranger')
}

const draftOf = async (request: Request, input: Proposal, sides: Sides): Promise<Arrangement> => {
  const { actor, at } = request
  const { requester, volunteer, onBehalfOf } = sides
  const { side, with: _with, forPerson: _for, ...rest } = input
  const { community } = requester
  const service = mustBeOffered(input, await settingsOf(community))
  const { title = serviceOf(service).zh, note, tags, place } = input
  const { suggest } = await checkText(actor.id, title, [note, place, ...tags].join('\n'))
  return {
    ...rest, arrangementId: newId('arr'), version: 0, status: 'proposed', service, title, community,
    communityName: await divisionName(community), homeVisit: serviceOf(service).homeVisit,
    weekdays: [...new Set(input.weekdays)].sort((one, other) => one - other), requesterId: requester.id,
    requesterName: requester.nameMasked ?? '*', volunteerId: volunteer.id, volunteerName: volunteer.nameMasked ?? '*',
    ...(onBehalfOf ? { operatorId: actor.id, operatorName: actor.nameMasked ?? '*' } : {}),
    proposedBy: side, createdAt: momentText(at), contentCheck: suggest, madeUntil: '', skipped: [], missed: [],
  }
}

/** Whoever proposes has agreed; the other side answers within two weeks, or it lapses. */
const lapsesAt = ({ until }: Arrangement, nowMs: number): number =>
  Math.min(nowMs + openDays * dayMs, Date.parse(chinaDayEnd(until)))

/**
 * Propose that somebody comes every week: by whoever is helped, by mandate in their name, or by whoever helps. Nothing
 * is held before a visit is booked. Refuses with `arrangement.rule`, `person.unknown`, `person.left`, what `mustActFor`
 * and `mustBeOffered` refuse, `arrangement.stranger`, and what the conditions of the side that proposes refuse.
 */
export const proposeArrangement = async (request: Request, input: Proposal) => {
  const { at } = request
  must(await timingFits(input, chinaDay(at)), 'arrangement.rule')
  const sides = await sidesOf(request, input)
  const draft = await draftOf(request, input, sides)
  await (input.side === 'volunteer'
    ? mustAgreeToHelp(draft, sides.volunteer, at) : mustAgreeToBeHelped(draft, sides, at))
  await mustKnowEachOther(sides, input.side)
  const { requesterId, operatorId, volunteerId } = draft
  return saveArrangement(request, draft, draft, 'arrangement.proposed',
    { proposedBy: input.side, ...spokenFor(request, draft, input.side) },
    due({ task: arrangementTask, key: draft.arrangementId, at: momentText(lapsesAt(draft, at)) }),
    listedFor(draft, requesterId, 'requester'), listedFor(draft, volunteerId, 'volunteer'),
    ...operatorId ? [listedFor(draft, operatorId, 'operator')] : [])
}
