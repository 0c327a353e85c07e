import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { homeOf } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { newId } from '../platform/ids.ts'
import { must } from '../platform/refusal.ts'
import { findNomination, saidOf, saveNomination } from './find.ts'
import { Objection } from './items.ts'
import { nomineeOf } from './nominee.ts'
import { seenBy } from './see.ts'

/**
 * Object while it is on public notice, once; it waits then for an answer, whatever the day (FP-11). Nobody but those
 * who answer reads who objected. Refuses with `honour.unknown`, `notice.over`, `honour.own`, `honour.objected`.
 */
export const objectToNomination = async (request: Request, input: { nominationId: string; text: string }) => {
  const { actor, at } = request
  const { nominationId, text } = input
  const before = await findNomination(nominationId)
  const { community, state, noticeEndsAt = '' } = before
  must(homeOf(actor) === community, 'honour.unknown')
  must(state === 'onNotice' && momentText(at) <= noticeEndsAt, 'notice.over')
  const nominee = await nomineeOf(before, at)
  must(!nominee.people.includes(actor.id), 'honour.own')
  const objection: Objection = {
    nominationId, id: newId('obj'), text, at: momentText(at), by: actor.id, byName: actor.nameMasked ?? '*',
  }
  const answer = { ...await seenBy(request, before, nominee), objected: true }
  const data = { ...saidOf(before, nominee), objectionId: objection.id, text }
  return commit(request, { type: 'nomination.objected', community, data, answer },
    write(Objection.build(PutTransaction).item(objection)
      .options({ condition: { attr: 'nominationId', exists: false } }), 'honour.objected'),
    saveNomination(before, { ...before, openObjections: before.openObjections + 1 }))
}
