import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { spell } from '../../platform/ids.ts'
import { lookupHash } from '../../platform/vault.ts'

export const newSerial = (): string => spell(randomBytes(10))

/** The code that belongs to a serial number: only the server can work it out, so nothing that leaks reveals it. */
export const codeOf = async (serial: string): Promise<string> =>
  spell(createHmac('sha256', await lookupHash('paper notes')).update(serial).digest().subarray(0, 8))

export const codeFits = async (serial: string, code: string): Promise<boolean> =>
  timingSafeEqual(Buffer.from(await codeOf(serial)), Buffer.from(code))
