import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { pledgeKinds } from '../../../../shared/contract/volunteering/pledges.ts'
import { homeOf } from '../../../platform/actor.ts'
import { type Request, type Write, write } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { type Pledge, PledgeCount } from './items.ts'

const add = (community: string, what: string, count: number): Write =>
  write(PledgeCount.build(UpdateTransaction).item({ community, what, count: $add(count) }), 'stale')

/** One pledge more in a state, and one fewer in the one before. Those declined are not counted. */
export const countWrites = (
  { community, kind }: Pick<Pledge, 'community' | 'kind'>, before: string | undefined, after: string,
): Write[] => [
  ...(before ? [add(community, `${kind}#${before}`, -1)] : []),
  ...(after === 'declined' ? [] : [add(community, `${kind}#${after}`, 1)]),
]

export const partyWrite = (community: string, by: number): Write => add(community, 'party', by)

export const labelsOf = async (community: string) => (await settingsOf(community))['volunteering.pledgeLabels']

/** Counts alone: the community sees how many, never who (VR-15, VR-16). */
export const seeCounts = async (request: Request, input: { community?: string | undefined }) => {
  const community = input.community ?? homeOf(request.actor)
  const [labels, { items }] = await Promise.all([
    labelsOf(community), listPage(PledgeCount, { partition: `pledgeCounts#${community}`, limit: 50 }),
  ])
  const counts = new Map(items.map(({ what, count }) => [what, count]))
  const of = (kind: string, state: string): number => counts.get(`${kind}#${state}`) ?? 0
  return { labels, partyMembers: counts.get('party') ?? 0, items: pledgeKinds.map((kind) => ({
    kind, asked: of(kind, 'asked'), active: of(kind, 'active'), done: of(kind, 'done'), givenUp: of(kind, 'givenUp'),
  })) }
}
