import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { ActorItem } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { spell } from '../../platform/ids.ts'
import { takeOverLogins } from '../../platform/meet.ts'
import { must } from '../../platform/refusal.ts'
import { keyedDigest } from '../../platform/vault.ts'
import { BindingCode } from '../facts/items.ts'
import { Profile } from '../items.ts'
import { findSubject, mustServe } from './subject.ts'

const lifetimeMs = 24 * 3_600_000

// It opens a record, so it derives from the request by a key and stands in no event.
const codeOf = async (eventId: string): Promise<string> =>
  spell((await keyedDigest(`binding ${eventId}`)).subarray(0, 8))

const profileOf = async (personId: string) => {
  const { Item } = await Profile.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()
  must(Item?.deskWorkerId, 'binding.registered')
  must(!Item.boundAt, 'binding.done')
}

/**
 * A code for somebody whom the desk registered and who now has a phone; it counts once, for a day.
 * Refuses with `binding.registered` where they registered on a phone themselves, `binding.done` where one is bound.
 */
export const makeBindingCode = async (request: Request, { personId }: { personId: string }) => {
  const { community } = await mustServe(request, personId)
  await profileOf(personId)
  const code = await codeOf(request.eventId)
  const endsAtMs = request.at + lifetimeMs
  const answer = { expiresAt: momentText(endsAtMs) }
  const item = { code, personId, endsAt: answer.expiresAt, expiresAtSeconds: Math.ceil(endsAtMs / 1000) }
  const draft = { type: 'person.bindingCodeMade', community, data: { personId, ...answer }, answer }
  const committed = await commit(request, draft, write(BindingCode.build(PutTransaction).item(item)
    .options({ condition: { attr: 'code', exists: false } }), 'busy'))
  return { ...committed, code }
}

/**
 * The phone takes up the record: what signs in on it is from now on that person, with everything that was written for
 * them. Refuses with `bindingCode.unknown`, `binding.registered` where the phone belongs to somebody who has registered
 * already, `binding.done`.
 */
export const bindPhone = async (request: Request, { code }: { code: string }) => {
  const { actor, at } = request
  const { Item } = await BindingCode.build(GetItemCommand).key({ code }).options({ consistent: true }).send()
  must(Item, 'bindingCode.unknown')
  const { personId, endsAt, usedAt } = Item
  // After it went through, the phone is that person: sending it again is no fault.
  if (usedAt && personId === actor.id) return { personId }
  must(endsAt > momentText(at) && !usedAt, 'bindingCode.unknown')
  must(!actor.community, 'binding.registered')
  const { community } = await findSubject(personId)
  const draft = {
    type: 'person.bound', community, data: { personId, phonePersonId: actor.id }, answer: { personId },
  }
  return commit(request, draft,
    write(BindingCode.build(UpdateTransaction).item({ code, usedAt: momentText(at) })
      .options({ condition: { attr: 'usedAt', exists: false } }), 'bindingCode.unknown'),
    write(Profile.build(UpdateTransaction)
      .item({ personId, boundAt: momentText(at), phonePersonId: actor.id })
      .options({ condition: { attr: 'boundAt', exists: false } }), 'binding.done'),
    write(ActorItem.build(UpdateTransaction).item({ personId: actor.id, boundTo: personId })
      .options({ condition: { attr: 'community', exists: false } }), 'binding.registered'),
    ...await takeOverLogins(actor.id, personId))
}
