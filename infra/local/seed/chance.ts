import { createHash } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The request id of a step of the seed: the same step always sends the same, so that a repeat has no second effect. */
export const requestIdOf = (text: string): string =>
  Array.from(createHash('sha256').update(text).digest().subarray(0, 26), (byte) => alphabet[byte % 32]).join('')

/** A number from 0 up to 1 that looks like chance and is always the same for the same text. */
export const chance = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32

export const between = (text: string, from: number, to: number): number =>
  from + Math.floor(chance(text) * (to - from + 1))

/** Some of the items, in an order that looks like chance. */
export const some = <T>(items: T[], count: number, text: string): T[] =>
  items.map((item, at) => ({ item, rank: chance(`${text} ${at}`) }))
    .sort((one, other) => one.rank - other.rank).slice(0, count).map(({ item }) => item)
