import type { Request } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { type Subject, mustBePresent } from '../desk/subject.ts'

/** Two records of one person: the double, which ends, and the one that stays. */
export interface Pair { double: Subject; keep: Subject }

/**
 * Both, if the worker may handle both cases. Refuses with `merging.same`, `merging.done` (one of them has become part
 * of another already), `merging.elsewhere`, and as `mustBePresent`.
 */
export const findPair = async (request: Request, personId: string, keepId: string): Promise<Pair> => {
  const [double, keep] = await Promise.all([mustBePresent(request, personId), mustBePresent(request, keepId)])
  must(personId !== keepId, 'merging.same')
  must(double.id === personId && keep.id === keepId, 'merging.done')
  must(double.community === keep.community, 'merging.elsewhere')
  return { double, keep }
}
