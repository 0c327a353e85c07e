import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $set } from 'dynamodb-toolbox/entity/actions/update'
import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { BatchWriteCommand, execute } from 'dynamodb-toolbox/table/actions/batchWrite'
import type { GrantableRole } from '../../shared/roles.ts'
import { ActorItem } from '../platform/actor.ts'
import { knowAdmin } from '../platform/admins.ts'
import { now } from '../platform/clock.ts'
import { commit, write } from '../platform/commit.ts'
import { DivisionItem, parentOf } from '../platform/divisions.ts'
import { recordsTable } from '../platform/dynamo.ts'
import { digestOf } from '../platform/ids.ts'
import { type WechatIdentity, meet } from '../platform/meet.ts'
import type { Merchant } from '../platform/pay/merchant.ts'
import { keepMerchant as keep } from '../platform/pay/merchants.ts'

// DynamoDB takes 25 puts in a batch.
const batchSize = 25

/** Load the divisions (`code,name,parent` lines, with a heading); safe to repeat. */
export const loadDivisions = async (csv: string): Promise<number> => {
  const rows = csv.trim().split(/\r?\n/).slice(1).map((line) => line.split(','))
  const puts = rows.map(([code = '', name = '']) =>
    DivisionItem.build(BatchPutRequest).item({ parent: parentOf(code), code, name }))
  for (let start = 0; start < puts.length; start += batchSize) {
    await execute({ maxAttempts: 10 },
      recordsTable.build(BatchWriteCommand).requests(...puts.slice(start, start + batchSize)))
  }
  return rows.length
}

/** An operator's own request: the event names the system as its actor. */
const requestOf = (call: string, id: string, content: string) => ({
  actor: { id: 'system', roles: [] }, eventId: `${id}.${now()}`, call, contentHash: digestOf(content), at: now(),
})

/**
 * Keep the keys of a charity's account at WeChat Pay, sealed; those entered last count within a minute. The act stands
 * in the trail of the division. For operators only, who have them from WeChat's merchant platform (docs/operating.md).
 */
export const keepMerchant = (division: string, merchant: Merchant): Promise<{ mchid: string }> =>
  keep(requestOf('keepMerchant', `payMerchant.${merchant.mchid}`, JSON.stringify(merchant)), division, merchant)

/**
 * Give a person known by a WeChat identity their first role, which nobody is there to grant yet.
 * For operators with access to the database only; safe to repeat; the event names the system as its actor.
 */
export const grantFirst = async (
  identity: WechatIdentity, role: GrantableRole, scope: string,
): Promise<{ personId: string }> => {
  const person = await meet(identity)
  const answer = { personId: person.id }
  if (person.roles.some((held) => held.role === role && held.scope === scope)) return answer
  const request = requestOf('grantFirst', `first.${person.id}.${role}.${scope}`, `${person.id} ${role} ${scope}`)
  const roles = [...person.roles, { role, scope }]
  const data = { personId: person.id, role, scope }
  return commit(request, { type: 'role.granted', community: scope, data, answer },
    write(ActorItem.build(UpdateTransaction).item({ personId: person.id, roles: $set(roles) }), 'stale'),
    ...knowAdmin(person.id, role, scope))
}
