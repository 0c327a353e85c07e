import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

interface Which { community: string; state: string; deskActId: string }
export const deskActKey = ({ community, state, deskActId }: Which) =>
  ({ pk: `deskActs#${community}`, sk: `${state}#${deskActId}` })

/**
 * An act at the desk that takes a second person. What it says in detail is sealed, since it may speak of hardship or
 * illness. Read: those of a community that wait, oldest first; one by id. A decided one moves out of the waiting ones.
 */
export const DeskAct = new Entity({
  name: 'deskAct',
  table: recordsTable,
  schema: item({
    community: string().key(), state: string().enum('waiting', 'done', 'rejected').key(), deskActId: string().key(),
    kind: string().enum('mandate', 'care', 'leaving', 'returning', 'erasure', 'merging'),
    personId: string(), nameMasked: string(), askedBy: string(), askedByName: string(), askedAt: string(),
    detailSealed: string(), decidedBy: string().optional(), decidedAt: string().optional(), reason: string().optional(),
  }),
  computeKey: deskActKey,
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type DeskAct = FormattedItem<typeof DeskAct>
export type DeskKind = DeskAct['kind']
export const deskStates = ['waiting', 'done', 'rejected'] as const satisfies DeskAct['state'][]

export const deskActsOf = (personId: string): string => `deskActsOf#${personId}`

/** That the desk of a community has an act about somebody. Read: those about a person, wherever they lived then. */
export const DeskActOf = new Entity({
  name: 'deskActOf',
  table: recordsTable,
  schema: item({ personId: string().key(), deskActId: string().key(), community: string() }),
  computeKey: ({ personId, deskActId }: { personId: string; deskActId: string }) =>
    ({ pk: deskActsOf(personId), sk: deskActId }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
