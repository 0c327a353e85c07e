import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const sparesOf = (shiftId: string): string => `spares#${shiftId}`
export const spareKey = (shiftId: string, personId: string) => ({ pk: sparesOf(shiftId), sk: personId })

/** Somebody who could take a shift too, and in which role (`r1` where it is absent). Read: all of a shift. */
export const Spare = new Entity({
  name: 'spare',
  table: recordsTable,
  schema: item({ shiftId: string().key(), personId: string().key(), since: string(), roleId: string().optional() }),
  computeKey: ({ shiftId, personId }: { shiftId: string; personId: string }) => spareKey(shiftId, personId),
  ...plain,
})
export type Spare = FormattedItem<typeof Spare>

export const searchesOf = (shiftId: string): string => `standIns#${shiftId}`
export const searchKey = (shiftId: string, personId: string) => ({ pk: searchesOf(shiftId), sk: personId })

/** Somebody on a shift who looks for another to come instead. Read: all of a shift. */
export const StandInSearch = new Entity({
  name: 'standInSearch',
  table: recordsTable,
  schema: item({ shiftId: string().key(), personId: string().key(), since: string() }),
  computeKey: ({ shiftId, personId }: { shiftId: string; personId: string }) => searchKey(shiftId, personId),
  ...plain,
})

export const askedOf = (shiftId: string): string => `asked#${shiftId}`

/** Somebody who was asked to come when a shift was short of people. Read: all of a shift. */
export const Asked = new Entity({
  name: 'asked',
  table: recordsTable,
  schema: item({ shiftId: string().key(), personId: string().key() }),
  computeKey: ({ shiftId, personId }: { shiftId: string; personId: string }) =>
    ({ pk: askedOf(shiftId), sk: personId }),
  ...plain,
})
