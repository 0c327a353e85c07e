import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { adminRoles } from '../../shared/roles.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, type Write, commit, write } from '../platform/commit.ts'
import { listPage } from '../platform/list.ts'
import { must, refuse } from '../platform/refusal.ts'
import { settingsOf } from '../platform/settings.ts'
import { endedWrites } from './answer.ts'
import { type Worked, findWorked, saidOf, saveNomination } from './find.ts'
import { type Nomination, Objection, objectionsTo } from './items.ts'
import { mustJudge } from './nominee.ts'
import { endAfter } from './rules.ts'
import { workView } from './views.ts'

interface Ruling extends Worked { objectionId: string; upheld: boolean; text: string }

const mostObjections = 100

/** All objections to a nomination, oldest first. */
export const objectionsOf = async (nominationId: string): Promise<Objection[]> => {
  const { items } = await listPage(Objection, { partition: objectionsTo(nominationId), limit: mostObjections })
  return items.sort((one, other) => one.id.localeCompare(other.id))
}

/** Upheld, it ends here and may be appealed against; else, with the last answer after its days, it passes. */
const afterRuling = async (
  { actor, at }: Request, before: Nomination, { upheld, text }: Ruling,
): Promise<Nomination> => {
  const openObjections = before.openObjections - 1
  if (!upheld) {
    const passes = openObjections === 0 && before.state === 'heldUp'
    return { ...before, openObjections, ...(passes ? { state: 'passed' as const } : {}) }
  }
  const { 'honours.appealDays': days } = await settingsOf(before.community)
  return {
    ...before, openObjections, state: 'failed', reason: text, decidedBy: actor.id,
    decidedByName: actor.nameMasked ?? '*', appealUntil: endAfter(at, days),
  }
}

/**
 * Answer an objection, in words that objector and nominee read; not by who objected or took it down, who recorded
 * the choice, or who is close to the nominee (FP-11). Upheld, nothing comes of the nomination.
 * Refuses with `role.scope`, `honour.unknown`, `conflict.close`, `objection.unknown`, `objection.ruled`, `ruling.self`.
 */
export const ruleObjection = async (request: Request, input: Ruling) => {
  const { actor, at } = request
  const { nominationId, community, upheld, text: ruling } = input
  const before = await findWorked(request, input, adminRoles)
  const nominee = await mustJudge(request, before)
  const all = await objectionsOf(nominationId)
  const objection = all.find(({ id }) => id === input.objectionId) ?? refuse('objection.unknown')
  must(['onNotice', 'heldUp'].includes(before.state) && objection.upheld === undefined, 'objection.ruled')
  must(![objection.by, objection.enteredBy, before.reviewedBy].includes(actor.id), 'ruling.self')
  const after = await afterRuling(request, before, input)
  const others = upheld ? all.filter((one) => one.upheld === undefined && one !== objection).map(({ by }) => by) : []
  const data = {
    ...saidOf(before, nominee), objectionId: objection.id, by: objection.by, others, upheld, ruling,
    passed: after.state === 'passed', community,
  }
  const writes: Write[] = upheld ? endedWrites(before, after) : [saveNomination(before, after)]
  return commit(request, { type: 'nomination.ruled', community, data, answer: workView(after) },
    write(Objection.build(UpdateTransaction).item({
      nominationId, by: objection.by, upheld, ruling, ruledBy: actor.id, ruledByName: actor.nameMasked ?? '*',
      ruledAt: momentText(at),
    }).options({ condition: { attr: 'upheld', exists: false } }), 'objection.ruled'), ...writes)
}
