import { type KeyObject, createPrivateKey, createPublicKey, randomBytes, sign, verify } from 'node:crypto'
import { now } from '../clock.ts'
import type { Merchant } from './merchant.ts'

/** SHA-256 with RSA over lines that each end in a line feed, as WeChat Pay signs everything. */
const linesOf = (...lines: string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''))

// To read a key takes longer than to sign with it. A change of keys leaves a few behind, which are let go at some time.
const mostKeys = 100
const remember = (read: (pem: string) => KeyObject) => {
  const known = new Map<string, KeyObject>()
  return (pem: string): KeyObject => {
    const key = known.get(pem) ?? read(pem)
    if (known.size >= mostKeys) known.clear()
    known.set(pem, key)
    return key
  }
}
const privateKeyOf = remember(createPrivateKey)
const publicKeyOf = remember(createPublicKey)

export const newNonce = (): string => randomBytes(16).toString('hex')
export const seconds = (): string => String(Math.floor(now() / 1000))

/** The merchant's signature over these lines, base64. */
export const signLines = ({ privateKey }: Merchant, ...lines: string[]): string =>
  sign('sha256', linesOf(...lines), privateKeyOf(privateKey)).toString('base64')

/** What a request says of its sender; the path has its query with it, the body is '' where there is none. */
export const authorization = (merchant: Merchant, method: string, path: string, body: string): string => {
  const [timestamp, nonce] = [seconds(), newNonce()]
  const fields = {
    mchid: merchant.mchid, nonce_str: nonce, timestamp, serial_no: merchant.serial,
    signature: signLines(merchant, method, path, timestamp, nonce, body),
  }
  const text = Object.entries(fields).map(([name, value]) => `${name}="${value}"`).join(',')
  return `WECHATPAY2-SHA256-RSA2048 ${text}`
}

/** Whether WeChat signed it: moment and nonce as it gave them, the body to the letter. */
export const isSigned = (publicKey: string, signature: string, ...lines: string[]): boolean =>
  verify('sha256', linesOf(...lines), publicKeyOf(publicKey), Buffer.from(signature, 'base64'))
