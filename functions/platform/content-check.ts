import { config } from './config.ts'
import { log } from './log.ts'
import { openIdOf } from './meet.ts'
import { accessToken } from './wechat-token.ts'

/** WeChat's opinion of a text, or that there is none; only `pass` may go out without a person having looked (WX-05). */
export interface Verdict {
  suggest: 'pass' | 'review' | 'risky' | 'unchecked'
  label?: number
  traceId?: string
  why?: string
}

interface CheckAnswer {
  errcode?: number; errmsg?: string; trace_id?: string; result?: { suggest?: string; label?: number }
}

/** 3: what people publish for others (论坛). */
const scene = 3
const mostCharacters = 2500
const timeoutMs = 3000
const badToken = new Set([40001, 40014, 42001])
const suggestions = new Set(['pass', 'review', 'risky'])

const send = async (openid: string, title: string, content: string, fresh: boolean): Promise<CheckAnswer> => {
  const url = new URL('/wxa/msg_sec_check', config.wechatUrl())
  url.searchParams.set('access_token', await accessToken({ fresh }))
  const response = await fetch(url, {
    method: 'POST', signal: AbortSignal.timeout(timeoutMs),
    body: JSON.stringify({ openid, scene, version: 2, title, content }),
  })
  if (!response.ok) throw new Error(`WeChat answered ${response.status}`)
  return JSON.parse(await response.text()) as CheckAnswer
}

const verdictOf = ({ errcode, errmsg, trace_id: traceId, result }: CheckAnswer): Verdict => {
  const { suggest = '', label } = result ?? {}
  if (errcode !== 0 || !suggestions.has(suggest)) return { suggest: 'unchecked', why: `${errcode} ${errmsg}` }
  return {
    suggest: suggest as Verdict['suggest'], ...(label === undefined ? {} : { label }), ...(traceId ? { traceId } : {}),
  }
}

const ask = async (openId: string, title: string, content: string): Promise<Verdict> => {
  const answer = await send(openId, title, content, false)
  return verdictOf(badToken.has(answer.errcode ?? 0) ? await send(openId, title, content, true) : answer)
}

/**
 * What WeChat says of a text that a person wants to publish (msg_sec_check, version 2). Never fails: where WeChat does
 * not answer in time, refuses, or does not know the person, the text is `unchecked`, and a person has to look at it.
 */
export const checkText = async (personId: string, title: string, content: string): Promise<Verdict> => {
  const openId = await openIdOf(personId)
  if (!openId) return { suggest: 'unchecked', why: 'no mini-program' }
  if ([...content].length > mostCharacters) return { suggest: 'unchecked', why: 'too long' }
  try {
    return await ask(openId, title, content)
  } catch (error) {
    log.warn('content check failed', { error: error as Error })
    return { suggest: 'unchecked', why: 'no answer' }
  }
}
