import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { lookupHash } from '../../platform/vault.ts'
import { DeskCode } from './items.ts'

const lifetimeMs = 10 * 60_000

// Eight digits, because they are read aloud; they tell an id and a masked name, and open nothing by themselves.
// They derive from the request by a key: a repeat gets the same ones, and no event holds them.
const digitsOf = async (eventId: string): Promise<string> => {
  const bytes = Buffer.from(await lookupHash(`desk code ${eventId}`), 'base64url')
  return String(bytes.readUInt32BE(0) % 100_000_000).padStart(8, '0')
}

/** A code that says for ten minutes who I am: to the desk, or to whoever wants to let me act for them. */
export const makeDeskCode = async (request: Request) => {
  const { actor, at, eventId } = request
  const code = await digitsOf(eventId)
  const endsAtMs = at + lifetimeMs
  const answer = { expiresAt: momentText(endsAtMs) }
  const item = {
    code, personId: actor.id, nameMasked: actor.nameMasked ?? '*', endsAt: answer.expiresAt,
    expiresAtSeconds: Math.ceil(endsAtMs / 1000),
  }
  const data = { personId: actor.id, ...answer }
  const committed = await commit(request, { type: 'person.codeMade', community: homeOf(actor), data, answer },
    write(DeskCode.build(PutTransaction).item(item).options({
      condition: { or: [{ attr: 'code', exists: false }, { attr: 'endsAt', lt: momentText(at) }] },
    }), 'busy'))
  return { ...committed, code }
}

/** Whose code this is, masked. Refuses with `deskCode.unknown`. */
export const seeDeskCode = async ({ at }: Request, { code }: { code: string }) => {
  const { Item } = await DeskCode.build(GetItemCommand).key({ code }).options({ consistent: true }).send()
  must(Item && Item.endsAt > momentText(at), 'deskCode.unknown')
  return { personId: Item.personId, nameMasked: Item.nameMasked }
}
