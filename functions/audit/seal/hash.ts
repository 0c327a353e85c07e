import { createHash } from 'node:crypto'
import { canonicalJson } from '../../platform/ids.ts'

/**
 * Everything that is hashed for the seal, and how. Canonical JSON is that of RFC 8785 (keys in order, no spaces);
 * trees are those of RFC 6962: a leaf is hashed behind a byte 0, a node behind a byte 1, so that neither passes for
 * the other. docs/verify/linli-verify.mjs says the same again without sharing a line.
 */
export type Hash = string

const sha256 = (...parts: (string | Buffer | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
const bytes = (hex: Hash): Buffer => Buffer.from(hex, 'hex')
const [leafMark, nodeMark, linkMark, headMark] = [0, 1, 2, 3].map((byte) => Uint8Array.of(byte)) as
  [Uint8Array, Uint8Array, Uint8Array, Uint8Array]

/** The hash of a value by its canonical JSON; a value hidden from a receipt is seen as this. */
export const valueHash = (value: unknown): Hash => sha256(canonicalJson(value)).toString('hex')

export const leafHash = (data: string | Buffer): Hash => sha256(leafMark, data).toString('hex')

const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(nodeMark, left, right)

const emptyRoot = sha256('').toString('hex')

/** The levels of the tree over leaf hashes; where a level is odd, its last node goes up as it is (RFC 6962). */
const levelsOf = (leaves: Hash[]): Buffer[][] => {
  const levels = [leaves.map(bytes)]
  for (let level = levels[0] ?? []; level.length > 1;) {
    const above: Buffer[] = []
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index], level[index + 1]]
      if (left) above.push(right ? nodeHash(left, right) : left)
    }
    levels.push(above)
    level = above
  }
  return levels
}

/** The root of a list of leaf hashes. */
export const merkleRoot = (leaves: Hash[]): Hash => levelsOf(leaves).at(-1)?.[0]?.toString('hex') ?? emptyRoot

/** The hashes that lead from the leaf at `index` to the root, nearest first. */
export const merklePath = (leaves: Hash[], index: number): Hash[] => {
  const path: Hash[] = []
  let place = index
  for (const level of levelsOf(leaves)) {
    const sibling = level[place ^ 1]
    if (sibling) path.push(sibling.toString('hex'))
    place >>= 1
  }
  return path
}

type Item = Record<string, unknown>

const movementsOf = ({ movements }: Item): unknown[] => (Array.isArray(movements) ? movements : [])

/** What every receipt of an event shows of it; the id names the actor and the request. */
export const aboutOf = ({ id, type, at, community }: Item): Item => ({ id, type, at, community })

/** All attributes but those that are shown or have a hash of their own: kept from a receipt, yet sealed. */
export const restOf = ({ id: _, type: __, at: ___, community: ____, movements: _____, ...rest }: Item): Item => rest

/** The hashes of an event's movements, leaves of a small tree of their own: a receipt shows one, not its neighbours. */
export const movementLeaves = (event: Item): Hash[] =>
  movementsOf(event).map((movement) => leafHash(canonicalJson(movement)))

/** The leaf of an event: all attributes of the stored row, whatever they are, so that none can be changed or added. */
export const eventLeaf = (event: Item): Hash => leafHash(canonicalJson({
  about: aboutOf(event), movements: merkleRoot(movementLeaves(event)), rest: valueHash(restOf(event)),
}))

/** What a link of the chain says; its hash covers it all. */
export interface LinkBody { number: number; previous: Hash; root: Hash; count: number; sealedAt: string }
export const linkHash = ({ number, previous, root, count, sealedAt }: LinkBody): Hash =>
  sha256(linkMark, canonicalJson({ number, previous, root, count, sealedAt })).toString('hex')

/** What the head of a day says; its hash covers it all, and is what is published. */
export interface HeadBody {
  day: string; previous: Hash; root: Hash; firstLink: number; lastLink: number; events: number
}
export const headHash = ({ day, previous, root, firstLink, lastLink, events }: HeadBody): Hash =>
  sha256(headMark, canonicalJson({ day, previous, root, firstLink, lastLink, events })).toString('hex')

/** The leaf of a link in the tree of its day. */
export const linkLeaf = (hash: Hash): Hash => leafHash(bytes(hash))

/** Before the first link and the first head there is this. */
export const beginning: Hash = '0'.repeat(64)
