import * as z from 'zod'
import { config } from '../config.ts'
import { type FindKey, mustBeAuthentic, signatureIn } from './authentic.ts'
import { PayError } from './error.ts'
import type { Merchant } from './merchant.ts'
import { authorization } from './signing.ts'

/** A request to WeChat Pay; the path has its query with it. */
export interface PayRequest { method: 'GET' | 'POST'; path: string; body?: object }

/** What came back: a text that is not checked yet. */
export interface Raw { status: number; headers: Headers; bytes: Buffer }

// Below the ten seconds of a function, so that there is time to write down that the outcome is unknown.
const timeoutMs = 4500

const unknown = (error: unknown): never => {
  throw new PayError('unknown', error instanceof Error ? error.message : String(error))
}

/** Sent and answered, whatever the answer is; `unknown` where there is none. */
export const sendRaw = async (merchant: Merchant, { method, path, body }: PayRequest): Promise<Raw> => {
  const text = body === undefined ? '' : JSON.stringify(body)
  const [platformKey] = merchant.platformKeys
  try {
    const response = await fetch(new URL(path, config.wechatPayUrl()), {
      method, redirect: 'error', signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json', 'user-agent': 'linli', authorization: authorization(merchant, method, path, text),
        ...(text ? { 'content-type': 'application/json' } : {}),
        // The key with which WeChat is to sign its answer; without it, it takes that of its certificate.
        ...(platformKey ? { 'wechatpay-serial': platformKey.id } : {}),
      },
      ...(text ? { body: text } : {}),
    })
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
  } catch (error) {
    return unknown(error)
  }
}

const complaint = z.object({ code: z.string(), message: z.string().default('') })

/** JSON, or undefined where it is none: no form takes that. */
export const parsed = (text: string): unknown => { try { return JSON.parse(text) } catch { return undefined } }

/**
 * WeChat's no. Most are signed, some (of a gateway before it) are not, and those are believed as well: whoever could
 * write them could as well cut the line. One that is signed wrongly is not.
 */
const refusal = (status: number, text: string): PayError => {
  const { data } = complaint.safeParse(parsed(text))
  return new PayError('refused', `${status} ${data?.code ?? ''} ${data?.message ?? ''}`, data?.code ?? '')
}

/** That an answer does not stand for trouble; what WeChat refused is thrown as such. */
export const mustBeGood = async (merchant: Merchant, raw: Raw, find: FindKey): Promise<void> => {
  const { status, headers, bytes } = raw
  if (status >= 500 || status < 200) throw new PayError('unknown', `WeChat Pay answered ${status}`)
  if (status < 400) return
  const signature = signatureIn((name) => headers.get(name) ?? undefined)
  if (signature) await mustBeAuthentic(merchant, signature, bytes.toString(), find)
  throw refusal(status, bytes.toString())
}

/** An answer of 200 in the form that it must have, or of 204 where `form` is undefined; `find` knows who signs. */
export const answerIn = async <T>(
  merchant: Merchant, raw: Raw, form: z.ZodType<T> | undefined, find: FindKey,
): Promise<T> => {
  await mustBeGood(merchant, raw, find)
  const text = raw.bytes.toString()
  await mustBeAuthentic(merchant, signatureIn((name) => raw.headers.get(name) ?? undefined), text, find)
  if (raw.status !== (form ? 200 : 204)) throw new PayError('unknown', `WeChat Pay answered ${raw.status}`)
  if (!form) return undefined as T
  const { success, data, error } = form.safeParse(parsed(text))
  if (success) return data
  throw new PayError('unknown', `an answer that is not understood: ${error.issues[0]?.path.join('.')}`)
}
