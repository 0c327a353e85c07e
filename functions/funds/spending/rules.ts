import type { CommitteeSeat } from '../../../shared/funds.ts'
import type { SpendingTier } from '../../../shared/spending.ts'

/** Pure: who decides on a spending, and what they have decided (CF-03). */

export interface Thresholds { directorMostFen: number; majorityMostFen: number }

/** Who decides on a sum: the director under a supervisor's eyes, the majority, or two thirds with a resolution. */
export const tierOf = (sumFen: number, { directorMostFen, majorityMostFen }: Thresholds): SpendingTier => {
  if (sumFen <= directorMostFen) return 'director'
  return sumFen <= majorityMostFen ? 'majority' : 'twoThirds'
}

export interface Ballot {
  /** Those who may vote on it: no applicant, no kin, nobody who recused themselves. */
  voters: readonly { personId: string; seat: CommitteeSeat }[]
  votes: readonly { by: string; yes: boolean }[]
  /** A supervisor has said what they think of it. */
  supervised: boolean
}
export type Outcome = 'open' | 'approved' | 'refused'

/** A committee of which fewer may vote decides nothing. */
export const fewestDeciding = 3

/** What is said where so few may vote that it is refused, whatever they say. */
export const tooFewSaid = '可以表决的委员不足三人'

const byDirector = (yes: boolean | undefined, supervised: boolean): Outcome => {
  if (yes === undefined) return 'open'
  if (!yes) return 'refused'
  return supervised ? 'approved' : 'open'
}

const neededOf = (tier: SpendingTier, voters: number): number =>
  (tier === 'twoThirds' ? Math.ceil((voters * 2) / 3) : Math.floor(voters / 2) + 1)

const directorIn = (tier: SpendingTier, voters: Ballot['voters']) =>
  (tier === 'director' ? voters.find(({ seat }) => seat === 'director') : undefined)

/** Nobody decides: the director may not, and of the others too few may. */
export const tooFewOf = (tier: SpendingTier, { voters }: Ballot): boolean =>
  !directorIn(tier, voters) && voters.length < fewestDeciding

/**
 * What the votes come to; votes of who may not vote never count. Where the director may not vote, the majority decides
 * on small sums as well.
 */
export const outcomeOf = (tier: SpendingTier, ballot: Ballot): Outcome => {
  const { voters, votes, supervised } = ballot
  const voteOf = (personId: string) => votes.find(({ by }) => by === personId)?.yes
  const director = directorIn(tier, voters)
  if (director) return byDirector(voteOf(director.personId), supervised)
  if (tooFewOf(tier, ballot)) return 'refused'
  const said = voters.map(({ personId }) => voteOf(personId))
  const yes = said.filter((one) => one === true).length
  const waiting = said.filter((one) => one === undefined).length
  const needed = neededOf(tier, voters.length)
  if (yes >= needed) return 'approved'
  return yes + waiting < needed ? 'refused' : 'open'
}

/** Of how many who may vote so many have agreed, and how many have to. */
export const tallyOf = (tier: SpendingTier, { voters, votes, supervised }: Ballot) => {
  const director = directorIn(tier, voters)
  const asked = director ? [director] : voters
  const said = asked.map(({ personId }) => votes.find(({ by }) => by === personId)?.yes)
  return {
    byDirector: director !== undefined, voters: asked.length, needed: director ? 1 : neededOf(tier, asked.length),
    yes: said.filter((one) => one === true).length, no: said.filter((one) => one === false).length, supervised,
  }
}

interface Amount { amountFen: number }
export const sumOf = (amounts: readonly Amount[]): number => amounts.reduce((sum, { amountFen }) => sum + amountFen, 0)

interface Paid extends Amount { reversedAt?: string | undefined }
/** Payments that stand. */
export const standing = <P extends Paid>(payments: readonly P[]): P[] => payments.filter((one) => !one.reversedAt)
