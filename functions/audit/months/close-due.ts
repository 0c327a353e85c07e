import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { chinaMonth, monthFrom } from '../../../shared/units.ts'
import { JournalRow } from '../../ledger/items.ts'
import { system } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { communitiesBelow } from '../../platform/divisions.ts'
import { digestOf } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { log } from '../../platform/log.ts'
import { perform } from '../../platform/perform.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { Report } from '../items.ts'
import { closedBefore, publishMonth } from './close.ts'
import { ClosedUpTo } from './items.ts'
import { monthEnd } from './rules.ts'

const newestReports = 20

/** A fault of these may mean that the journal, from which statements are made, lacks something. */
const ofTheJournal = /^(journal|total|booking|asset)\./

/**
 * Whether the journal is known to be whole beyond the end of a month: a statement is published for good, and what the
 * stream has not written yet would be missing from it for ever.
 */
const isWhole = async (month: string): Promise<boolean> => {
  const { items } = await listPage(Report, { partition: 'reconciliations', newestFirst: true, limit: newestReports })
  const reached = items.find(({ finishedAt, upTo = '' }) => finishedAt !== undefined && upTo > monthEnd(month))
  return reached !== undefined && !reached.faults.some(({ code }) => ofTheJournal.test(code))
}

/** The month after the newest closed one, else the month of the first movement; undefined where there is none. */
const firstOpen = async (community: string, upTo: string): Promise<string | undefined> => {
  const closed = await closedBefore(community, monthFrom(upTo, 1))
  if (closed) return monthFrom(closed.month, 1)
  const { items: [first] } = await listPage(JournalRow, { partition: `journal#${community}`, limit: 1 })
  return first && chinaMonth(Date.parse(first.bookedAt))
}

const publish = async (community: string, month: string): Promise<void> => {
  const eventId = `month.${community}.${month}`
  const request = { actor: system, eventId, call: 'month.close', contentHash: digestOf(eventId), at: now() }
  await perform(request, () => publishMonth(request, community, month)).catch((error: unknown) => {
    // Somebody closed it by hand just now.
    if (!(error instanceof RefusalError) || error.code !== 'month.closed') throw error
  })
}

const closeAll = async (community: string, upTo: string): Promise<number> => {
  let count = 0
  for (let month = await firstOpen(community, upTo); month && month <= upTo; month = monthFrom(month, 1)) {
    await publish(community, month)
    count += 1
  }
  return count
}

const name = 'closedUpTo'

/**
 * Close the month before, in every community that has books, and whatever was left open before it. Safe to repeat;
 * where the books are not known to be whole it waits for another night. Returns how many months were closed.
 */
export const closeDueMonths = async (): Promise<{ closed: number; waits: boolean }> => {
  const month = monthFrom(chinaMonth(now()), -1)
  const { Item: done } = await ClosedUpTo.build(GetItemCommand).key({ name }).options({ consistent: true }).send()
  if (done && done.month >= month) return { closed: 0, waits: false }
  if (!await isWhole(month)) {
    log.warn('Months wait for a reconciliation that reaches beyond their end.', { month })
    return { closed: 0, waits: true }
  }
  let closed = 0
  for await (const community of communitiesBelow()) closed += await closeAll(community, month)
  await ClosedUpTo.build(PutItemCommand).item({ name, month }).send()
  return { closed, waits: false }
}
