import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { type Write, write } from '../../platform/commit.ts'
import { StarCount } from './items.ts'

export const addTo = (sums: Map<string, number>, key: string, people: number): void =>
  void sums.set(key, (sums.get(key) ?? 0) + people)

/** Somebody changed level in a community: one fewer here, one more there. Level 0 is not counted. */
export const countWrites = (community: string, before: number, after: number): Write[] =>
  (before === after ? [] : [[before, -1], [after, 1]] as const).flatMap(([level, people]) =>
    (level ? [starCountWrite(community, level, people)] : []))

export const starCountWrite = (community: string, level: number, people: number): Write =>
  write(StarCount.build(UpdateTransaction).item({ community, level, people: $add(people) }), 'stale')
