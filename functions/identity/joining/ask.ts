import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Actor } from '../../platform/actor.ts'
import { adminsOf, overseersOf } from '../../platform/admins.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { settingsOf } from '../../platform/settings.ts'
import { Newcomer, type Profile, Resident } from '../items.ts'

/** Where a person stands after registering: accepted without `state`; `fresh` where they ask just now. */
export interface Joining { state?: 'waiting'; askedAt?: string; fresh: boolean }

/**
 * Who is at home in a community stays so; whoever comes to one that accepts its newcomers itself waits for it, and so
 * does whoever it has refused and asks again. One that has become open takes in who waited as soon as they register.
 */
export const nextJoining = async (
  { at }: Request, actor: Actor, community: string, before: Profile | undefined,
): Promise<Joining> => {
  const here = actor.community === community
  if (here && !actor.joining) return { fresh: false }
  if (!(await settingsOf(community))['identity.newcomersWait']) return { fresh: false }
  const waits = here && actor.joining === 'waiting' && before?.joinAskedAt
  return waits ? { state: 'waiting', askedAt: before.joinAskedAt, fresh: false }
    : { state: 'waiting', askedAt: momentText(at), fresh: true }
}

/** Out of the list where they stood, into the one where they stand: of the residents, or of those who wait. */
export const listWrites = (
  { id: personId, community: old, joining }: Actor, askedBefore: string | undefined, community: string, next: Joining,
): Write[] => {
  const leaves = old !== undefined && (old !== community || joining !== next.state)
  const waited = leaves && joining === 'waiting' && askedBefore
    ? [Newcomer.build(DeleteTransaction).key({ community: old, askedAt: askedBefore, personId })] : []
  const lived = leaves && !joining ? [Resident.build(DeleteTransaction).key({ community: old, personId })] : []
  const stands = next.state && next.askedAt
    ? Newcomer.build(PutTransaction).item({ community, askedAt: next.askedAt, personId })
    : Resident.build(PutTransaction).item({ community, personId })
  return [...waited, ...lived, stands].map((one) => write(one, 'stale'))
}

/** Who is told that somebody asks: whoever administers the community, else the nearest above it. */
export const deciders = async (community: string, personId: string): Promise<string[]> => {
  const own = await adminsOf(community)
  return (own.length > 0 ? own : await overseersOf(community)).filter((one) => one !== personId)
}
