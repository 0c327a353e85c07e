import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { streetOf } from '../../shared/divisions.ts'
import { recordsTable } from '../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** What is done, for whom, under which guarantees; its shifts are items of their own. */
export const Activity = new Entity({
  name: 'activity',
  table: recordsTable,
  schema: item({
    activityId: string().key(), title: string(), activityKind: string(), summary: string(), place: string(),
    community: string(), communityName: string(), leaderId: string(), leaderName: string(), guarantees: string(),
    riskLevel: number(), policyNumber: string().optional(), recordingUnit: string(), shiftIds: list(string()),
  }),
  computeKey: ({ activityId }: { activityId: string }) => ({ pk: `activity#${activityId}`, sk: 'activity' }),
  ...plain,
})
export type Activity = FormattedItem<typeof Activity>

const shiftSchema = item({
  shiftId: string().key(), activityId: string(), title: string(), activityKind: string(), community: string(),
  communityName: string(), place: string(), startsAt: string(), endsAt: string(), capacity: number(),
  taken: number(), leaderId: string(), leaderName: string(),
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

/** A shift in the list of whoever leads it. Read: by leader and start, newest first. */
export const LedShift = new Entity({
  name: 'ledShift',
  table: recordsTable,
  schema: item({ leaderId: string().key(), startsAt: string().key(), shiftId: string().key() }),
  computeKey: ({ leaderId, startsAt, shiftId }: { leaderId: string; startsAt: string; shiftId: string }) =>
    ({ pk: `leader#${leaderId}`, sk: `${startsAt}#${shiftId}` }),
  ...plain,
})

export const signUpKey = ({ personId, startsAt, shiftId }: { personId: string; startsAt: string; shiftId: string }) =>
  ({ pk: `signUps#${personId}`, sk: `${startsAt}#${shiftId}` })

/** A person's sign-up, in the person's own partition. Read: by person and start, newest first. */
export const SignUp = new Entity({
  name: 'signUp',
  table: recordsTable,
  schema: item({
    personId: string().key(), startsAt: string().key(), shiftId: string().key(),
    status: string(), signedUpAt: string(), checkedInAt: string().optional(), checkedOutAt: string().optional(),
    measuredMinutes: number().optional(), selfReportedMinutes: number().optional(),
    selfReportNote: string().optional(), confirmedMinutes: number().optional(), evidence: string().optional(),
    cancelReason: string().optional(),
  }),
  computeKey: signUpKey,
  ...plain,
})
export type SignUp = FormattedItem<typeof SignUp>

export const rosterKey = ({ shiftId, personId }: { shiftId: string; personId: string }) =>
  ({ pk: `roster#${shiftId}`, sk: personId })

/** Who is on a shift. Read: all of a shift. */
export const RosterRow = new Entity({
  name: 'roster',
  table: recordsTable,
  schema: item({ shiftId: string().key(), personId: string().key() }),
  computeKey: rosterKey,
  ...plain,
})
