import { type Actor, loadActor } from '../../../platform/actor.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { refuse } from '../../../platform/refusal.ts'

/** Those who are to judge; of somebody with two records the one that stays. Refuses with `person.unknown`. */
export const namedJudges = (ids: readonly string[]): Promise<Actor[]> => inChunks(ids, async (id) => {
  const judge = await loadActor(id)
  return judge?.community && !judge.erasedAt ? judge : refuse('person.unknown')
})
