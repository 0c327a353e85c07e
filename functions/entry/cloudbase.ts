import { randomBytes } from 'node:crypto'
import { type Refusal, refusals } from '../../shared/refusals.ts'
import type { WireAnswer } from '../../shared/client.ts'
import { bridgeHeader, bridgeHeaderName, canonicalQuery } from '../platform/bridge-signature.ts'
import { now } from '../platform/clock.ts'
import { type CloudContext, type WechatCaller, wechatCaller } from './cloudbase-identity.ts'
import { type Forwarded, requestOf } from './cloudbase-request.ts'

const timeoutMs = 8000
const mostTries = 2
const handedBack = ['content-type', 'retry-after', 'idempotent-replay']

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`The bridge's environment lacks ${name}.`)
  return value
}

const refusal = (code: Refusal): WireAnswer => {
  const { status, zh, en } = refusals[code]
  return {
    status, headers: { 'content-type': 'application/problem+json' },
    body: { type: `/docs#${code}`, title: en, status, code, zh, en },
  }
}

const headersOf = (request: Forwarded, caller: WechatCaller): Record<string, string> => {
  const key = Buffer.from(required('LINLI_BRIDGE_KEY'), 'base64')
  const once = { at: Math.floor(now() / 1000), nonce: randomBytes(16).toString('base64url') }
  return {
    [bridgeHeaderName]: bridgeHeader(key, { ...request, ...caller, ...once }),
    ...(request.method === 'GET' ? {} : { 'content-type': 'application/json' }),
    ...(request.idempotencyKey ? { 'idempotency-key': request.idempotencyKey } : {}),
  }
}

const send = async (request: Forwarded, caller: WechatCaller, signal: AbortSignal): Promise<WireAnswer> => {
  const url = new URL(required('LINLI_API_URL').replace(/\/$/, '') + request.path)
  url.search = canonicalQuery(request.query)
  const answer = await fetch(url, {
    method: request.method, headers: headersOf(request, caller), redirect: 'error', signal,
    ...(request.method === 'GET' ? {} : { body: request.body }),
  })
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => handedBack.includes(name)))
  const isJson = headers['content-type']?.includes('json')
  return { status: answer.status, headers, body: isJson ? await answer.json() : await answer.text() }
}

/**
 * A platform that freezes idle instances leaves dead connections behind, so a request that failed is sent once more,
 * signed anew: the phone's request id makes that safe. Both tries share one limit, below the function's own.
 */
const forward = async (request: Forwarded, caller: WechatCaller): Promise<WireAnswer> => {
  const signal = AbortSignal.timeout(timeoutMs)
  for (let tries = 1; ; tries++) {
    try {
      return await send(request, caller, signal)
    } catch (error) {
      if (tries < mostTries && !signal.aborted) continue
      console.error(JSON.stringify({ message: 'the API did not answer', path: request.path, error: String(error) }))
      const { status, headers, body } = refusal('busy')
      return { status, headers: { ...headers, 'retry-after': '3' }, body }
    }
  }
}

/**
 * The CloudBase bridge: `wx.cloud.callFunction({ name: 'linli', data: WireRequest })`. It says to the API who WeChat
 * says is calling, signed, and hands the API's answer back.
 */
export const main = async (event: unknown, context?: CloudContext): Promise<WireAnswer> => {
  const caller = await wechatCaller(context)
  if (!caller) return refusal('identity.missing')
  // An environment may be shared with other mini-programs, whose openids mean other people.
  if (caller.appId && caller.appId !== required('LINLI_WECHAT_APPID')) return refusal('identity.invalid')
  const request = requestOf(event)
  return typeof request === 'string' ? refusal(request) : forward(request, caller)
}
