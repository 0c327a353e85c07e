import { workerRoles } from '../../shared/roles.ts'
import type { Actor } from '../platform/actor.ts'
import { mustBeApart } from '../platform/closeness.ts'
import type { Request } from '../platform/commit.ts'
import { type Worked, findWorked } from './find.ts'
import type { Nomination } from './items.ts'
import { type Nominee, mustBeNeighbour, mustJudge } from './nominee.ts'
import { objecting } from './object.ts'
import { supporting } from './support.ts'
import { workView } from './views.ts'

interface Heard { nomination: Nomination; nominee: Nominee; resident: Actor }

/** A resident without a phone, and a worker who is close to neither side. */
const heard = async (request: Request, input: Worked & { personId: string }): Promise<Heard> => {
  const nomination = await findWorked(request, input, workerRoles)
  const nominee = await mustJudge(request, nomination)
  const resident = await mustBeNeighbour(input.personId, nomination.community)
  await mustBeApart(request.actor, resident.id)
  return { nomination, nominee, resident }
}

/**
 * Support from a signed paper: the voice of the resident's household (PEERS 1.8). Refuses with `role.scope`,
 * `honour.unknown`, `conflict.close`, `person.unknown`, `person.left`, and as `support` does.
 */
export const supportOnPaper = async (
  request: Request, input: Worked & { personId: string; note: string; sentence?: string | undefined },
) => {
  const { nomination, nominee, resident } = await heard(request, input)
  const { sentence, note } = input
  return supporting(request, { nomination, nominee, by: resident, sentence, note }, workView(nomination))
}

/**
 * An objection from a signed paper (PEERS 1.8); another than who took it down answers. Refuses with `role.scope`,
 * `honour.unknown`, `conflict.close`, `person.unknown`, `person.left`, and as `objectToNomination` does.
 */
export const objectOnPaper = async (request: Request, input: Worked & { personId: string; text: string }) => {
  const { nomination, nominee, resident } = await heard(request, input)
  const answer = workView({ ...nomination, openObjections: nomination.openObjections + 1 })
  return objecting(request, { nomination, nominee, by: resident, text: input.text }, answer)
}
