import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A confirmed hour record with the fields of VR-02; kept for ten years at least (VR-14), never overwritten. */
export const ServiceRecord = new Entity({
  name: 'serviceRecord',
  table: recordsTable,
  schema: item({
    personId: string().key(), recordId: string().key(), shiftId: string(), title: string(), activityKind: string(),
    place: string(), community: string(), recordingUnit: string(), leaderName: string(), startsAt: string(),
    endsAt: string(), minutes: number(), evidence: string(), reason: string().optional(), confirmedBy: string(),
    confirmedByName: string(), recordedAt: string(), movementId: string(), eventId: string(),
    reversedAt: string().optional(), reversalReason: string().optional(),
  }),
  computeKey: ({ personId, recordId }: { personId: string; recordId: string }) =>
    ({ pk: `serviceRecords#${personId}`, sk: recordId }),
  ...plain,
})
export type ServiceRecord = FormattedItem<typeof ServiceRecord>
