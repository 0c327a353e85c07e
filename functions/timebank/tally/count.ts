import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { activityCategory, otherService } from '../../../shared/services.ts'
import { chinaMonth } from '../../../shared/units.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import type { EventRow } from '../../platform/event.ts'
import { type Reaction, madeBy, mustFindEvent } from '../../platform/reaction.ts'
import { MemberCount, ServiceCount } from './items.ts'

/** What somebody gave or got by an event; `sign` is -1 where that was taken back. */
interface Part { personId: string; side: 'given' | 'received'; minutes: number }
interface Tally { month: string; service: string; parts: Part[]; sign: 1 | -1 }

interface Paid { personId: string; granted: number }
interface Line { personId: string; side: 'gave' | 'got'; minutes: number }
interface Said {
  service?: string; requesterId?: string; pays?: Paid[]; lines?: Line[]; personId?: string; ownerId?: string
  minutes?: number; granted?: number
}

const sumOf = (parts: Part[], side: Part['side']): number =>
  parts.reduce((sum, one) => sum + (one.side === side ? one.minutes : 0), 0)

const partsIn = ({ type, data }: EventRow): Part[] => {
  const said = data as Said
  const { requesterId = '', pays = [], lines = [], personId = '', ownerId = '', minutes = 0, granted = 0 } = said
  if (type === 'note.redeemed') {
    return [{ personId, side: 'given', minutes }, { personId: ownerId, side: 'received', minutes }]
  }
  if (type === 'exchange.done') {
    return lines.map((line) => ({
      personId: line.personId, side: line.side === 'gave' ? 'given' : 'received', minutes: line.minutes,
    }))
  }
  // By hours of an activity, which was for everybody: nobody in particular got it.
  if (type === 'credit.earned') return granted > 0 ? [{ personId, side: 'given', minutes: granted }] : []
  const given = pays.filter(({ granted }) => granted > 0)
    .map((pay): Part => ({ personId: pay.personId, side: 'given', minutes: pay.granted }))
  return given.length === 0 ? []
    : [...given, { personId: requesterId, side: 'received', minutes: sumOf(given, 'given') }]
}

const serviceIn = ({ type, data }: EventRow): string =>
  (type === 'credit.earned' ? activityCategory : (data as Said).service ?? otherService)

const tallyOf = (event: EventRow): Tally => ({
  month: chinaMonth(Date.parse(event.at)), service: serviceIn(event),
  parts: partsIn(event), sign: 1,
})

const countParts = async (request: Request, community: string, tally: Tally): Promise<void> => {
  const { month, service, parts, sign } = tally
  if (parts.length === 0) return
  const writes: Write[] = parts.map(({ personId, side, minutes }) => write(MemberCount.build(UpdateTransaction)
    .item({ personId, month, side, service, minutes: $add(minutes * sign), times: $add(sign) }), 'stale'))
  const given = write(ServiceCount.build(UpdateTransaction).item({
    community, month, service, minutes: $add(sumOf(parts, 'given') * sign), times: $add(sign),
  }), 'stale')
  await commit(request, { type: 'timebank.tallied', community, data: { ...tally }, answer: {} }, ...writes, given)
}

/** What was given and got, by month and service, once for each event (PEERS 3.21, 3.25). */
export const countTally: Reaction = {
  name: 'timebank.countTally',
  run: async (request, event) => countParts(request, event.community, tallyOf(event)),
}

/** What was counted is counted back, in its month. */
const countBack = async (request: Request, event: EventRow): Promise<void> => {
  const counted = await madeBy(countTally, event)
  if (counted) await countParts(request, event.community, { ...counted.data as unknown as Tally, sign: -1 })
}

/** An objection was upheld. */
export const uncountTally: Reaction = {
  name: 'timebank.uncountTally',
  run: async (request, event) => {
    const { settlementId = '' } = event.data as { settlementId?: string }
    await countBack(request, await mustFindEvent(settlementId))
  },
}

/** Hours of an activity were taken back: so is the count of the credit that `earn` made of them. */
export const uncountHours = (earn: Reaction): Reaction => ({
  name: 'timebank.uncountHours',
  run: async (request, event) => {
    const { reverses } = event.data as { reverses: string }
    const earned = await madeBy(earn, await mustFindEvent(reverses))
    if (earned) await countBack(request, earned)
  },
})
