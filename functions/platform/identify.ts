import { timingSafeEqual } from 'node:crypto'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { Entity } from 'dynamodb-toolbox/entity'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { type Actor, anonymous, loadActor } from './actor.ts'
import { bridgeHeaderName, parseBridgeHeader, signBridge } from './bridge-signature.ts'
import { now } from './clock.ts'
import { recordsTable } from './dynamo.ts'
import { keys } from './keys.ts'
import { meet } from './meet.ts'
import { must, refuse } from './refusal.ts'
import { verifyToken } from './session.ts'

/** The parts of an HTTP request that say who asks. Header names are lower-case. */
export interface Presented {
  method: string
  path: string
  query: Record<string, string>
  body: string
  headers: Record<string, string | undefined>
}

const toleranceSeconds = 60

/** A nonce that was seen, kept a little longer than its signature is accepted. */
const NonceItem = new Entity({
  name: 'nonce',
  table: recordsTable,
  schema: item({ nonce: string().key(), expiresAtSeconds: number() }),
  computeKey: ({ nonce }: { nonce: string }) => ({ pk: `nonce#${nonce}`, sk: 'nonce' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

const useOnce = async (nonce: string, atSeconds: number): Promise<void> => {
  const condition = { attr: 'nonce', exists: false } as const
  await NonceItem.build(PutItemCommand).item({ nonce, expiresAtSeconds: atSeconds + 10 * toleranceSeconds })
    .options({ condition }).send()
    .catch((error: unknown) => {
      if (error instanceof ConditionalCheckFailedException) refuse('identity.replayed')
      throw error
    })
}

const byBridge = async (text: string, presented: Presented): Promise<Actor> => {
  const header = parseBridgeHeader(text) ?? refuse('identity.invalid')
  const { method, path, query, body, headers } = presented
  const { at, nonce, openId, unionId, signature } = header
  const idempotencyKey = headers['idempotency-key'] ?? ''
  const expected = signBridge((await keys()).bridge, {
    method, path, query, body, idempotencyKey, at, nonce, openId, unionId,
  })
  must(timingSafeEqual(Buffer.from(expected), Buffer.from(signature)), 'identity.invalid')
  const seconds = Math.floor(now() / 1000)
  must(Math.abs(seconds - at) <= toleranceSeconds, 'identity.expired')
  await useOnce(nonce, seconds)
  return meet({ app: 'miniProgram', openId, unionId })
}

const byToken = async (authorization: string): Promise<Actor> => {
  const [scheme = '', token = ''] = authorization.split(' ')
  must(scheme.toLowerCase() === 'bearer' && token, 'identity.invalid')
  const personId = await verifyToken(token)
  const actor = await loadActor(personId)
  return actor && !actor.erasedAt ? actor : refuse('identity.invalid')
}

/**
 * Who asks: by a session token, or by the CloudBase bridge's signature over WeChat's own OPENID.
 * Refuses with `identity.invalid`, `identity.expired` or `identity.replayed`; without either it is `anonymous`.
 */
export const identify = async (presented: Presented): Promise<Actor> => {
  const bridge = presented.headers[bridgeHeaderName]
  if (bridge !== undefined) return byBridge(bridge, presented)
  const { authorization } = presented.headers
  return authorization === undefined ? anonymous : byToken(authorization)
}
