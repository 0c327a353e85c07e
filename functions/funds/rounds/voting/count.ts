import { chinaDayEnd } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { type DueTask, due } from '../../../platform/due.ts'
import { everyOf, findRound, onRoll, pilesIn, projectsIn, saidOf, saveProject, saveRound } from './find.ts'
import { Ballot, type Pile, type VoteRound, urnOf } from './items.ts'
import { countTask } from './open.ts'
import { chosenOf, sheetsUntil } from './rules.ts'

const dayMs = 86_400_000

const votesFor = (projectId: string, totals: { projectId: string; votes: number }[]): number =>
  totals.filter((one) => one.projectId === projectId).reduce((sum, { votes }) => sum + votes, 0)

/**
 * When to look again, if it is too early to count: while a pile waits for its second count; and, of paper that is
 * missing, for one day.
 */
const laterAt = async (round: VoteRound, piles: Pile[], at: number): Promise<string | undefined> => {
  if (piles.some(({ confirmedByName }) => !confirmedByName)) return momentText(at + dayMs)
  const until = chinaDayEnd(sheetsUntil(round))
  const sheets = piles.reduce((sum, pile) => sum + pile.sheets, 0)
  return momentText(at) < until && sheets < await onRoll(round.roundId) ? until : undefined
}

/**
 * Count what is in the urn and what two people have counted of paper; what is not there yet is waited for. The projects
 * are sixty at most: they and the round are written in one commit.
 */
const count = async (request: Request, roundId: string) => {
  const round = await findRound(roundId)
  if (round.state !== 'open') return undefined
  const { community, shareFen } = round
  const [ballots, piles, projects] = await Promise.all([
    everyOf(Ballot, urnOf(roundId)), pilesIn(roundId), projectsIn(roundId),
  ])
  const again = await laterAt(round, piles, request.at)
  if (again) {
    return commit(request, { type: 'voteRound.awaited', community, data: saidOf(round), answer: {} },
      due({ task: countTask, key: roundId, at: again }))
  }
  const paper = piles.flatMap(({ totals }) => totals)
  const counted = projects.filter(({ state }) => state === 'admitted').map((before) => {
    const { projectId } = before
    const phone = ballots.filter(({ projectIds }) => projectIds.includes(projectId)).length
    const paperVotes = votesFor(projectId, paper)
    return { before, paperVotes, votes: phone + paperVotes }
  })
  const chosen = chosenOf(counted.map(({ before: { projectId, costFen }, votes }) =>
    ({ projectId, costFen, votes })), shareFen)
  const paperVoters = piles.reduce((sum, { sheets, invalid }) => sum + sheets - invalid, 0)
  return commit(request, {
    type: 'voteRound.counted', community, answer: {},
    data: { ...saidOf(round), phoneVoters: ballots.length, paperVoters, chosen },
  }, saveRound(round, { ...round, state: 'counted', phoneVoters: ballots.length, paperVoters }),
  ...counted.map(({ before, votes, paperVotes }) =>
    saveProject(before, { ...before, votes, paperVotes, chosen: chosen.includes(before.projectId) })))
}

export const votingTasks: DueTask[] = [{ task: countTask, run: count }]
