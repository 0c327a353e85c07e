import { type Actor, loadActor, presentId } from '../../platform/actor.ts'
import { isClose } from '../../platform/closeness.ts'
import { seatOf } from './find.ts'
import type { Fund } from './items.ts'

/** The people of a committee who have a vote, each once and by the id that stays, whatever record was seated. */
const votersOf = async (fund: Fund): Promise<{ actor: Actor; seat: Fund['committee'][number]['seat'] }[]> => {
  const actors = await Promise.all(fund.committee.map(({ personId }) => loadActor(personId)))
  const people = new Map(actors.flatMap((actor) => (actor ? [[actor.id, actor]] : [])))
  return [...people.values()].flatMap((actor) => {
    const seat = seatOf(fund, actor)
    return seat && seat !== 'supervisor' ? [{ actor, seat }] : []
  })
}

/** Those of the committee who may vote on what somebody asks: neither they, nor their kin and household (CF-03). */
export const votersFor = async (fund: Fund, asking: string | string[]) => {
  const voters = await votersOf(fund)
  const close = await Promise.all(voters.map(({ actor }) => isClose(actor, asking)))
  return voters.filter((_, index) => !close[index]).map(({ actor, seat }) => ({ personId: actor.id, seat }))
}

/** What was said, by the ids that stay: of two records of one person the later word counts (PEERS 1.11). */
export const bySelves = async <S extends { by: string }>(said: readonly S[]): Promise<S[]> => {
  const present = await Promise.all(said.map(async (one) => ({ ...one, by: await presentId(one.by) })))
  return [...new Map(present.map((one) => [one.by, one])).values()]
}
