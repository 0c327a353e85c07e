import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove } from 'dynamodb-toolbox/entity/actions/update'
import { commit, write } from '../../platform/commit.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { type Sums, countWrite, none } from './count-hours.ts'
import { findStanding, ownStanding } from './find.ts'
import { Standing, Volunteer } from './items.ts'
import { countWrites } from './star-writes.ts'

/**
 * Two records have become one: what the double had come to counts for the one that stays, whose stars follow from the
 * sum; the double is on no list any more. What is counted for it meanwhile makes this read again.
 */
export const mergeStanding: Reaction = {
  name: 'volunteering.mergeStanding',
  run: async (request, { data, community }) => {
    const { personId, keepId } = data as { personId: string; keepId: string }
    const [left, { personId: present }] = await Promise.all([ownStanding(personId), findStanding(keepId)])
    const { community: home, level = 0, records, number } = left
    const sums = Object.fromEntries(Object.keys(none).map((name) => [name, left[name as keyof Sums] ?? 0])) as Sums
    const asRead = records === undefined ? { attr: 'records', exists: false } as const
      : { attr: 'records', eq: records } as const
    return commit(request, { type: 'standing.counted', community, data: { people: [present], number }, answer: {} },
      write(Standing.build(UpdateTransaction).item({
        personId, mergedInto: present, level: 0, community: $remove(), onBoard: $remove(), listPk: $remove(),
        listSk: $remove(),
      }).options({ condition: { and: [asRead, { attr: 'mergedInto', exists: false }] } }), 'stale'),
      await countWrite(present, sums),
      ...(home ? [
        write(Volunteer.build(DeleteTransaction).key({ community: home, personId }), 'stale'),
        ...countWrites(home, level, 0),
      ] : []))
  },
}
