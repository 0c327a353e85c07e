import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { within } from '../../../../shared/divisions.ts'
import { homeOf, isSelf } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { by } from '../../spending/find.ts'
import { mustBeDecent } from './apply.ts'
import { isOpen } from './decide.ts'
import { callPart, findPublic, findVenture, saidOfCall, saveCall } from './find.ts'
import type { VentureCall } from './items.ts'
import { shownObjection } from './views.ts'

const mostObjections = 20

/**
 * Object to a project on the list that is on notice; it does not stand before that is answered. Refuses with
 * `ventureCall.unknown`, `notice.over`, `venture.unknown`, `venture.elsewhere`, `objection.exists`, `objection.full`,
 * `venture.words`.
 */
export const objectTo = async (
  request: Request, input: Given<(typeof ventures)['POST /venture-calls/:callId/objections']>,
) => {
  const { actor, at } = request
  const { callId, ventureId, text } = input
  const before = await findPublic(callId)
  must(before.state === 'notice' && momentText(at) <= (before.noticeEndsAt ?? ''), 'notice.over')
  must((await findVenture({ callId, ventureId })).chosen, 'venture.unknown')
  must(within(before.division, homeOf(actor)), 'venture.elsewhere')
  must(!before.objections.some((one) => isSelf(actor, one.by) && isOpen(one)), 'objection.exists')
  must(before.objections.length < mostObjections, 'objection.full')
  await mustBeDecent(request, before.title, text)
  const objection = { id: newId('obj'), ventureId, ...by(request), text }
  const after: VentureCall = { ...before, objections: [...before.objections, objection] }
  return commit(request, {
    type: 'ventureCall.objected', community: before.community,
    data: { ...saidOfCall(after), objectionId: objection.id, ventureId }, answer: shownObjection(objection),
  }, saveCall(before, after), callPart(request, after))
}
