import { partsOf } from '../../ledger/chart.ts'
import type { Outflow } from '../../ledger/line/items.ts'
import { type BackOf, type Place, type Way, endsOf, waysOf } from '../../ledger/line/walk.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { titleOf } from '../oversight/moves/purposes.ts'
import { readSpending } from '../spending/find.ts'
import { publicView } from '../spending/views.ts'

/** Each spending that a trace meets is read once. */
const spendingsSeen = () => {
  const read = new Map<string, ReturnType<typeof readSpending>>()
  return ({ reference }: Outflow) => {
    const found = read.get(reference) ?? readSpending(reference)
    read.set(reference, found)
    return found
  }
}
type Look = ReturnType<typeof spendingsSeen>

/** What was paid with it, as everybody sees it (PEERS 5.13). */
const spendingSeen = async (look: Look, outflow: Outflow) => {
  const spending = await look(outflow)
  if (!spending) return undefined
  const { reason, state, sumFen, paidFen, paidOn } = publicView(spending)
  return { reason, state, sumFen, paidFen, paidOn }
}

interface Step {
  amountFen: number; state: Way['how'] | 'fee'; reference?: string; at?: string
  spending?: Awaited<ReturnType<typeof spendingSeen>>
}
/** What moved to another use says where to; what moved or came back says what became of it then. */
export interface TraceStep extends Step { movedTo?: { id: string; title: string }; onward?: Step[] }

const isFee = (outflow: Outflow | undefined): boolean => outflow?.movement === 'fee.take'

const stepOf = async (look: Look, way: Way): Promise<Step> => {
  const { amount, how, outflow, reference, at } = way
  if (isFee(outflow)) return { amountFen: amount, state: 'fee', ...(at ? { at } : {}) }
  return {
    amountFen: amount, state: how, ...(at ? { at } : {}), ...(reference ? { reference } : {}),
    ...(outflow && how !== 'moved' ? { spending: await spendingSeen(look, outflow) } : {}),
  }
}

const movedTo = async ({ account }: Place) => {
  const { owner: id } = partsOf(account)
  return { id, title: await titleOf(id) }
}

/** What became of a span of a purpose's line, to the fen: it waits, was spent, or went on and where it is then. */
export const stepsOf = async (place: Place): Promise<TraceStep[]> => {
  const look = spendingsSeen()
  const backOf: BackOf = async (outflow) => (isFee(outflow) ? undefined : (await look(outflow))?.givenBack)
  return inChunks(await waysOf(place, backOf), async (way): Promise<TraceStep> => {
    const step = await stepOf(look, way)
    const { place: arrival, onward, how } = way
    if (!arrival || !onward) return step
    const ends = await inChunks(endsOf(onward), (end) => stepOf(look, end))
    return { ...step, ...(how === 'moved' ? { movedTo: await movedTo(arrival) } : {}), onward: ends }
  })
}
