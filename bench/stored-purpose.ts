import { type Row, writeToFile } from './rows-file.ts'
import type { Server } from './stage.ts'

/**
 * Purposes of any size, past the calls by which they grow: through them a million gifts take six hours. Of each gift
 * there is what a trace may touch, in the forms that the server writes: its movement in the journal and its place in
 * the line, what went back and what was paid.
 */

export const giftFen = 3_000
// So many gifts the stream books at once, one in so many goes back in part, and a payment is worth 167 gifts and more.
const together = 10
const goesBack = 97
const backFen = 1_000
const paymentFen = 167 * giftFen + 1_000
const firstMs = Date.parse('2026-11-01T02:00:00.000Z')

export const momentOf = (index: number): string => new Date(firstMs + index * 10).toISOString()
export const movementOf = (purpose: string, index: number): string => `pay.1699462120.${purpose}.${index}~0`
export const accountOf = (purpose: string): string => `cny:fund:${purpose}`

const formsOf = async () => {
  const { EntityParser } = await import('dynamodb-toolbox/entity/actions/parse')
  const { JournalRow } = await import('../functions/ledger/items.ts')
  const { Front, Gap, Inflow, Outflow } = await import('../functions/ledger/line/items.ts')
  return {
    journal: JournalRow.build(EntityParser), front: Front.build(EntityParser), gap: Gap.build(EntityParser), in: Inflow.build(EntityParser),
    out: Outflow.build(EntityParser),
  }
}
type Forms = Awaited<ReturnType<typeof formsOf>>
interface Purpose { community: string; purpose: string; gifts: number }

const journalRow = (forms: Forms, { community, purpose }: Purpose, index: number): Row => {
  const [at, movementId] = [momentOf(index), movementOf(purpose, index)]
  return forms.journal.parse({
    community, bookedAt: at, movementId, eventId: movementId.slice(0, -2), eventType: 'gift.paid', movement: 'gift.receive', asset: 'cny',
    from: `cny:received:${community}`, to: accountOf(purpose), amount: giftFen, happenedAt: at, reference: `gft_${index}`,
    settledIn: Math.floor(index / together) + 1, place: index * giftFen,
  }).item
}

/** What went back, and what was paid of nine tenths of the rest, first in, first out. */
const outOf = async (forms: Forms, { community, purpose, gifts }: Purpose): Promise<Row[]> => {
  const { drawn } = await import('../functions/ledger/line/rules.ts')
  const account = accountOf(purpose)
  const gaps = Array.from({ length: Math.floor(gifts / goesBack) }, (_, index) => {
    const to = (index * goesBack + 1) * giftFen
    return { from: to - backFen, to }
  })
  const rows: Row[] = gaps.map((gap) => forms.gap.parse({ account, ...gap, reference: 'gft_back' }).item)
  let front = 0
  for (let paid = 0; front + paymentFen < gifts * giftFen * 0.9; paid++) {
    const near = Math.floor(front / giftFen / goesBack)
    const span = drawn(front, gaps.slice(near, near + 5), paymentFen)
    rows.push(forms.out.parse({
      account, ...span, amount: paymentFen, movement: 'disbursement.hold', movementId: `spend${paid}~0`, reference: `spd_${paid}`, community,
      bookedAt: momentOf(gifts + paid),
    }).item)
    front = span.to
  }
  return [...rows, forms.front.parse({ account, front, version: rows.length }).item]
}

export const storePurpose = async (server: Server, wanted: Purpose): Promise<void> => {
  const forms = await formsOf()
  const { inflowOf } = await import('../functions/ledger/line/rules.ts')
  const { purpose, gifts } = wanted
  const out = await outOf(forms, wanted)
  writeToFile(server.file, (insert) => {
    const store = (row: Row): void => insert('records', String(row.pk), `S:${String(row.sk)}`, row)
    out.forEach(store)
    for (let first = 0; first < gifts; first += together) {
      const rows = Array.from({ length: together }, (_, index) => journalRow(forms, wanted, first + index))
      rows.forEach(store)
      store(forms.in.parse(inflowOf(accountOf(purpose), first * giftFen, rows as never)).item)
    }
  })
}
