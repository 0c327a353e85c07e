import { type Hash, eventLeaf } from './hash.ts'

/** An event in the chain. */
export interface Leaf { id: string; hash: Hash }

const hashBytes = 32

const keyOf = ({ id, hash }: Leaf): string => `${id}\n${hash}`

/** The fixed order of leaves within a link: by id, in code units. Whoever moves one breaks it. */
export const compareLeaves = (one: Leaf, other: Leaf): number => (keyOf(one) < keyOf(other) ? -1 : 1)

export const inOrder = (leaves: Leaf[]): Leaf[] =>
  [...new Map(leaves.map((leaf) => [keyOf(leaf), leaf])).values()].sort(compareLeaves)

export const leafOf = (event: Record<string, unknown>): Leaf => ({ id: String(event.id), hash: eventLeaf(event) })

/** Leaves as they are stored: a third of what JSON would take. */
export const packed = (leaves: Leaf[]): { ids: string; hashes: Uint8Array } => ({
  ids: leaves.map(({ id }) => id).join('\n'),
  hashes: Buffer.concat(leaves.map(({ hash }) => Buffer.from(hash, 'hex'))),
})

export const unpacked = ({ ids, hashes }: { ids: string; hashes: Uint8Array }): Leaf[] => {
  const bytes = Buffer.from(hashes)
  if (ids === '' && bytes.length === 0) return []
  return ids.split('\n').map((id, index) =>
    ({ id, hash: bytes.subarray(index * hashBytes, (index + 1) * hashBytes).toString('hex') }))
}

export const sizeOf = (leaves: Leaf[]): number => leaves.reduce((sum, { id }) => sum + id.length + 1 + hashBytes, 0)
