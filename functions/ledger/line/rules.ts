/**
 * The line of a traced account: what came in stands one fen behind the other, in the order in which it was booked, and
 * what goes out takes from the front (CF-20: first in, first out). What goes back to its giver leaves a gap that the
 * front passes over. Pure; places are counted in the asset's unit from the account's beginning.
 */

/** From a place up to, not including, another. */
export interface Span { from: number; to: number }

interface Credit { movementId: string; amount: number; movement: string; reference?: string | undefined }
export interface InflowPart extends Credit { place: number }

/** What is booked into an account at once, behind all that came in before. */
export const inflowOf = (account: string, credited: number, credits: Credit[]) => {
  let place = credited
  const parts: InflowPart[] = credits.map(({ movementId, amount, movement, reference }) => {
    const part = { movementId, place, amount, movement, ...(reference ? { reference } : {}) }
    place += amount
    return part
  })
  return { account, place: credited, parts }
}

export const lengthOf = ({ from, to }: Span): number => to - from

/** What two spans have in common; nothing where they do not meet. */
export const overlap = (one: Span, other: Span): Span | undefined => {
  const from = Math.max(one.from, other.from)
  const to = Math.min(one.to, other.to)
  return from < to ? { from, to } : undefined
}

/** How much of a span lies before a place, and how much from there on. */
export const splitAt = ({ from, to }: Span, place: number): [before: number, after: number] => {
  const before = Math.min(Math.max(0, place - from), to - from)
  return [before, to - from - before]
}

/** A span without the gaps in it. `gaps`: in order, apart from each other. */
export const without = (span: Span, gaps: Span[]): Span[] => {
  const left: Span[] = []
  let { from } = span
  for (const gap of gaps) {
    const taken = overlap({ from, to: span.to }, gap)
    if (!taken) continue
    if (taken.from > from) left.push({ from, to: taken.from })
    from = taken.to
  }
  return from < span.to ? [...left, { from, to: span.to }] : left
}

/**
 * What an amount takes from the front of the line, gaps passed over. `gaps`: those from the front on, in order, as far
 * as the amount could reach.
 */
export const drawn = (front: number, gaps: Span[], amount: number): Span => {
  let to = front + amount
  for (const gap of gaps) {
    if (gap.to <= front) continue
    if (gap.from >= to) break
    to += lengthOf(gap)
  }
  return { from: front, to }
}

/**
 * What a gift's place still holds behind the front, without what has gone back of it already: what goes back next is
 * taken from the end. Nothing where all of it is spent.
 */
export const unspent = ({ from, to }: Span, gone: number, front: number): Span | undefined =>
  overlap({ from, to: to - gone }, { from: front, to })

/** So much of a span, counted from its beginning without the gaps. */
export const lengthWithout = (span: Span, gaps: Span[]): number =>
  without(span, gaps).reduce((sum, piece) => sum + lengthOf(piece), 0)
