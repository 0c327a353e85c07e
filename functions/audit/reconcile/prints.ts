import { hash } from 'node:crypto'

/**
 * Fingerprints of what differs between two sides, in a fixed amount of memory however much passes. Each has 256 parts;
 * a member counts in the part that its hash begins with, so that a difference can be looked for in a 256th of the rows.
 * Members are hashed with a secret of the run, so that nobody can choose changes that cancel each other out.
 */
export const parts = 256
const limbs = 8
const limbSize = 2 ** 32

/** The sum of the hashes of one side less those of the other, mod 2^256, in limbs of 32 bits that may be overfull. */
export type SetPrint = Float64Array

export const digestOf = (secret: string, member: string): Buffer => hash('sha256', secret + member, 'buffer')
export const partOf = (digest: Buffer): number => digest[0] ?? 0

export const newSetPrint = (): SetPrint => new Float64Array(parts * limbs)

/** A member that one side has (1) or the other (-1). A limb holds two million before it must be carried. */
export const addMember = (print: SetPrint, digest: Buffer, sign: 1 | -1): void => {
  const first = partOf(digest) * limbs
  for (let limb = 0; limb < limbs; limb++) print[first + limb]! += sign * digest.readUInt32LE(limb * 4)
}

const carry = (print: SetPrint): void => {
  for (let first = 0; first < print.length; first += limbs) {
    let over = 0
    for (let place = first; place < first + limbs; place++) {
      const sum = print[place]! + over
      over = Math.floor(sum / limbSize)
      print[place] = sum - over * limbSize
    }
  }
}

const differs = (print: SetPrint, part: number): boolean =>
  print.subarray(part * limbs, (part + 1) * limbs).some((limb) => limb !== 0)

/** The parts in which the two sides are not the same set; none where they are equal. */
export const differingParts = (print: SetPrint): Set<number> => {
  carry(print)
  return new Set(Array.from({ length: parts }, (_, part) => part).filter((part) => differs(print, part)))
}

export const setPrintText = (print: SetPrint): string => {
  carry(print)
  return Buffer.from(Uint32Array.from(print).buffer).toString('base64')
}

export const setPrintFrom = (text: string): SetPrint => {
  const bytes = Buffer.from(text, 'base64')
  return Float64Array.from({ length: parts * limbs }, (_, place) => bytes.readUInt32LE(place * 4))
}

/**
 * The same for sums by key: for each part the sum of value times hash of the key, mod 2^256. Zero when every key has
 * the same sum on both sides; where one has not, it is zero with a probability below 2^-160.
 */
export type SumPrint = bigint[]

const modulus = (1n << 256n) - 1n

export const newSumPrint = (): SumPrint => Array.from({ length: parts }, () => 0n)

/** An amount and a count in one number, which neither can leave unchanged. */
export const addToSum = (print: SumPrint, key: Buffer, amount: number, count: number): void => {
  const value = BigInt(amount) + (BigInt(count) << 64n)
  const part = partOf(key)
  print[part] = (print[part]! + value * BigInt(`0x${key.toString('hex')}`)) & modulus
}

export const differingSums = (print: SumPrint): Set<number> =>
  new Set(print.flatMap((sum, part) => (sum === 0n ? [] : [part])))

export const sumPrintText = (print: SumPrint): string => print.map((sum) => sum.toString(16)).join(' ')
export const sumPrintFrom = (text: string): SumPrint => text.split(' ').map((sum) => BigInt(`0x${sum}`))
