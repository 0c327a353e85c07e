import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, list, string } from 'dynamodb-toolbox/schema'
import { type Actor, ActorItem, anonymous, loadActor, presentId } from './actor.ts'
import { momentText, now } from './clock.ts'
import { type Write, commit, write } from './commit.ts'
import { recordsTable } from './dynamo.ts'
import { digestOf, newId } from './ids.ts'
import { withRetries } from './retry.ts'
import { lookupHash, seal, unseal } from './vault.ts'

/** An identity that WeChat vouches for. The union id ('' if none) is one person across the operator's apps. */
export interface WechatIdentity { app: 'miniProgram' | 'officialAccount'; openId: string; unionId: string }

/** From the keyed hash of a WeChat id to a person; `apps` are those in which the person was met under it. */
const LoginItem = new Entity({
  name: 'login',
  table: recordsTable,
  schema: item({ hash: string().key(), personId: string(), metAt: string(), apps: list(string()).optional() }),
  computeKey: ({ hash }: { hash: string }) => ({ pk: `login#${hash}`, sk: 'login' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

/**
 * The id under which WeChat knows the person in the mini-program: its servers want it with texts and messages. And the
 * hashes by which the person is found, so that they can be forgotten (PV-03).
 */
const OpenIdItem = new Entity({
  name: 'openId',
  table: recordsTable,
  schema: item({
    personId: string().key(), openIdSealed: string().optional(), hashes: list(string()).optional(),
  }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `person#${personId}`, sk: 'openId' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

/** The person's id in the mini-program; none of whoever has never opened it. */
export const openIdOf = async (personId: string): Promise<string | undefined> => {
  const found = await findOpenId(personId)
  return found?.openIdSealed && unseal(found.openIdSealed, `${personId}/openId`)
}

const findOpenId = async (personId: string) =>
  (await OpenIdItem.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()).Item

/** Whether a WeChat leads to the person. */
export const meetsOf = async (personId: string): Promise<boolean> =>
  ((await findOpenId(personId))?.hashes ?? []).length > 0

/** Written whole: a person is met by functions that may change nothing that is there. */
const openIdWrite = async (
  { app, openId }: WechatIdentity, personId: string, before: { hashes?: string[] | undefined },
): Promise<Write> => {
  const known = app === 'miniProgram' ? { openIdSealed: await seal(openId, `${personId}/openId`) } : {}
  return write(OpenIdItem.build(PutTransaction).item({ ...before, personId, ...known }), 'stale')
}

/** In the commit that erases a person: WeChat's ids lead to them no more. */
export const forgetLogins = async (personId: string): Promise<Write[]> => {
  const found = await findOpenId(personId)
  if (!found) return []
  return [
    write(OpenIdItem.build(DeleteTransaction).key({ personId }), 'stale'),
    ...(found.hashes ?? []).map((hash) => write(LoginItem.build(DeleteTransaction).key({ hash }), 'stale')),
  ]
}

/**
 * In the commit that makes one id lead to another record, a double or a phone that is bound: its WeChat is that
 * record's from then on, and is forgotten with it.
 */
export const takeOverLogins = async (from: string, to: string): Promise<Write[]> => {
  const [left, kept] = await Promise.all([findOpenId(from), findOpenId(to)])
  if (!left) return []
  const openId = kept?.openIdSealed ? undefined : await openIdOf(from)
  const openIdSealed = openId ? await seal(openId, `${to}/openId`) : kept?.openIdSealed
  const hashes = [...new Set([...kept?.hashes ?? [], ...left.hashes ?? []])]
  return [
    write(OpenIdItem.build(DeleteTransaction).key({ personId: from }), 'stale'),
    write(OpenIdItem.build(PutTransaction).item({
      personId: to, hashes, ...(openIdSealed ? { openIdSealed } : {}),
    }), 'stale'),
  ]
}

type LoginItem = FormattedItem<typeof LoginItem>

const hashesOf = async ({ app, openId, unionId }: WechatIdentity): Promise<string[]> =>
  Promise.all([...(unionId ? [`union:${unionId}`] : []), `${app}:${openId}`].map(lookupHash))

const known = async (hash: string): Promise<LoginItem | undefined> => {
  const { Item } = await LoginItem.build(GetItemCommand).key({ hash }).options({ consistent: true }).send()
  return Item
}

// No event holds a hash of a WeChat id: those stay for ever, and would say of whom they were.
const requestOf = (subject: string) => ({
  actor: anonymous, eventId: `login.${subject}`, call: 'meet', contentHash: digestOf(subject), at: now(),
})

const loginWrite = (hash: string, personId: string, apps: string[]): Write =>
  write(LoginItem.build(PutTransaction).item({ hash, personId, metAt: momentText(now()), apps })
    .options({ condition: { attr: 'hash', exists: false } }), 'stale')

/** A person known by the union id is met in another app for the first time. */
const link = async (identity: WechatIdentity, before: LoginItem): Promise<string> => {
  const { personId, apps = [] } = before
  const data = { personId, app: identity.app }
  const draft = { type: 'person.linked', community: 'none', data, answer: { personId } }
  const after = { ...before, apps: [...apps, identity.app] }
  // What leads to a record is kept with it, also where a phone or a double was met first.
  const holder = await presentId(personId)
  await commit(requestOf(`${personId}.${identity.app}`), draft,
    write(LoginItem.build(PutTransaction).item(after), 'stale'),
    await openIdWrite(identity, holder, await findOpenId(holder) ?? {}))
  return personId
}

/** A person at first sight: no name, no community yet. Two phones at once make one person. */
const create = async (identity: WechatIdentity, hashes: string[]): Promise<string> => {
  const personId = newId('per')
  const actor = write(ActorItem.build(PutTransaction).item({ personId, roles: [] }), 'stale')
  const draft = { type: 'person.met', community: 'none', data: { personId }, answer: { personId } }
  const answer = await commit(requestOf(personId), draft, actor,
    ...hashes.map((hash) => loginWrite(hash, personId, [identity.app])),
    await openIdWrite(identity, personId, { hashes }))
  return answer.personId
}

/** The person behind a WeChat identity; made at first sight. */
export const meet = async (identity: WechatIdentity): Promise<Actor> => {
  const hashes = await hashesOf(identity)
  const personId = await withRetries(async () => {
    for (const hash of hashes) {
      const found = await known(hash)
      if (found) return found.apps?.includes(identity.app) ? found.personId : link(identity, found)
    }
    return create(identity, hashes)
  })
  return (await loadActor(personId)) ?? { id: personId, roles: [] }
}
