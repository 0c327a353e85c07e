import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A confirmed hour record with the fields of VR-02; kept for ten years at least (VR-14), never overwritten. */
export const ServiceRecord = new Entity({
  name: 'serviceRecord',
  table: recordsTable,
  schema: item({
    personId: string().key(), recordId: string().key(), shiftId: string(), title: string(),
    activityKind: string(),
    place: string(), community: string(), recordingUnit: string(), leaderName: string(), startsAt: string(),
    endsAt: string(), minutes: number(), evidence: string(), reason: string().optional(), confirmedBy: string(),
    /** Minutes that the leader added to those known, and how the rest is known. */
    topUpMinutes: number().optional(), baseEvidence: string().optional(), sentLate: boolean().optional(),
    backfillId: string().optional(), corrects: string().optional(), correctedBy: string().optional(),
    confirmedByName: string(), recordedAt: string(), movementId: string(), eventId: string(),
    reversedAt: string().optional(), reversalReason: string().optional(),
    /** Of a record of before that was imported: from which import, and whether only its day is known. */
    source: string().enum('import').optional(), importId: string().optional(), untimed: boolean().optional(),
    /** Of a settled order of the time bank, which paid for it from its escrow. */
    orderId: string().optional(),
  }),
  computeKey: ({ personId, recordId }: { personId: string; recordId: string }) =>
    ({ pk: `serviceRecords#${personId}`, sk: recordId }),
  ...plain,
})
export type ServiceRecord = FormattedItem<typeof ServiceRecord>

const place = map({ latitude: number(), longitude: number() })

export const evidenceKey = ({ shiftId, personId }: { shiftId: string; personId: string }) =>
  ({ pk: `checks#${shiftId}`, sk: personId })

/**
 * What a person's checks on a shift rest on, apart from the events, because it does not stay: places are rounded and
 * after 90 days say inside or outside only (PV-05). Read: all of a shift.
 */
export const CheckEvidence = new Entity({
  name: 'checkEvidence',
  table: recordsTable,
  schema: item({
    shiftId: string().key(), personId: string().key(),
    checks: list(map({
      direction: string().enum('in', 'out'), at: string(), receivedAt: string(), late: boolean().optional(),
      /** A digest of the id that the phone made for itself. */
      device: string().optional(), place: place.optional(),
      side: string().enum('inside', 'outside', 'unknown').optional(),
    })),
  }),
  computeKey: evidenceKey,
  ...plain,
})
export type CheckEvidence = FormattedItem<typeof CheckEvidence>

/** Where a shift is held, as its leader marked it on site; rounded like every place. */
export const SitePlace = new Entity({
  name: 'sitePlace',
  table: recordsTable,
  schema: item({ shiftId: string().key(), latitude: number(), longitude: number(), markedBy: string() }),
  computeKey: ({ shiftId }: { shiftId: string }) => ({ pk: `shift#${shiftId}`, sk: 'place' }),
  ...plain,
})

/** How often somebody has checked in to an activity on a day (VR-09). */
export const CheckDay = new Entity({
  name: 'checkDay',
  table: recordsTable,
  schema: item({ personId: string().key(), activityId: string().key(), day: string().key(), count: number() }),
  computeKey: ({ personId, activityId, day }: { personId: string; activityId: string; day: string }) =>
    ({ pk: `checkDays#${personId}`, sk: `${activityId}#${day}` }),
  ...plain,
})
