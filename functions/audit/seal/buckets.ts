import { createHash } from 'node:crypto'
import type { Leaf } from './leaves.ts'

const bucketCount = 4096
const printBytes = 16

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** In which bucket a thing of this id lies. */
export const bucketOf = (id: string): number => digestOf(id).readUInt16BE(0) % bucketCount

/**
 * The fingerprint of a set of any size in 64 KB: per bucket the sum of its members' hashes, whatever their order. Two
 * sets differ where, and only where, some bucket differs; a sum, unlike an XOR, also tells one from two.
 */
export interface Buckets { add: (leaf: Leaf) => void; sums: BigUint64Array }

export const buckets = (): Buckets => {
  const words = printBytes / 8
  const sums = new BigUint64Array(bucketCount * words)
  return {
    sums,
    add: ({ id, hash }) => {
      const start = bucketOf(id) * words
      const digest = digestOf(`${id}\n${hash}`)
      for (let word = 0; word < words; word++) {
        sums[start + word] = BigInt.asUintN(64, (sums[start + word] ?? 0n) + digest.readBigUInt64BE(word * 8))
      }
    },
  }
}

/** The buckets in which two sets differ. */
export const differing = (one: Buckets, other: Buckets): Set<number> => {
  const words = printBytes / 8
  const found = new Set<number>()
  one.sums.forEach((sum, index) => { if (sum !== other.sums[index]) found.add(Math.floor(index / words)) })
  return found
}
