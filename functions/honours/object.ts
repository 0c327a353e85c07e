import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Actor, homeOf } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { newId } from '../platform/ids.ts'
import { must } from '../platform/refusal.ts'
import { findNomination, saidOf, saveNomination } from './find.ts'
import { type Nomination, Objection, Spoken } from './items.ts'
import { type Nominee, nomineeOf } from './nominee.ts'
import { seenBy } from './see.ts'

interface Objecting { nomination: Nomination; nominee: Nominee; by: Actor; text: string }

/** One objection of a person, or of one for whom a worker takes it down: both names stand in the event. */
export const objecting = <A>(
  request: Request, { nomination: before, nominee, by, text }: Objecting, answer: A,
) => {
  const { nominationId, community, state, noticeEndsAt = '' } = before
  const at = momentText(request.at)
  must(state === 'onNotice' && at <= noticeEndsAt, 'notice.over')
  must(!nominee.people.includes(by.id), 'honour.own')
  const { id: enteredBy } = request.actor
  const onBehalf = by.id !== enteredBy
  const objection: Objection = {
    nominationId, id: newId('obj'), text, at, by: by.id, byName: by.nameMasked ?? '*',
    ...(onBehalf ? { enteredBy } : {}),
  }
  const data = {
    ...saidOf(before, nominee), objectionId: objection.id, text, ...(onBehalf ? { onBehalfOf: by.id } : {}),
  }
  return commit(request, { type: 'nomination.objected', community, data, answer },
    write(Objection.build(PutTransaction).item(objection)
      .options({ condition: { attr: 'nominationId', exists: false } }), 'honour.objected'),
    write(Spoken.build(PutTransaction).item({ personId: by.id, what: 'objection', nominationId, by: by.id }), 'stale'),
    saveNomination(before, { ...before, openObjections: before.openObjections + 1 }))
}

/**
 * Object while it is on public notice, once; it waits then for an answer, whatever the day (FP-11). Nobody but those
 * who answer reads who objected. Refuses with `honour.unknown`, `notice.over`, `honour.own`, `honour.objected`.
 */
export const objectToNomination = async (request: Request, input: { nominationId: string; text: string }) => {
  const { actor, at } = request
  const { nominationId, text } = input
  const nomination = await findNomination(nominationId)
  must(homeOf(actor) === nomination.community, 'honour.unknown')
  const nominee = await nomineeOf(nomination, at)
  const answer = { ...await seenBy(request, nomination, nominee), objected: true }
  return objecting(request, { nomination, nominee, by: actor, text }, answer)
}
