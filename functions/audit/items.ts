import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../platform/dynamo.ts'
import { stepNames } from './reconcile/run-state.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A report of reconciliation, kept from the run's start on. Read: newest first. */
export const Report = new Entity({
  name: 'report',
  table: recordsTable,
  schema: item({
    id: string().key(),
    /** A run that was given up never came to its end; the next night began another. Absent: finished. */
    state: string().enum('running', 'finished', 'givenUp').optional(),
    startedAt: string(), finishedAt: string().optional(),
    /** What was booked from this moment on is left to the next run. */
    upTo: string().optional(),
    /** While it runs: what it is reading. */
    step: string().enum(...stepNames).optional(),
    balanced: boolean(), movements: number(), accounts: number(), entries: number(),
    /** How often the run was taken up again after a stop. */
    resumed: number().optional(),
    faults: list(map({ code: string(), subject: string(), expected: string(), found: string() })),
  }),
  computeKey: ({ id }: { id: string }) => ({ pk: 'reconciliations', sk: id }),
  ...plain,
})
export type Report = FormattedItem<typeof Report>
export type Fault = Report['faults'][number]

/**
 * The run that is under way, or the last one: everything needed to go on with it in another process. Only whoever
 * holds it works on it; a holder that no longer renews its lease has stopped.
 */
export const RunItem = new Entity({
  name: 'run',
  table: recordsTable,
  schema: item({
    name: string().key(), runId: string(), finished: boolean(), holder: string(), heldUntilMs: number(),
    startedAtMs: number(), state: string(),
  }),
  computeKey: ({ name }: { name: string }) => ({ pk: 'reconciling', sk: name }),
  ...plain,
})
