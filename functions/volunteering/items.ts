import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const signUpKey = ({ personId, startsAt, shiftId }: { personId: string; startsAt: string; shiftId: string }) =>
  ({ pk: `signUps#${personId}`, sk: `${startsAt}#${shiftId}` })

/**
 * A person's sign-up, in the person's own partition; `startsAt` is the shift's `keyAt`, and `roleId` the role taken
 * (`r1` where it is absent). Read: by person and start, newest first.
 */
export const SignUp = new Entity({
  name: 'signUp',
  table: recordsTable,
  schema: item({
    personId: string().key(), startsAt: string().key(), shiftId: string().key(),
    roleId: string().optional(), status: string(), signedUpAt: string(), checkedInAt: string().optional(),
    checkedOutAt: string().optional(),
    measuredMinutes: number().optional(), selfReportedMinutes: number().optional(),
    selfReportNote: string().optional(), confirmedMinutes: number().optional(), evidence: string().optional(),
    cancelReason: string().optional(),
    waitingSince: string().optional(), offerUntil: string().optional(), ended: string().optional(),
    /** How often it has changed hands between coming and not coming: the sequence number of the calendar's entry. */
    changes: number().optional(),
    /** Every check-in and check-out, as the codes prove them; what stands above follows from them. */
    checks: list(map({ direction: string().enum('in', 'out'), at: string(), late: boolean().optional() })).optional(),
    checkCount: number().optional(), wrongTries: number().optional(), sentLate: boolean().optional(),
    recordId: string().optional(),
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
