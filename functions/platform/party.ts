import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from './dynamo.ts'

/** A person's own word of being a party member, in the person's own partition. */
export const PartyWord = new Entity({
  name: 'partyWord',
  table: recordsTable,
  schema: item({ personId: string().key(), community: string(), at: string() }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `person#${personId}`, sk: 'party' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

export const partyWordOf = async (personId: string) =>
  (await PartyWord.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()).Item
