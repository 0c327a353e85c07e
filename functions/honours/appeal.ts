import { workerRoles } from '../../shared/roles.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit } from '../platform/commit.ts'
import { must } from '../platform/refusal.ts'
import { type Worked, findNomination, findWorked, mustBe, saidOf, saveNomination } from './find.ts'
import type { Nomination } from './items.ts'
import { type Nominee, mustJudge, mustSpeak } from './nominee.ts'
import { seenBy } from './see.ts'
import { workView } from './views.ts'

/** Once, in its time, against an upheld objection or the street's refusal. */
const appealed = async <A>(
  request: Request, before: Nomination, nominee: Nominee, text: string, answer: (after: Nomination) => A | Promise<A>,
) => {
  mustBe(before, 'failed', 'refused')
  must(before.appeal === undefined, 'appeal.used')
  must(momentText(request.at) <= (before.appealUntil ?? ''), 'appeal.late')
  const after: Nomination = { ...before, state: 'appealed', appeal: text }
  const { community } = before
  const data = { ...saidOf(before, nominee), text, community }
  return commit(request, { type: 'nomination.appealed', community, data, answer: await answer(after) },
    saveNomination(before, after))
}

/**
 * The nominee appeals; another person of the street-level office decides for good.
 * Refuses with `honour.unknown`, `honour.notYours`, `honour.adult`, `honour.state`, `appeal.used`, `appeal.late`.
 */
export const appealHonour = async (request: Request, input: { nominationId: string; text: string }) => {
  const before = await findNomination(input.nominationId)
  const nominee = await mustSpeak(request, before)
  return appealed(request, before, nominee, input.text, (after) => seenBy(request, after, nominee))
}

/** The same from a signed paper. Refuses as above, with `role.scope` and `conflict.close`. */
export const appealOnPaper = async (request: Request, input: Worked & { text: string }) => {
  const before = await findWorked(request, input, workerRoles)
  return appealed(request, before, await mustJudge(request, before), input.text, workView)
}
