import type { Output } from '../../../../../shared/contract/index.ts'

export type Move = Output<'GET /me/household-moves'>['items'][number]

/** What the person can do about it: say yes where theirs is missing, say no, or nothing but wait. */
export const mineOf = ({ consents, desk, refusal }: Move, myId: string) => {
  const own = consents.find(({ personId }) => personId === myId)
  return {
    mayAgree: own !== undefined && own.at === undefined && refusal === undefined,
    mayRefuse: own !== undefined || desk !== undefined,
    agreed: own?.at !== undefined,
  }
}
