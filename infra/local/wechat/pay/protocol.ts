import { createCipheriv, randomBytes, sign, verify } from 'node:crypto'
import type { SiteAnswer, SiteRequest } from '../../site.ts'
import type { PayBook } from './book.ts'
import type { Account, PlatformKeys } from './keys.ts'

/** What WeChat says to a request before it is signed. */
export interface PayAnswer { status: number; body: string }
export const said = (value: object, status = 200): PayAnswer => ({ status, body: JSON.stringify(value) })
export const refusal = (status: number, code: string, message: string): PayAnswer => said({ code, message }, status)

const lines = (...parts: string[]): Buffer => Buffer.from(parts.map((part) => `${part}\n`).join(''))
const form = /^WECHATPAY2-SHA256-RSA2048 (.+)$/

/** Who sends: the account whose certificate the signature fits, within five minutes; else why not. */
export const senderOf = (book: PayBook, request: SiteRequest, nowMs: number): Account | PayAnswer => {
  const text = form.exec(request.headers.authorization ?? '')?.[1]
  if (!text) return refusal(401, 'SIGN_ERROR', 'Http头Authorization值格式错误')
  const fields = Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
  const { mchid = '', nonce_str: nonce = '', timestamp = '', serial_no: serial = '', signature = '' } = fields
  const account = book.account(mchid)
  const publicKey = account?.certificates[serial]
  if (!account || !publicKey) return refusal(401, 'SIGN_ERROR', '商户证书序列号有误')
  if (Math.abs(nowMs - Number(timestamp) * 1000) > 5 * 60_000) return refusal(401, 'SIGN_ERROR', 'Http头Authorization中的timestamp与发起请求的时间不得超过5分钟')
  const path = `${request.path}${request.query ? `?${request.query}` : ''}`
  const signed = lines(request.method, path, timestamp, nonce, request.body.toString())
  const fits = verify('sha256', signed, publicKey, Buffer.from(signature, 'base64'))
  return fits ? account : refusal(401, 'SIGN_ERROR', '签名错误，请检查后再试')
}

/** Of what is signed: what a fault asks to be wrong. */
export interface Wrong { signature?: 'other' | 'probe'; serial?: string; atMs?: number; without?: boolean }

/** The key with which WeChat signs to an account: the one that it names, else its newest; or its certificate. */
const signerFor = (keys: PlatformKeys, account: Account, named: string | undefined): { serial: string; privateKey: string } => {
  const known = keys.publicKeys.find(({ id }) => id === named) ?? (account.mode === 'publicKey' ? keys.publicKeys[0] : undefined)
  if (known) return { serial: known.id, privateKey: known.privateKey }
  const [newest] = keys.certificates
  if (!newest) throw new Error('WeChat has a certificate')
  return { serial: newest.certificate.serial, privateKey: newest.privateKey }
}

/** The headers of a signed text. */
export const signatureFor = (
  keys: PlatformKeys, account: Account, body: string, nowMs: number, named?: string, wrong: Wrong = {},
): Record<string, string> => {
  if (wrong.without) return {}
  const { serial, privateKey } = signerFor(keys, account, named)
  const timestamp = String(Math.floor((wrong.atMs ?? nowMs) / 1000))
  const nonce = randomBytes(16).toString('hex')
  const content = lines(timestamp, nonce, wrong.signature === 'other' ? `${body} ` : body)
  const signature = sign('sha256', content, privateKey).toString('base64')
  return {
    'wechatpay-timestamp': timestamp, 'wechatpay-nonce': nonce, 'wechatpay-serial': wrong.serial ?? serial,
    'wechatpay-signature': wrong.signature === 'probe' ? `WECHATPAY/SIGNTEST/${signature}` : signature,
    'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
  }
}

/** Sealed for an account under its API v3 key. */
export const sealFor = ({ apiV3Key }: Account, text: string, context: string) => {
  const nonce = randomBytes(6).toString('hex')
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext: sealed.toString('base64'), nonce, associated_data: context }
}

export const asSite = ({ status, body }: PayAnswer, signature: Record<string, string>): SiteAnswer => ({
  status, body,
  headers: {
    'request-id': randomBytes(12).toString('hex').toUpperCase(), ...signature, 'content-type': 'application/json; charset=utf-8',
  },
})

/** `2026-11-24T10:00:00+08:00` */
export const chinaTime = (ms: number): string =>
  `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
