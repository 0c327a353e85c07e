import { Entity } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const queueOf = (shiftId: string, roleId: string): string => `waiting#${shiftId}#${roleId}`

/** Somebody who waits for a role of a shift. Read: those of a role, who came first at the front. */
export const WaitingRow = new Entity({
  name: 'waiting',
  table: recordsTable,
  schema: item({
    shiftId: string().key(), roleId: string().key(), waitingSince: string().key(), personId: string().key(),
  }),
  computeKey: ({ shiftId, roleId, waitingSince, personId }: {
    shiftId: string; roleId: string; waitingSince: string; personId: string
  }) => ({ pk: queueOf(shiftId, roleId), sk: `${waitingSince}#${personId}` }),
  ...plain,
})

export const offersOf = (shiftId: string): string => `offers#${shiftId}`

/** Somebody for whom a place is kept. Read: all of a shift. */
export const OfferedRow = new Entity({
  name: 'offered',
  table: recordsTable,
  schema: item({ shiftId: string().key(), personId: string().key() }),
  computeKey: ({ shiftId, personId }: { shiftId: string; personId: string }) =>
    ({ pk: offersOf(shiftId), sk: personId }),
  ...plain,
})
