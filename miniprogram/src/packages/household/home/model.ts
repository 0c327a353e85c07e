import type { Output } from '../../../../../shared/contract/index.ts'

export type Household = NonNullable<Output<'GET /me/household'>['household']>

/** The head first, then members, then who waits. */
export const inOrder = (members: Household['members']): Household['members'] => {
  const rank = ({ isHead, status }: Household['members'][number]) => (isHead ? 0 : status === 'member' ? 1 : 2)
  return [...members].sort((a, b) => rank(a) - rank(b))
}
