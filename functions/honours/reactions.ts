import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { Reaction } from '../platform/reaction.ts'
import { StarsKnown } from './items.ts'

const unlessOlder = (error: unknown): void => { if (!(error instanceof ConditionalCheckFailedException)) throw error }

/** The stars of volunteers, to be shown at a review; it commits no event. Streams reorder: the newest counts. */
export const knowStars: Reaction = {
  name: 'honours.knowStars',
  run: async (_request, { at, data }) => {
    const { changes } = data as { changes: { personId: string; level: number }[] }
    for (const { personId, level } of changes) {
      await StarsKnown.build(PutItemCommand).item({ personId, level, at }).options({
        condition: { or: [{ attr: 'personId', exists: false }, { attr: 'at', lt: at }] },
      }).send().catch(unlessOlder)
    }
  },
}

export const honourReactions: Record<string, Reaction[]> = { 'stars.changed': [knowStars] }
