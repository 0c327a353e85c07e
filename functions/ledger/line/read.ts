import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { type ListOptions, type Page, everyRow, listPage } from '../../platform/list.ts'
import { JournalRow } from '../items.ts'
import { creditedAt } from '../past.ts'
import { Front, Gap, Inflow, Outflow, partitionOf, placed } from './items.ts'
import { type InflowPart, type Span, drawn, lengthWithout, overlap } from './rules.ts'

export const readFront = async (account: string): Promise<Front> => {
  const { Item } = await Front.build(GetItemCommand).key({ account }).options({ consistent: true }).send()
  return Item ?? { account, front: 0, version: 0 }
}

const atOnce = 100
const last = Number.MAX_SAFE_INTEGER

/** The gaps from the front on, as far as an amount could reach: each is passed over once in the line's life. */
export const gapsAhead = async (account: string, front: number, amount: number): Promise<Gap[]> => {
  const gaps: Gap[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(Gap, {
      partition: partitionOf(account), from: placed('gap', front), to: placed('gap', last), cursor, limit: atOnce,
    })
    gaps.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined && (gaps.at(-1)?.from ?? 0) < drawn(front, gaps, amount).to)
  return gaps
}

/** How much, up to an amount, waits at the front of the line of what was booked into the account by a moment. */
export const waitingSince = async (account: string, moment: string, amount: number): Promise<number> => {
  const { front } = await readFront(account)
  const gaps = await gapsAhead(account, front, amount)
  const to = Math.min(drawn(front, gaps, amount).to, await creditedAt(account, moment))
  return to > front ? lengthWithout({ from: front, to }, gaps) : 0
}

/** Where a movement's quantity stands in the line of the account that it came into; not before the stream booked it. */
export const placeOf = async (community: string, bookedAt: string, movementId: string) => {
  const { Item } = await JournalRow.build(GetItemCommand).key({ community, bookedAt, movementId })
    .options({ consistent: true }).send()
  if (Item?.place === undefined) return undefined
  return { account: Item.to, from: Item.place, to: Item.place + Item.amount }
}

/** The rows that touch a span, in order: the one that began before it, and those that begin in it. */
const touching = async <T extends Span>(
  list: (options: ListOptions) => Promise<Page<T>>, prefix: 'out' | 'gap', account: string, span: Span,
): Promise<T[]> => {
  const partition = partitionOf(account)
  const before = span.from === 0 ? [] : (await list({
    partition, from: placed(prefix, 0), to: placed(prefix, span.from - 1), newestFirst: true, limit: 1,
  })).items
  const within = await everyRow((cursor) => list({
    partition, from: placed(prefix, span.from), to: placed(prefix, span.to - 1), cursor, limit: atOnce,
  }))
  return [...before.filter((one) => overlap(one, span)), ...within]
}

const gapsIn = (account: string, span: Span): Promise<Gap[]> =>
  touching((options) => listPage(Gap, options), 'gap', account, span)
const outflowsIn = (account: string, span: Span): Promise<Outflow[]> =>
  touching((options) => listPage(Outflow, options), 'out', account, span)

/** What became of a part of a line: `offset` counts from the beginning of what the outflow took. */
export interface Fate { outflow?: Outflow; offset: number; amount: number }

/**
 * What a span of a line was spent on, in order, and what still waits (without an outflow); what went back is left out.
 * As many rows are read as there are outflows in the span, and one or two besides, however long the line is.
 */
export const fateOf = async (account: string, span: Span): Promise<Fate[]> => {
  const [outflows, gaps, { front }] = await Promise.all([
    outflowsIn(account, span), gapsIn(account, span), readFront(account),
  ])
  const spent = await Promise.all(outflows.map(async (outflow) => {
    const piece = overlap(outflow, span) as Span
    const ahead = { from: outflow.from, to: piece.from }
    const earlier = ahead.from < ahead.to ? await gapsIn(account, ahead) : []
    return { outflow, offset: lengthWithout(ahead, earlier), amount: lengthWithout(piece, gaps) }
  }))
  const rest = overlap(span, { from: front, to: span.to })
  const waiting = rest ? [{ offset: 0, amount: lengthWithout(rest, gaps) }] : []
  return [...spent, ...waiting].filter(({ amount }) => amount > 0)
}

/** What of a span moved on to other purposes out of its turn; `offset` counts from the beginning of what moved. */
export const movedOutOf = async (account: string, span: Span) =>
  (await gapsIn(account, span)).flatMap((gap) => {
    const piece = overlap(gap, span)
    if (!gap.moved || !piece) return []
    const { moved: movement, reference } = gap
    return [{ movement, reference, offset: piece.from - gap.from, amount: piece.to - piece.from }]
  })

const endOf = (rows: Inflow[]): number => {
  const part = rows.at(-1)?.parts.at(-1)
  return part ? part.place + part.amount : 0
}

/** A part of what came in, with how much of it lies in a span. */
export type Source = InflowPart & { taken: number }

/**
 * Whose money a span of a line is: what came in there, in order, gaps left out; in pages of what was booked at once.
 * `cursor`: a place in the span.
 */
export const sourcesOf = async (account: string, span: Span, cursor?: number) => {
  const partition = partitionOf(account)
  const start = cursor ?? span.from
  const first = await listPage(Inflow, {
    partition, from: placed('in', 0), to: placed('in', start), newestFirst: true, limit: 1,
  })
  const rest = await listPage(Inflow, {
    partition, from: placed('in', start + 1), to: placed('in', span.to - 1), limit: 4,
  })
  const rows: Inflow[] = [...first.items, ...rest.items]
  const end = Math.min(span.to, endOf(rows))
  const gaps = await gapsIn(account, { from: start, to: end })
  const items = rows.flatMap(({ parts }) => parts).flatMap((part): Source[] => {
    const piece = overlap({ from: part.place, to: part.place + part.amount }, { from: start, to: end })
    const taken = piece ? lengthWithout(piece, gaps) : 0
    return taken > 0 ? [{ ...part, taken }] : []
  })
  return { items, ...(end < span.to ? { cursor: end } : {}) }
}
