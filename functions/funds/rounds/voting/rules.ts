import type { VotePhase, VoteState } from '../../../../shared/rounds.ts'
import { chinaDay, dayAfter } from '../../../../shared/units.ts'

/** Pure: when a vote takes what, and what it comes to (PEERS 5.21). */

interface Days { proposeUntil: string; firstDay: string; lastDay: string; paperDays: number }

const fewestDays = 3

/** Projects first, then votes, for three days at least; not over yet. */
export const daysFit = ({ proposeUntil, firstDay, lastDay }: Days, today: string): boolean =>
  proposeUntil >= today && proposeUntil < firstDay && dayAfter(firstDay, fewestDays - 1) <= lastDay

/** The last day on which paper is counted. */
export const paperUntil = ({ lastDay, paperDays }: Days): string => dayAfter(lastDay, paperDays)

/** Until when the count waits where there are fewer sheets than people on the roll: a day more, then it is made. */
export const sheetsUntil = (days: Days): string => dayAfter(paperUntil(days), 1)

export const phaseOf = (round: Days & { state: VoteState }, atMs: number): VotePhase => {
  if (round.state !== 'open') return round.state
  const day = chinaDay(atMs)
  if (day <= round.proposeUntil) return 'proposing'
  if (day < round.firstDay) return 'waiting'
  return day <= round.lastDay ? 'voting' : 'counting'
}

interface Figures { sheets: number; invalid: number; totals: { projectId: string; votes: number }[] }

const sumOf = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Whether figures of a pile can be true: each project once, none beyond the valid sheets, all within the choices. */
export const figuresFit = ({ sheets, invalid, totals }: Figures, choices: number, onBallot: string[]): boolean => {
  const valid = sheets - invalid
  const ids = totals.map(({ projectId }) => projectId)
  const votes = totals.map((one) => one.votes)
  return valid >= 0 && new Set(ids).size === ids.length && ids.every((id) => onBallot.includes(id))
    && votes.every((count) => count <= valid) && sumOf(votes) <= valid * choices && sumOf(votes) >= valid
}

const canonical = ({ sheets, invalid, totals }: Figures): string => JSON.stringify([
  sheets, invalid,
  totals.filter(({ votes }) => votes > 0).map(({ projectId, votes }) => `${projectId}${votes}`).sort(),
])

/** Whether two people have counted the same. */
export const sameFigures = (one: Figures, other: Figures): boolean => canonical(one) === canonical(other)

const shownApartFrom = 10

/** Whether it is said how many votes were on paper: of a few voters, that would tell how they voted. */
export const paperShown = (
  { phoneVoters = 0, paperVoters = 0 }: { phoneVoters?: number | undefined; paperVoters?: number | undefined },
): boolean => phoneVoters >= shownApartFrom && paperVoters >= shownApartFrom

export interface Standing { projectId: string; costFen: number; votes: number }

/**
 * What is chosen: in order of votes, the cheaper first where they are equal, then the one that was on the ballot
 * earlier; each as long as the share reaches, so that a small one may follow a large one that does not fit.
 */
export const chosenOf = (standings: readonly Standing[], shareFen: number): string[] => {
  const order = [...standings].sort((one, other) =>
    other.votes - one.votes || one.costFen - other.costFen || (one.projectId < other.projectId ? -1 : 1))
  let left = shareFen
  return order.filter(({ votes, costFen }) => {
    if (votes === 0 || costFen > left) return false
    left -= costFen
    return true
  }).map(({ projectId }) => projectId)
}
