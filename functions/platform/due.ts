import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { chinaDay } from '../../shared/units.ts'
import { system } from './actor.ts'
import { momentText, now } from './clock.ts'
import { type Request, type Write, write } from './commit.ts'
import { recordsTable } from './dynamo.ts'
import { digestOf } from './ids.ts'
import { listPage } from './list.ts'
import { log, signal } from './log.ts'
import { perform } from './perform.ts'

/** Work that is due at a moment, one for each task and key. Read: those due on a day, soonest first (`lists`). */
const DueItem = new Entity({
  name: 'due',
  table: recordsTable,
  schema: item({
    task: string().key(), key: string().key(), at: string(), nextAt: string(), attempts: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ nextAt }) => `due#${chinaDay(Date.parse(nextAt))}`),
    listSk: string().hidden().putLink<typeof before>(({ nextAt, task, key }) => `${nextAt}#${task}#${key}`),
  })),
  computeKey: ({ task, key }: { task: string; key: string }) => ({ pk: `due#${task}#${key}`, sk: 'due' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
type DueItem = FormattedItem<typeof DueItem>

interface Due { task: string; key: string; at: string }

/** In a commit: the task is due for the key at a moment (ISO text). A later `due` of the same key moves it. */
export const due = ({ task, key, at }: Due): Write =>
  write(DueItem.build(PutTransaction).item({ task, key, at, nextAt: at, attempts: 0 }), 'stale')

/** In a commit: it is no longer due; nothing happens where it was not. */
export const notDue = ({ task, key }: Omit<Due, 'at'>): Write =>
  write(DueItem.build(DeleteTransaction).key({ task, key }), 'stale')

/** In the commit of due work itself: nobody has done or moved it meanwhile. */
export const stillDue = ({ task, key, at }: Due): Write =>
  write(DueItem.build(ConditionCheck).key({ task, key }).condition({ attr: 'at', eq: at }), 'stale')

/** What a task answers that can do nothing yet: it is looked at again in a day, unless somebody moves it before. */
export const waits = Symbol('waits')

/**
 * What a context does when something is due: a use case under an id that derives from task, key and moment, so that it
 * is done once. It reads the state itself, and does nothing where that has moved on.
 */
export interface DueTask {
  task: string
  run: (request: Request, key: string) => Promise<unknown>
}

const minuteMs = 60_000
const dayMs = 86_400_000
// A schedule that stood still for longer than this is looked after by hand.
const daysBack = 14

const asFound = ({ at, nextAt }: DueItem) =>
  ({ and: [{ attr: 'at', eq: at } as const, { attr: 'nextAt', eq: nextAt } as const] })

const unlessMoved = (error: unknown): void => { if (!(error instanceof ConditionalCheckFailedException)) throw error }

const put = (item: DueItem, found: DueItem) =>
  DueItem.build(PutItemCommand).item(item).options({ condition: asFound(found) }).send().catch(unlessMoved)

/** Again after 1, 2, 4 ... minutes, at most a day. */
const postpone = async (found: DueItem, error: unknown): Promise<void> => {
  const { task, key, at } = found
  const attempts = found.attempts + 1
  log.error('due work failed', { task, key, attempts, error: error as Error })
  signal('DueFailed')
  const nextAt = momentText(now() + Math.min(minuteMs * 2 ** Math.min(attempts - 1, 11), dayMs))
  await put({ task, key, at, nextAt, attempts }, found)
}

const runOne = async (tasks: Map<string, DueTask>, found: DueItem): Promise<boolean> => {
  const { task, key, at } = found
  const request: Request = {
    actor: system, eventId: `due.${task}.${key}.${at}`, call: `due ${task}`, at: now(),
    contentHash: digestOf(`${task}#${key}#${at}`),
  }
  let answer: unknown
  try {
    const handler = tasks.get(task)
    if (!handler) throw new Error(`Nobody does the task ${task}.`)
    answer = await perform(request, () => handler.run(request, key))
  } catch (error) {
    await postpone(found, error)
    return false
  }
  if (answer === waits) {
    const tomorrow = momentText(now() + dayMs)
    await put({ task, key, at: tomorrow, nextAt: tomorrow, attempts: 0 }, found)
    return true
  }
  // Work that made itself due again, for another moment, stays.
  await DueItem.build(DeleteItemCommand).key({ task, key }).options({ condition: asFound(found) }).send()
    .catch(unlessMoved)
  return true
}

/**
 * Do what is due by now, each once; what fails is tried again later. `withinMs` bounds the work. Who does it is loaded
 * when there is something to do: most minutes have nothing.
 */
export const runDue = async (
  load: () => Promise<DueTask[]>, withinMs: number,
): Promise<{ done: number; failed: number }> => {
  let tasks: Map<string, DueTask> | undefined
  const counts = { done: 0, failed: 0 }
  const start = now()
  const until = momentText(start)
  for (let back = daysBack; back >= 0; back--) {
    const partition = `due#${chinaDay(start - back * dayMs)}`
    let cursor: string | undefined
    do {
      const page = await listPage(DueItem, { partition, index: true, to: `${until}~`, cursor, limit: 100 })
      for (const found of page.items) {
        if (now() - start > withinMs) return counts
        tasks ??= new Map((await load()).map((one) => [one.task, one]))
        counts[await runOne(tasks, found) ? 'done' : 'failed'] += 1
      }
      cursor = page.cursor
    } while (cursor)
  }
  return counts
}
