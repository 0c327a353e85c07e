import type { Given } from '../../shared/contract/call.ts'
import type { honours } from '../../shared/contract/honours.ts'
import { workerRoles } from '../../shared/roles.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit } from '../platform/commit.ts'
import { must } from '../platform/refusal.ts'
import { settingsOf } from '../platform/settings.ts'
import { knownSince } from './facts.ts'
import { findWorked, mustBe, saveNomination } from './find.ts'
import type { Nomination } from './items.ts'
import { mustJudge } from './nominee.ts'
import { livedLong } from './rules.ts'
import { workView } from './views.ts'

type Input = Given<(typeof honours)['POST /honour-work/nominations/:nominationId/checks']>

/** A note is needed where something is not met, and where the year is not what the system itself knows. */
const needsNote = async ({ at }: Request, nomination: Nomination, { item, met }: Input): Promise<boolean> => {
  if (!met) return true
  if (item !== 'residence') return false
  const { 'honours.residenceDays': days } = await settingsOf(nomination.community)
  return !livedLong(await knownSince(nomination), at, days)
}

/**
 * One condition looked up by a worker, with who and when: lived here for a year, no violation of law, nothing that
 * rules an honour out (FP-11, P12). A later look counts; the events keep all.
 * Refuses with `role.scope`, `honour.unknown`, `conflict.close`, `honour.state`, `honour.noteMissing`.
 */
export const checkCondition = async (request: Request, input: Input) => {
  const { actor, at } = request
  const before = await findWorked(request, input, workerRoles)
  await mustJudge(request, before)
  mustBe(before, 'standing', 'notChosen')
  const { item, met, note } = input
  must(note ?? !await needsNote(request, before, input), 'honour.noteMissing')
  const check = {
    item, met, ...(note ? { note } : {}), by: actor.id, byName: actor.nameMasked ?? '*', at: momentText(at),
  }
  const checks = [...before.checks.filter((one) => one.item !== item), check]
  const { nominationId, community } = before
  const after = { ...before, checks }
  const data = { nominationId, item, met, note: note ?? '' }
  return commit(request, { type: 'nomination.checked', community, data, answer: workView(after) },
    saveNomination(before, after))
}
