import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import type { Role } from '../../shared/roles.ts'
import { mustReach } from '../platform/actor.ts'
import { type Request, type Write, write } from '../platform/commit.ts'
import { must, refuse } from '../platform/refusal.ts'
import { Nomination, Round } from './items.ts'
import type { Nominee } from './nominee.ts'

const consistent = { consistent: true } as const

/** A round of a community. Refuses with `honour.roundUnknown`. */
export const findRound = async (roundId: string, community: string): Promise<Round> => {
  const { Item } = await Round.build(GetItemCommand).key({ roundId }).options(consistent).send()
  return Item?.community === community ? Item : refuse('honour.roundUnknown')
}

/** Refuses with `honour.unknown`. */
export const findNomination = async (nominationId: string): Promise<Nomination> =>
  (await Nomination.build(GetItemCommand).key({ nominationId }).options(consistent).send()).Item
  ?? refuse('honour.unknown')

export interface Worked { nominationId: string; community: string }

/** A nomination for who works in its community. Refuses with `role.scope`, `honour.unknown`. */
export const findWorked = async (
  { actor }: Request, { nominationId, community }: Worked, roles: readonly Role[],
): Promise<Nomination> => {
  mustReach(actor, roles, community)
  const nomination = await findNomination(nominationId)
  return nomination.community === community ? nomination : refuse('honour.unknown')
}

/** Refuses with `honour.state`. */
export const mustBe = ({ state }: Nomination, ...states: Nomination['state'][]): void =>
  must(states.includes(state), 'honour.state')

/** A nomination after it was read; stale where another changed it meanwhile. */
export const saveNomination = (before: Nomination | undefined, after: Omit<Nomination, 'version'>): Write =>
  write(Nomination.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'nominationId', exists: false },
  }), 'stale')

/** One of the round's places, by a condition: never more are chosen than there are. */
export const takePlace = (roundId: string, most: number): Write =>
  write(Round.build(UpdateTransaction).item({ roundId, chosen: $add(1) })
    .options({ condition: { attr: 'chosen', lt: most } }), 'honour.enough')

const holdsPlace: readonly Nomination['state'][] = ['onNotice', 'heldUp', 'passed', 'granted']

/** Who holds a place and loses it leaves it to another. */
export const leavePlace = ({ roundId, state }: Nomination): Write[] => (holdsPlace.includes(state)
  ? [write(Round.build(UpdateTransaction).item({ roundId, chosen: $add(-1) }), 'stale')] : [])

/** What every event of a nomination says, for whoever is told of it. */
export const saidOf = (
  { nominationId, roundTitle: title, nameMasked: name, kind, byId: nominatorId }: Nomination, { people }: Nominee,
) => ({ nominationId, title, name, kind, nominees: people, nominatorId })
