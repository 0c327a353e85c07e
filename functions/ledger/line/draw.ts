import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { refuse } from '../../platform/refusal.ts'
import type { MovementName } from '../chart.ts'
import { movementIdOf } from '../plan.ts'
import { Front, Gap, Outflow } from './items.ts'
import { gapsAhead, readFront } from './read.ts'
import { type Span, drawn, lengthOf, unspent } from './rules.ts'

const movedOn = (before: Front, front: number): Write =>
  write(Front.build(PutTransaction).item({ account: before.account, front, version: before.version + 1 }).options({
    condition: before.version > 0 ? { attr: 'version', eq: before.version } : { attr: 'account', exists: false },
  }), 'stale')

/** In the commit of something that stands in the way of a change of the line: who changes it just now reads again. */
export const touchingLine = async (account: string): Promise<Write> => {
  const before = await readFront(account)
  return movedOn(before, before.front)
}

export interface Drawing {
  movement: MovementName
  account: string
  amount: number
  /** Which of the event's movements it is, counted from 0. */
  index: number
  /** What it is for: a disbursement, a decision. */
  reference: string
  community: string
}

/**
 * Take an amount from the front of a purpose's line. The writes go into the commit of a movement that takes as much out
 * of the account: the account's floor sees to it that so much is there. Stale where the line moved on meanwhile.
 */
export const drawing = async (request: Request, draw: Drawing): Promise<Write[]> => {
  const { movement, account, amount, index, reference, community } = draw
  const before = await readFront(account)
  const span = drawn(before.front, await gapsAhead(account, before.front, amount), amount)
  const outflow = {
    account, ...span, amount, movement, reference, community,
    movementId: movementIdOf(request.eventId, index), bookedAt: momentText(request.at),
  }
  return [
    movedOn(before, span.to),
    write(Outflow.build(PutTransaction).item(outflow)
      .options({ condition: { attr: 'account', exists: false } }), 'stale'),
  ]
}

/** A place of a gift, and how much of it has gone before. */
export interface Standing { place: Span; gone: number }
/** How much of a gift goes out of its places. `moved`: to another use, by which movement. */
interface Taking { amount: number; reference: string; moved?: NonNullable<Gap['moved']> }
export type Gapping = Taking & Pick<Standing, 'gone'>

/**
 * Take so much of a gift out of the line again, from the ends of its places in the order given; `taken` says how much
 * of each. The writes go into the commit of a movement that takes as much out of the account. Refuses with `gift.spent`
 * where less than that is unspent; stale where the line moved on meanwhile.
 */
export const gappingIn = async (account: string, places: Standing[], { amount, reference, moved }: Taking) => {
  const before = await readFront(account)
  let wanted = amount
  const pieces = places.map(({ place, gone }) => {
    const left = unspent(place, gone, before.front)
    const taken = left ? Math.min(wanted, lengthOf(left)) : 0
    wanted -= taken
    return { taken, to: left?.to ?? place.from }
  })
  if (wanted > 0) return refuse('gift.spent')
  const gaps = pieces.filter(({ taken }) => taken > 0).map(({ taken, to }) => {
    const gap = { account, from: to - taken, to, reference, ...(moved ? { moved } : {}) }
    return write(Gap.build(PutTransaction).item(gap)
      .options({ condition: { attr: 'account', exists: false } }), 'stale')
  })
  return { taken: pieces.map(({ taken }) => taken), writes: [movedOn(before, before.front), ...gaps] }
}

/** Of a gift at one place. */
export const gapping = async (account: string, place: Span, { gone, ...taking }: Gapping): Promise<Write[]> =>
  (await gappingIn(account, [{ place, gone }], taking)).writes
