import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { balanceOf } from '../../ledger/balance.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import type { EventRow } from '../../platform/event.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { readRecord } from '../hours/recording.ts'
import { findStanding } from './find.ts'
import { Standing, boardPlace } from './items.ts'
import { evidenceOfRecord } from './rules.ts'

interface Counted { personId: string; recordId: string; minutes: number }
export type Sums = Record<'records' | 'measured' | 'leaderEntered' | 'selfReported' | 'imported' | 'communityMinutes'
  | 'timeBankMinutes' | 'orderMinutes', number>

/** The records that an event adds or takes back: one, or several under `rows`. */
const recordsIn = ({ data, movements }: EventRow): Counted[] => {
  const { rows, ...one } = data as { rows?: Counted[]; personId: string; recordId: string }
  const sums = movements.filter(({ movement }) => movement === 'hours.record')
  const minutesOf = (index: number): number => {
    const { amount = 0, reverses } = sums[index] ?? {}
    return reverses ? -amount : amount
  }
  const records = rows ?? [{ ...one, minutes: 0 }]
  return records.map(({ personId, recordId }, index) => ({ personId, recordId, minutes: minutesOf(index) }))
}

export const none: Sums = {
  records: 0, measured: 0, leaderEntered: 0, selfReported: 0, imported: 0, communityMinutes: 0, timeBankMinutes: 0,
  orderMinutes: 0,
}

const kindOf: Record<string, keyof Sums> = { timeBank: 'timeBankMinutes', order: 'orderMinutes' }

const sumUp = async (counted: Counted[]): Promise<Map<string, Sums>> => {
  const sums = new Map<string, Sums>()
  const [found, standings] = await Promise.all([
    Promise.all(counted.map(({ personId, recordId }) => readRecord(personId, recordId))),
    Promise.all(counted.map((one) => findStanding(one.personId))),
  ])
  for (const [index, { minutes, ...of }] of counted.entries()) {
    const record = found[index]
    const { personId } = standings[index] ?? of
    if (!record) throw new Error('A confirmed hour has its record.')
    const sum = { ...none, ...sums.get(personId) }
    sum.records += Math.sign(minutes)
    // What a leader added to known minutes stands apart from them, and goes back with them.
    const added = Math.sign(minutes) * (record.topUpMinutes ?? 0)
    sum.leaderEntered += added
    sum[evidenceOfRecord(added ? { evidence: record.baseEvidence ?? record.evidence } : record) as keyof Sums] +=
      minutes - added
    sum[kindOf[record.activityKind] ?? 'communityMinutes'] += minutes
    sums.set(personId, sum)
  }
  return sums
}

/** What comes to a standing, which is not a double's. */
export const countWrite = async (personId: string, sums: Sums) => {
  const { onBoard, community } = await findStanding(personId)
  const minutes = onBoard ? await balanceOf(`serviceMinutes:volunteer:${personId}`) : 0
  const board = onBoard && community ? { boardMinutes: minutes, ...boardPlace(community, minutes, personId) } : {}
  const added = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, $add(sum)]))
  return write(Standing.build(UpdateTransaction).item({ personId, ...added, ...board })
    .options({ condition: { and: [
      onBoard ? { attr: 'onBoard', eq: true } : { attr: 'onBoard', ne: true }, { attr: 'mergedInto', exists: false },
    ] } }), 'stale')
}

const run = async (request: Request, event: EventRow) => {
  const sums = await sumUp(recordsIn(event))
  const people = [...sums.keys()]
  const writes = await Promise.all([...sums].map(([personId, sum]) => countWrite(personId, sum)))
  const data = { people }
  return commit(request, { type: 'standing.counted', community: event.community, data, answer: {} }, ...writes)
}

/**
 * Count what an event of hours brings into the standing of everybody it concerns, by evidence class and kind. The total
 * is not counted here: it is the balance of the person's account in the ledger.
 */
export const countHours: Reaction = { name: 'volunteering.countHours', run }
