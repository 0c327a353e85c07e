import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, record, string } from 'dynamodb-toolbox/schema'
import { streetOf } from '../../../shared/divisions.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A role with the conditions of who may take it; where nobody named any there is one, `r1`. */
const role = map({
  roleId: string(), name: string(), minAge: number().optional(), maxAge: number().optional(),
  certificate: string().optional(), training: string().optional(),
})

/** A shift to be: how many are wanted of each role, in their order. */
const planned = map({ startsAt: string(), endsAt: string(), wanted: list(number()) })

/**
 * A series (RFC 5545): at which time of which days, from a day up to and with another (China), with shifts made up to
 * `madeUntil`. What was made before the rule changed stays as it is.
 */
const series = map({
  rule: string(), from: string(), until: string(), time: string(), minutes: number(), wanted: list(number()),
  skipHolidays: boolean(), madeUntil: string(),
  /** Of the last change: from which day on, and how far, the shifts made so far are to be moved, and why. */
  alignFrom: string().optional(), alignOffsetMs: number().optional(), reason: string().optional(),
})

/** What WeChat's content check said, who handed the text in, and what a reviewer said where it was refused. */
const review = map({
  suggest: string(), label: number().optional(), why: string().optional(), submittedBy: string(),
  submittedByName: string(), submittedAt: string(), reason: string().optional(),
})

/**
 * What is done, for whom, under which conditions and guarantees (VR-14). Until it is published its shifts stand in
 * `planned`; then they are items of their own. Read: one by id; those of a community by state and time (`lists`).
 */
export const Activity = new Entity({
  name: 'activity',
  table: recordsTable,
  schema: item({
    activityId: string().key(), version: number(), state: string(), title: string(), activityKind: string(),
    summary: string(), place: string(), community: string(), communityName: string(), leaderId: string(),
    leaderName: string(),
    method: string(), risks: string().optional(), guarantees: string(), riskLevel: number(),
    policyNumber: string().optional(), policyUntil: string().optional(), recordingUnit: string(),
    opensHoursBefore: number(), roles: list(role), planned: list(planned), series: series.optional(),
    review, cancelReason: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => activitiesOf(community)),
    listSk: string().hidden().putLink<typeof before>(({ state, review: { submittedAt }, activityId }) =>
      `${state}#${submittedAt}#${activityId}`),
  })),
  computeKey: ({ activityId }: { activityId: string }) => ({ pk: `activity#${activityId}`, sk: 'activity' }),
  ...plain,
})
export type Activity = FormattedItem<typeof Activity>
export type Role = Activity['roles'][number]
export type PlannedShift = Activity['planned'][number]
export type Series = NonNullable<Activity['series']>

/** The list of activities of a community. */
export const activitiesOf = (community: string): string => `activities#${community}`

/** A shift in its activity. Read: those of an activity by first planned start. */
export const ActivityShift = new Entity({
  name: 'activityShift',
  table: recordsTable,
  schema: item({ activityId: string().key(), keyAt: string().key(), shiftId: string().key() }),
  computeKey: ({ activityId, keyAt, shiftId }: { activityId: string; keyAt: string; shiftId: string }) =>
    ({ pk: `activity#${activityId}`, sk: `shift#${keyAt}#${shiftId}` }),
  ...plain,
})

/** An activity in the list of whoever leads it or handed it in. Read: by person, newest first. */
export const LedActivity = new Entity({
  name: 'ledActivity',
  table: recordsTable,
  schema: item({ personId: string().key(), activityId: string().key() }),
  computeKey: ({ personId, activityId }: { personId: string; activityId: string }) =>
    ({ pk: `ledActivities#${personId}`, sk: activityId }),
  ...plain,
})

const shiftSchema = item({
  shiftId: string().key(), activityId: string(), title: string(), activityKind: string(), community: string(),
  communityName: string(), place: string(), startsAt: string(), endsAt: string(),
  /** The start as first planned. It stands in the keys of what hangs on the shift, which stay when the shift moves. */
  keyAt: string(),
  /** When it was last moved: whoever signed up before may leave without a mark. */
  movedAt: string().optional(), moveReason: string().optional(), ofSeries: boolean().optional(),
  /** When a changed series had no place for it any more. */
  droppedAt: string().optional(),
  state: string(), cancelReason: string().optional(), opensAt: string(), riskLevel: number(),
  /** Totals over the roles. */
  capacity: number(), taken: number(),
  /** How many it takes to go well, once it was counted soon before the start. */
  neededLeast: number().optional(),
  roles: list(role),
  /** By role: places wanted, places left. Changed with the totals and under conditions only: seats.ts beside this. */
  capacityBy: record(string(), number()), leftBy: record(string(), number()),
  /** By role: who waits for a place. While somebody does, free places are for them. */
  waitingBy: record(string(), number()),
  leaderId: string(), leaderName: string(),
  /** Of the rotating code; never leaves the server. */
  codeSecret: string(),
})

export const shiftKey = ({ shiftId }: { shiftId: string }) => ({ pk: `shift#${shiftId}`, sk: 'shift' })

/** A time with a number of places. Read: one by id; those of a street by start (`lists`). */
export const Shift = new Entity({
  name: 'shift',
  table: recordsTable,
  schema: shiftSchema.and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => shiftsOf(streetOf(community))),
    listSk: string().hidden().putLink<typeof before>(({ startsAt, shiftId }) => `${startsAt}#${shiftId}`),
  })),
  computeKey: shiftKey,
  ...plain,
})
export type Shift = FormattedItem<typeof Shift>

/** The list of shifts of a street. */
export const shiftsOf = (street: string): string => `shifts#${street}`

/** A shift in the list of whoever leads it. Read: by leader and first planned start, newest first. */
export const LedShift = new Entity({
  name: 'ledShift',
  table: recordsTable,
  schema: item({ leaderId: string().key(), keyAt: string().key(), shiftId: string().key() }),
  computeKey: ({ leaderId, keyAt, shiftId }: { leaderId: string; keyAt: string; shiftId: string }) =>
    ({ pk: `leader#${leaderId}`, sk: `${keyAt}#${shiftId}` }),
  ...plain,
})
