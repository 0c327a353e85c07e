import type { Output } from '../../../../../shared/contract/index.ts'

export type Household = NonNullable<Output<'GET /me/household'>['household']>

/** An invitation code as it is typed: capitals, and no characters that look like others (O is 0, I and L are 1). */
export const codeOf = (typed: string): string =>
  typed.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[^0-9A-HJKMNP-TV-Z]/g, '').slice(0, 8)

/** Read aloud in two groups of four. */
export const spokenCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** The head first, then members, then who waits. */
export const inOrder = (members: Household['members']): Household['members'] => {
  const rank = ({ isHead, status }: Household['members'][number]) => (isHead ? 0 : status === 'member' ? 1 : 2)
  return [...members].sort((a, b) => rank(a) - rank(b))
}
