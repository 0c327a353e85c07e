import { createHash, timingSafeEqual } from 'node:crypto'
import { chinaDay } from '../../../../shared/units.ts'
import { canonicalJson, derivedId, spell } from '../../../platform/ids.ts'
import { keyedDigest } from '../../../platform/vault.ts'
import type { Certificate, Line } from './items.ts'

/** `420102002003-20261124-7K3QXA`: who recorded, when it was issued, and which one. */
export const numberOf = (community: string, issuedAtMs: number, certificateId: string): string =>
  `${community}-${chinaDay(issuedAtMs).replaceAll('-', '')}-${derivedId('n', certificateId).slice(2, 8)}`

/** 16 letters, 80 bits, from a secret of the installation: stored nowhere, and beyond guessing. */
export const checkCodeOf = async (number: string): Promise<string> =>
  spell((await keyedDigest(`certificate check ${number}`)).subarray(0, 16))

/** Takes as long for a code that is nearly right as for one that is all wrong. */
export const codeFits = (given: string, right: string): boolean =>
  given.length === right.length && timingSafeEqual(Buffer.from(given), Buffer.from(right))

const withoutSpaces = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

/** To hold a name on paper against, without keeping it readable. */
export const nameHashOf = async (number: string, name: string): Promise<string> =>
  (await keyedDigest(`certificate name ${number} ${withoutSpaces(name)}`)).toString('base64url')

type Said = Pick<Certificate, 'unit' | 'authority' | 'from' | 'to' | 'minutes'>
  & { number: string; name: string; volunteerNumber: string; issuedOn: string }

/** SHA-256, hex, of everything the certificate says: identity, time, content, unit, number, date (VR-06). */
export const digestOfContent = (said: Said, lines: Line[]): string => {
  const { number, name, volunteerNumber, unit, authority, from, to, minutes, issuedOn } = said
  const content = { number, name, volunteerNumber, unit, authority, from, to, minutes, issuedOn, lines }
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
