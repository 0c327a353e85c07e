import { Entity } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

/** A mandate from its agent's side. Read: whom somebody may act for. */
export const Held = new Entity({
  name: 'heldMandate',
  table: recordsTable,
  schema: item({ agentId: string().key(), principalId: string().key() }),
  computeKey: ({ agentId, principalId }: { agentId: string; principalId: string }) =>
    ({ pk: `acting#${agentId}`, sk: principalId }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
