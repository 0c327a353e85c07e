import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../shared/contract/call.ts'
import type { honours } from '../../shared/contract/honours.ts'
import { workerRoles } from '../../shared/roles.ts'
import { homeOf, mustReach } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import { mustBeApart } from '../platform/closeness.ts'
import { type Request, type Write, commit, write } from '../platform/commit.ts'
import { checkText } from '../platform/content-check.ts'
import { attachFiles } from '../platform/files/attach.ts'
import { maskedNameOf, successorOf } from '../platform/household.ts'
import { newId } from '../platform/ids.ts'
import { must, refuse } from '../platform/refusal.ts'
import { findRound, saidOf, saveNomination } from './find.ts'
import { Link, type Nomination, type Round } from './items.ts'
import { type Nominee, mustBeNeighbour, nomineeOf } from './nominee.ts'
import { briefView, workView } from './views.ts'

type Input<C extends keyof typeof honours> = Given<(typeof honours)[C]>
type About = Pick<Nomination, 'personId' | 'householdId' | 'nameMasked'>
type Source = Pick<Nomination, 'by' | 'byName'>

/** A family is named by any of its members, and masked by its head. Refuses with `honour.noHousehold`. */
const aboutOf = async ({ kind, community }: Round, personId: string): Promise<About> => {
  const person = await mustBeNeighbour(personId, community)
  if (kind === 'volunteer') return { personId: person.id, nameMasked: person.nameMasked ?? '*' }
  const household = person.householdId ? await successorOf(person.householdId) : undefined
  if (!household) return refuse('honour.noHousehold')
  return { householdId: household.householdId, nameMasked: maskedNameOf(household) }
}

const links = ({ nominationId, roundId, personId, householdId, byId: ownerId }: Nomination): Write[] => [
  write(Link.build(PutTransaction).item({
    ownerId: householdId ?? personId ?? '', role: 'nominee', reference: roundId, nominationId,
  }).options({ condition: { attr: 'ownerId', exists: false } }), 'honour.nominated'),
  write(Link.build(PutTransaction).item({
    ownerId, role: 'nominator', reference: nominationId, nominationId,
  }), 'stale'),
]

/** What WeChat is in doubt of waits for a person; one's own word is the yes as well. */
const stateOf = async (request: Request, round: Round, words: string, by: Nomination['by']) => {
  const { suggest } = await checkText(request.actor.id, round.title, words)
  must(suggest !== 'risky', 'honour.words')
  if (suggest !== 'pass') return 'checking'
  return by === 'self' ? 'standing' : 'asked'
}

interface Said { words: string; photos: string[] }
interface Made { nomination: Nomination; nominee: Nominee; attached: Write[] }

const mustBeOpen = ({ nominationsUntil }: Round, at: number): void =>
  must(momentText(at) <= nominationsUntil, 'honour.roundOver')

const make = async (
  request: Request, round: Round, about: About, { words, photos }: Said, source: Source,
): Promise<Made> => {
  const { actor, at } = request
  const { roundId, title: roundTitle, community, year, kind } = round
  const nomination: Nomination = {
    nominationId: newId('nom'), version: 1, roundId, roundTitle, community, year, kind, ...about, words, ...source,
    byId: actor.id, at: momentText(at), state: await stateOf(request, round, words, source.by), checks: [],
    openObjections: 0, photos,
  }
  const nominee = await nomineeOf(about, at)
  const attached = await attachFiles(request, photos, {
    community, readers: 'staff', people: nominee.people, about: nomination.nominationId,
  })
  return { nomination, nominee, attached }
}

const keep = <A>(request: Request, { nomination, nominee, attached }: Made, answer: A) => {
  const { community, roundId, by, state } = nomination
  const data = { ...saidOf(nomination, nominee), roundId, by, state }
  return commit(request, { type: 'nomination.made', community, data, answer },
    ...links(nomination), saveNomination(undefined, nomination), ...attached)
}

/**
 * Nominate oneself, one's family, or a neighbour (FP-11). A neighbour's nomination waits for the nominee's yes.
 * Refuses with `honour.roundUnknown`, `honour.roundOver`, `honour.noHousehold`, `honour.nominated` where the nominee
 * stands in the round already, `honour.words`, `honour.adult`, `person.unknown`, `person.left`, and what `attachFiles`
 * refuses.
 */
export const nominate = async (request: Request, input: Input<'POST /honour-rounds/:roundId/nominations'>) => {
  const { actor } = request
  const round = await findRound(input.roundId, homeOf(actor))
  mustBeOpen(round, request.at)
  const about = await aboutOf(round, input.personId)
  const { people, speakers } = await nomineeOf(about, request.at)
  const own = people.includes(actor.id)
  must(!own || speakers.includes(actor.id), 'honour.adult')
  const source: Source = { by: own ? 'self' : 'neighbour', byName: actor.nameMasked ?? '*' }
  const made = await make(request, round, about, input, source)
  return keep(request, made, briefView(made.nomination))
}

/**
 * Nominate at the desk for an organisation, or for a neighbour without a phone, whom the worker names; not one's own.
 * Refuses as `nominate` does, and with `role.scope`, `conflict.close`.
 */
export const nominateAtDesk = async (
  request: Request, input: Input<'POST /honour-work/rounds/:roundId/nominations'>,
) => {
  const { roundId, community, personId, by, byName } = input
  mustReach(request.actor, workerRoles, community)
  const round = await findRound(roundId, community)
  mustBeOpen(round, request.at)
  const about = await aboutOf(round, personId)
  const made = await make(request, round, about, input, { by, byName })
  await mustBeApart(request.actor, made.nominee.people)
  return keep(request, made, workView(made.nomination))
}
