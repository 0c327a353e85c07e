import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base45 } from '../../functions/audit/seal/base45.ts'
import { eventLeaf, leafHash, merklePath, merkleRoot } from '../../functions/audit/seal/hash.ts'
import { eventRow } from '../support/seal.ts'

/** RFC 6962, section 2.1, word for word, which the server does not say it in. */
const rootByTheBook = (leaves: Buffer[]): Buffer => {
  const [only] = leaves
  if (leaves.length === 1 && only) return only
  const half = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const [left, right] = [rootByTheBook(leaves.slice(0, half)), rootByTheBook(leaves.slice(half))]
  return Buffer.from(node(left, right), 'hex')
}
const node = (left: Buffer, right: Buffer): string =>
  createHash('sha256').update(Buffer.concat([Buffer.of(1), left, right])).digest('hex')

const climb = (leaf: string, index: number, count: number, path: string[]): string | undefined => {
  let [hash, place, last] = [leaf, index, count - 1]
  const left = [...path]
  for (; last > 0; last >>= 1, place >>= 1) {
    if (place % 2 === 0 && place === last) continue
    const sibling = left.shift()
    if (sibling === undefined) return undefined
    const pair = place % 2 === 1 ? [sibling, hash] : [hash, sibling]
    const [one, other] = pair.map((text) => Buffer.from(text, 'hex')) as [Buffer, Buffer]
    hash = node(one, other)
  }
  return left.length === 0 ? hash : undefined
}

const trees = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 70 }).map((texts) => texts.map((text) => leafHash(text)))

test('Every leaf leads to the root by its path, and no other leaf or place does', () => {
  fc.assert(fc.property(trees, fc.nat(), fc.nat(), (leaves, one, two) => {
    const [index, other] = [one % leaves.length, two % leaves.length]
    const root = merkleRoot(leaves)
    expect(root).toBe(rootByTheBook(leaves.map((leaf) => Buffer.from(leaf, 'hex'))).toString('hex'))
    const path = merklePath(leaves, index)
    expect(climb(leaves[index] ?? '', index, leaves.length, path)).toBe(root)
    if (other === index) return
    expect(climb(leaves[other] ?? '', index, leaves.length, path)).not.toBe(root)
    expect(climb(leaves[index] ?? '', other, leaves.length, path)).not.toBe(root)
  }), { numRuns: 500 })
})

test('Every change of a stored event changes its leaf, of an attribute that nobody knows too', () => {
  const event = eventRow({ cause: 'other' })
  const leaf = eventLeaf(event)
  expect(eventLeaf(structuredClone(event))).toBe(leaf)
  for (const name of Object.keys(event)) {
    expect(eventLeaf({ ...event, [name]: 'else' }), name).not.toBe(leaf)
    const { [name]: _, ...without } = event
    expect(eventLeaf(without), name).not.toBe(leaf)
  }
  expect(eventLeaf({ ...event, added: 1 })).not.toBe(leaf)
})

test('Base45 says what RFC 9285 says', () => {
  const said = ['AB', 'Hello!!', 'base-45', 'ietf!'].map((text) => base45(Buffer.from(text)))
  expect(said).toEqual(['BB8', '%69 VD92EX0', 'UJCLQE7W581', 'QED8WEX0'])
})
