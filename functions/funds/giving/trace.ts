import { partsOf } from '../../ledger/chart.ts'
import { fateOf, movedOutOf, placeOf } from '../../ledger/line/read.ts'
import type { Span } from '../../ledger/line/rules.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { titleOf } from '../oversight/moves/purposes.ts'
import { readSpending } from '../spending/find.ts'
import { publicView } from '../spending/views.ts'

interface Place extends Span { account: string }
/** What was paid with it, as everybody sees it (PEERS 5.13). */
const spendingSeen = async (reference: string) => {
  const spending = await readSpending(reference)
  if (!spending) return undefined
  const { reason, state, sumFen, paidFen, paidOn } = publicView(spending)
  return { reason, state, sumFen, paidFen, paidOn }
}

interface Step {
  amountFen: number; state: 'waiting' | 'spent' | 'moved'; reference?: string; at?: string
  spending?: Awaited<ReturnType<typeof spendingSeen>>
}
/** What moved to another use says where to, and what became of it there. */
export interface TraceStep extends Step { movedTo?: { id: string; title: string }; onward?: Step[] }
interface Moved {
  amount: number; offset: number; reference?: string | undefined
  movement: { community: string; bookedAt: string; movementId: string }
}

/** Where it came to, once the stream has booked it there. */
const arrivalOf = async ({ movement, offset, amount }: Moved): Promise<Place | undefined> => {
  const { community, bookedAt, movementId } = movement
  const place = await placeOf(community, bookedAt, movementId)
  return place && { account: place.account, from: place.from + offset, to: place.from + offset + amount }
}

const followed = async (moved: Moved): Promise<TraceStep> => {
  const { amount, reference, movement: { bookedAt: at } } = moved
  const step: TraceStep = { amountFen: amount, state: 'moved', at, ...(reference ? { reference } : {}) }
  const place = await arrivalOf(moved)
  if (!place) return step
  const { owner: id } = partsOf(place.account)
  const ends = (await stepsOf(place)).flatMap((one): Step[] => {
    const { movedTo: _, onward, ...end } = one
    return onward ?? [end]
  })
  return { ...step, movedTo: { id, title: await titleOf(id) }, onward: ends }
}

/** What became of a span of a purpose's line, to the fen: it waits, was spent, or moved on and went its way there. */
export const stepsOf = async (place: Place): Promise<TraceStep[]> => {
  const [fates, out] = await Promise.all([fateOf(place.account, place), movedOutOf(place.account, place)])
  const steps = await inChunks(fates, async ({ amount, offset, outflow }): Promise<TraceStep> => {
    if (!outflow) return { amountFen: amount, state: 'waiting' }
    const { reference, bookedAt: at, community, movementId } = outflow
    if (outflow.movement !== 'purpose.move') {
      return { amountFen: amount, state: 'spent', at, reference, spending: await spendingSeen(reference) }
    }
    return followed({ amount, offset, reference, movement: { community, bookedAt: at, movementId } })
  })
  return [...steps, ...await Promise.all(out.map(followed))]
}
