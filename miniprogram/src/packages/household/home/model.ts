import type { Output } from '../../../../../shared/contract/index.ts'

export type Household = NonNullable<Output<'GET /me/household'>['household']>
export type Shares = Output<'GET /me/household/shares'>
export type Member = Household['members'][number]

/** The head first, then members, then who waits. */
export const inOrder = (members: Household['members']): Household['members'] => {
  const rank = ({ isHead, status }: Household['members'][number]) => (isHead ? 0 : status === 'member' ? 1 : 2)
  return [...members].sort((a, b) => rank(a) - rank(b))
}

export const shareOf = ({ members }: Shares, personId: string) => members.find((member) => member.personId === personId)

/** Whether somebody may give points away or found a household: of age, as far as is known. */
export const isAdult = ({ members }: Household, myId: string): boolean =>
  members.some(({ personId, isChild }) => personId === myId && !isChild)
