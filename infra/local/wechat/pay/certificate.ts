import { type KeyObject, randomBytes, sign } from 'node:crypto'

/** As much of DER as a certificate of one's own needs. */
const tlv = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body])
  const length = Buffer.from(body.length.toString(16).padStart(4, '0'), 'hex')
  return Buffer.concat([Buffer.from([tag, 0x80 + length.length]), length, body])
}
const sequence = (...parts: Buffer[]): Buffer => tlv(0x30, ...parts)
const integer = (bytes: Buffer): Buffer => tlv(0x02, bytes)
const bits = (bytes: Buffer): Buffer => tlv(0x03, Buffer.from([0]), bytes)
const time = (ms: number): Buffer => tlv(0x18, Buffer.from(new Date(ms).toISOString().replace(/[-:T]|\.\d{3}/g, '')))

const sha256WithRsa = sequence(Buffer.from('06092a864886f70d01010b', 'hex'), Buffer.from('0500', 'hex'))
const nameOf = (text: string): Buffer =>
  sequence(tlv(0x31, sequence(Buffer.from('0603550403', 'hex'), tlv(0x0c, Buffer.from(text)))))

export interface Certificate { serial: string; pem: string; fromMs: number; untilMs: number }

/** A certificate that the key gives to itself: what stands in it is as real as WeChat's, but for who vouches. */
export const selfSigned = (privateKey: KeyObject, publicKey: KeyObject, fromMs: number, untilMs: number): Certificate => {
  const serial = Buffer.concat([Buffer.from([0x50]), randomBytes(19)])
  const name = nameOf('Tenpay.com sign')
  const content = sequence(
    tlv(0xa0, integer(Buffer.from([2]))), integer(serial), sha256WithRsa, name, sequence(time(fromMs), time(untilMs)), name,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const whole = sequence(content, sha256WithRsa, bits(sign('sha256', content, privateKey)))
  const lines = whole.toString('base64').match(/.{1,64}/g)?.join('\n')
  return {
    serial: serial.toString('hex').toUpperCase(), fromMs, untilMs,
    pem: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}
