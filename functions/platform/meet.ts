import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, string } from 'dynamodb-toolbox/schema'
import { type Actor, ActorItem, anonymous, loadActor } from './actor.ts'
import { momentText, now } from './clock.ts'
import { type Write, commit, write } from './commit.ts'
import { recordsTable } from './dynamo.ts'
import { digestOf, newId } from './ids.ts'
import { withRetries } from './retry.ts'
import { lookupHash } from './vault.ts'

/** An identity that WeChat vouches for. The union id ('' if none) is one person across the operator's apps. */
export interface WechatIdentity { app: 'miniProgram' | 'officialAccount'; openId: string; unionId: string }

/** From the keyed hash of a WeChat id to a person; the id itself is not stored. */
const LoginItem = new Entity({
  name: 'login',
  table: recordsTable,
  schema: item({ hash: string().key(), personId: string(), metAt: string() }),
  computeKey: ({ hash }: { hash: string }) => ({ pk: `login#${hash}`, sk: 'login' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

const hashesOf = async ({ app, openId, unionId }: WechatIdentity): Promise<string[]> =>
  Promise.all([...(unionId ? [`union:${unionId}`] : []), `${app}:${openId}`].map(lookupHash))

const known = async (hash: string): Promise<string | undefined> => {
  const { Item } = await LoginItem.build(GetItemCommand).key({ hash }).options({ consistent: true }).send()
  return Item?.personId
}

const requestOf = (hash: string) => ({
  actor: anonymous, eventId: `login.${hash}`, call: 'meet', contentHash: digestOf(hash), at: now(),
})

const loginWrite = (hash: string, personId: string): Write =>
  write(LoginItem.build(PutTransaction).item({ hash, personId, metAt: momentText(now()) })
    .options({ condition: { attr: 'hash', exists: false } }), 'stale')

/** A person at first sight: no name, no community yet. Two phones at once make one person. */
const create = (hashes: string[]): Promise<string> => {
  const personId = newId('per')
  const actor = write(ActorItem.build(PutTransaction).item({ personId, roles: [] }), 'stale')
  const [first = ''] = hashes
  const draft = { type: 'person.met', community: 'none', data: { personId }, answer: { personId } }
  return commit(requestOf(first), draft, actor, ...hashes.map((hash) => loginWrite(hash, personId)))
    .then((answer) => answer.personId)
}

/** The person behind a WeChat identity; made at first sight. */
export const meet = async (identity: WechatIdentity): Promise<Actor> => {
  const hashes = await hashesOf(identity)
  const personId = await withRetries(async () => {
    for (const hash of hashes) {
      const found = await known(hash)
      if (found) return found
    }
    return create(hashes)
  })
  return (await loadActor(personId)) ?? { id: personId, roles: [] }
}
