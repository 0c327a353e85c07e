import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { lookupHash } from '../../platform/vault.ts'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** So many letters of 5 bits each. */
const spell = (bytes: Buffer, length: number): string =>
  Array.from(bytes.subarray(0, length), (byte) => letters[byte % letters.length]).join('')

export const newSerial = (): string => spell(randomBytes(10), 10)

/** The code that belongs to a serial number: only the server can work it out, so nothing that leaks reveals it. */
export const codeOf = async (serial: string): Promise<string> =>
  spell(createHmac('sha256', await lookupHash('paper notes')).update(serial).digest(), 8)

export const codeFits = async (serial: string, code: string): Promise<boolean> =>
  timingSafeEqual(Buffer.from(await codeOf(serial)), Buffer.from(code))
