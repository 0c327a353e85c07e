import type { Input, Output } from '../../shared/contract/index.ts'
import { type FundStage, dayIn, fundStage } from './funds.ts'
import { named } from './matching.ts'
import { type Person, clock, newResident } from './world.ts'

type Round = Input<'POST /fund-work/vote-rounds'>
export type Kept = Output<'GET /fund-work/vote-rounds/:roundId'>

export const openRound = ({ community, fund, officer }: FundStage, changes: Partial<Round> = {}) =>
  officer.call('POST /fund-work/vote-rounds', {
    community, fundId: fund.id, title: '两万元怎么花', text: '由居民投票决定', shareFen: 1_000_000, choices: 2, proposeUntil: dayIn(5),
    firstDay: dayIn(6), lastDay: dayIn(10), paperDays: 1, resolution: '2026 年第 3 次居民会议', ...changes,
  })

/** A fund with a vote that takes projects, and two who work at the desk. */
export const votingStage = async (changes: Partial<Round> = {}) => {
  const stage = await fundStage()
  const [worker, colleague] = [await newResident(stage.community, 'gridWorker'), await newResident(stage.community, 'gridWorker')]
  const round = await openRound(stage, changes)
  return { ...stage, worker, colleague, roundId: round.id, which: { community: stage.community, roundId: round.id } }
}
export type VotingStage = Awaited<ReturnType<typeof votingStage>>

/** A project of the committee's on the ballot. */
export const add = async ({ officer, which }: VotingStage, title: string, costFen: number): Promise<string> => {
  const { projects } = await officer.call('POST /fund-work/vote-rounds/:roundId/projects', { ...which, title, text: '说明', costFen })
  return projects.find((one) => one.title === title)?.id ?? ''
}

export const later = (days: number): void => clock.advance(days * 24 * 60)

export const voter = ({ community }: FundStage): Promise<Person> => named(community)

export const vote = (by: Person, { roundId }: VotingStage, ...projectIds: string[]) =>
  by.call('POST /vote-rounds/:roundId/votes', { roundId, projectIds })

export const enrol = ({ which }: VotingStage, by: Person, person: Person) =>
  by.call('POST /fund-work/vote-rounds/:roundId/paper-voters', { ...which, personId: person.id })

export const pile = (sheets: number, invalid: number, totals: Record<string, number>) =>
  ({ sheets, invalid, totals: Object.entries(totals).map(([projectId, votes]) => ({ projectId, votes })) })
type Figures = ReturnType<typeof pile>

export const enterPile = ({ which }: VotingStage, by: Person, figures: Figures) =>
  by.call('POST /fund-work/vote-rounds/:roundId/paper-counts', { ...which, ...figures })
export const recount = ({ which }: VotingStage, by: Person, countId: string, figures: Figures) =>
  by.call('POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/recounts', { ...which, countId, ...figures })
export const withdrawPile = ({ which }: VotingStage, by: Person, countId: string) =>
  by.call('POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/withdrawal', { ...which, countId, reason: '数字录错' })
export const kept = ({ which, officer }: VotingStage): Promise<Kept> => officer.call('GET /fund-work/vote-rounds/:roundId', which)
