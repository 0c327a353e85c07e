import type { Output } from '../../../../../shared/contract/index.ts'

export type Reward = Output<'GET /rewards'>['items'][number]
type Account = Output<'GET /me/accounts'>['items'][number]

/** The points of my household; none where nothing was earned yet. */
export const householdPoints = (accounts: readonly Account[]): number =>
  accounts.find(({ asset }) => asset === 'familyPoint')?.balance ?? 0

/** How many points are missing for one; 0 when there are enough, nothing while one does not know how many there are. */
export const missingFor = ({ price }: Pick<Reward, 'price'>, points: number | undefined): number | undefined =>
  (points === undefined ? undefined : Math.max(0, price - points))

/** What can be had first, then what is still being saved for, then what is gone; each in the order of the list. */
export const inReach = <R extends Pick<Reward, 'price' | 'inStock'>>(rewards: readonly R[], points: number | undefined): R[] => {
  const rank = (reward: R): number => (reward.inStock === 0 ? 2 : (missingFor(reward, points) ?? 0) > 0 ? 1 : 0)
  return [0, 1, 2].flatMap((wanted) => rewards.filter((reward) => rank(reward) === wanted))
}
