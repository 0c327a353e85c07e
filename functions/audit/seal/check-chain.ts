import { chinaDay } from '../../../shared/units.ts'
import { heads, leavesOf, linksFrom } from './chain.ts'
import { headOf } from './close-days.ts'
import { beginning, headHash, linkHash, merkleRoot } from './hash.ts'
import type { Head, Link, SealFault } from './items.ts'
import { type Leaf, compareLeaves } from './leaves.ts'
import type { Publisher } from './publishers.ts'

export type Tell = (code: string, subject: string, expected: unknown, found: unknown) => void

export const teller = (faults: SealFault[], most: number): Tell => (code, subject, expected, found) => {
  if (faults.length < most) faults.push({ code, subject, expected: String(expected), found: String(found) })
}

const checkLeaves = (tell: Tell, { number, root, count }: Link, leaves: Leaf[] | undefined): void => {
  const subject = `link ${number}`
  if (!leaves) return tell('seal.leavesGone', subject, count, 0)
  leaves.forEach((leaf, index) => {
    const before = leaves[index - 1]
    if (before && compareLeaves(before, leaf) > 0) tell('seal.reordered', leaf.id, `before ${before.id}`, subject)
  })
  const found = merkleRoot(leaves.map(({ hash }) => hash))
  if (leaves.length !== count) tell('seal.leavesCount', subject, count, leaves.length)
  if (found !== root) tell('seal.leavesDiffer', subject, root, found)
}

const checkLink = (tell: Tell, link: Link, before: Link | undefined): void => {
  const { number, previous, hash, sealedAt } = link
  const subject = `link ${number}`
  const expected = (before?.number ?? 0) + 1
  const hashBefore = before?.hash ?? beginning
  if (number !== expected) tell('seal.linkGone', `link ${expected}`, expected, number)
  else if (previous !== hashBefore) tell('seal.linkBroken', subject, hashBefore, previous)
  if (hash !== linkHash(link)) tell('seal.linkChanged', subject, hash, linkHash(link))
  if (before && sealedAt < before.sealedAt) tell('seal.linkReordered', subject, before.sealedAt, sealedAt)
}

/** Walk the links: each hash, each leaf, the order. `take` is given the leaves of each link. */
export const checkLinks = async (
  tell: Tell, newest: number, take: (leaves: Leaf[], link: Link) => void,
): Promise<number> => {
  let before: Link | undefined
  let count = 0
  for await (const link of linksFrom(1, newest)) {
    checkLink(tell, link, before)
    const leaves = await leavesOf(link)
    checkLeaves(tell, link, leaves)
    take(leaves ?? [], link)
    before = link
    count += 1
  }
  if ((before?.number ?? 0) < newest) tell('seal.linkGone', `link ${newest}`, newest, before?.number ?? 0)
  return count
}

const checkHead = async (tell: Tell, head: Head, before: Head | undefined): Promise<void> => {
  const { day, hash, firstLink, lastLink } = head
  const links: Link[] = []
  for await (const link of linksFrom(firstLink, lastLink)) links.push(link)
  const expected = headOf(day, before?.hash ?? beginning, links)
  // Both what it says of itself and what its links say must come to its hash.
  const wrong = [headHash(head), expected.hash].find((found) => found !== hash)
  if (wrong) tell('seal.headDiffers', day, hash, wrong)
  if (firstLink !== (before?.lastLink ?? 0) + 1) tell('seal.headGap', day, (before?.lastLink ?? 0) + 1, firstLink)
  for (const { number, sealedAt } of links) {
    const dayOfLink = chinaDay(Date.parse(sealedAt))
    if (dayOfLink !== day) tell('seal.headDay', `link ${number}`, day, dayOfLink)
  }
}

const comparePlace = async (tell: Tell, { day, hash, published }: Head, { name, read }: Publisher): Promise<void> => {
  const outside = await read?.(day)
  if (outside && outside.hash !== hash) tell('seal.rebuilt', `${day} ${name}`, outside.hash, hash)
  if (!outside && published[name]?.done) tell('seal.publishedGone', `${day} ${name}`, hash, 'nothing')
}

/** Days that were published and that we no longer have. */
const findLostDays = async (tell: Tell, place: Publisher, own: Set<string>): Promise<void> => {
  for (const day of await place.days?.() ?? []) {
    if (!own.has(day)) tell('seal.headGone', `${day} ${place.name}`, (await place.read?.(day))?.hash, 'nothing')
  }
}

/**
 * Walk the heads: each follows from its links and the head before. A chain that was rebuilt as a whole fits itself; it
 * is found where the heads are held against what was published.
 */
export const checkHeads = async (tell: Tell, places: Publisher[]): Promise<number> => {
  let before: Head | undefined
  const days = new Set<string>()
  for await (const head of heads()) {
    await checkHead(tell, head, before)
    for (const place of places.filter(({ read }) => read)) await comparePlace(tell, head, place)
    before = head
    days.add(head.day)
  }
  for (const place of places) await findLostDays(tell, place, days)
  return days.size
}
