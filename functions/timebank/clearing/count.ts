import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { chinaMonth } from '../../../shared/units.ts'
import { loadActor } from '../../platform/actor.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import type { EventRow } from '../../platform/event.ts'
import { type Reaction, madeBy, mustFindEvent } from '../../platform/reaction.ts'
import { monthAfter } from '../credit/rules.ts'
import { type Flow, type Share, flowsOf } from './rules.ts'
import { Clearing, CommunityClearing, type Pair } from './items.ts'

export const netTask = 'credit.netClearing'

export const findClearing = async (pair: Pair): Promise<Clearing | undefined> =>
  (await Clearing.build(GetItemCommand).key(pair).options({ consistent: true }).send()).Item

/** What volunteers of one community gave to a resident of another. `sign` is -1 where that was taken back. */
type Service = Flow & { sign: 1 | -1 }

/** What a service adds to the row of its pair and month. A month that has been netted stays as it is: then this one. */
const countWrites = async (request: Request, at: string, { giver, receiver, minutes, sign }: Service) => {
  const [first = '', second = ''] = [giver, receiver].sort()
  const ofEvent = { first, second, month: chinaMonth(Date.parse(at)) }
  const isNetted = (await findClearing(ofEvent))?.nettedAt !== undefined
  const pair = isNetted ? { ...ofEvent, month: chinaMonth(request.at) } : ofEvent
  const { month } = pair
  const change = minutes * sign
  const writes: Write[] = [
    write(Clearing.build(UpdateTransaction).item({
      ...pair, status: 'open', services: $add(sign),
      byFirst: $add(giver === first ? change : 0), bySecond: $add(giver === first ? 0 : change),
    }).options({ condition: { attr: 'nettedAt', exists: false } }), 'stale'),
    ...[[first, second], [second, first]].map(([community = '', other = '']) =>
      write(CommunityClearing.build(PutTransaction).item({ community, month, other }), 'stale')),
    due({ task: netTask, key: `${first}.${second}.${month}`, at: monthAfter(month) }),
  ]
  return writes
}

const homeCommunity = async (personId: string): Promise<string | undefined> => (await loadActor(personId))?.community

interface Settled { pays?: { personId: string; granted: number }[] }
interface Done { lines: { personId: string; side: 'gave' | 'got'; minutes: number }[] }
interface Redeemed { ownerId: string; personId: string; minutes: number }

const sharesIn = async ({ community, data }: EventRow): Promise<Share[]> =>
  Promise.all((data as unknown as Done).lines.map(async ({ personId, side, minutes }) =>
    ({ community: await homeCommunity(personId) ?? community, minutes: side === 'gave' ? minutes : -minutes })))

/** By volunteers of other communities, summed for each of them; what a pool pays counts like any other. */
const servicesIn = async (event: EventRow): Promise<Service[]> => {
  const { type, community, data } = event
  if (type === 'exchange.done') return flowsOf(await sharesIn(event)).map((flow) => ({ ...flow, sign: 1 }))
  if (type === 'note.redeemed') {
    const { ownerId, personId, minutes } = data as Redeemed
    const [receiver = community, giver = community] = await Promise.all([ownerId, personId].map(homeCommunity))
    return giver === receiver ? [] : [{ giver, receiver, minutes, sign: 1 }]
  }
  const sums = new Map<string, number>()
  for (const { personId, granted } of (data as Settled).pays ?? []) {
    const giver = await homeCommunity(personId)
    if (giver && giver !== community && granted > 0) sums.set(giver, (sums.get(giver) ?? 0) + granted)
  }
  return [...sums].map(([giver, minutes]) => ({ giver, receiver: community, minutes, sign: 1 }))
}

const count = async (request: Request, event: EventRow, services: Service[]): Promise<void> => {
  if (services.length === 0) return
  const writes = await Promise.all(services.map((one) => countWrites(request, event.at, one)))
  const draft = { type: 'clearing.counted', community: event.community, data: { services }, answer: {} }
  await commit(request, draft, ...writes.flat())
}

/** A service across communities comes into the row of the pair and month, once (TB-13). */
export const countClearing: Reaction = {
  name: 'timebank.countClearing',
  run: async (request, event) => count(request, event, await servicesIn(event)),
}

/** An objection was upheld and the payment went back into escrow: the record takes it back too. */
export const uncountClearing: Reaction = {
  name: 'timebank.uncountClearing',
  run: async (request, event) => {
    const { settlementId = '' } = event.data as { settlementId?: string }
    const counted = await madeBy(countClearing, await mustFindEvent(settlementId))
    const { services = [] } = (counted?.data ?? {}) as { services?: Service[] }
    await count(request, event, services.map((one) => ({ ...one, sign: -1 as const })))
  },
}
