import type { Given } from '../../../../shared/contract/call.ts'
import type { voting } from '../../../../shared/contract/rounds/voting.ts'
import { within } from '../../../../shared/divisions.ts'
import { mostProposals } from '../../../../shared/rounds.ts'
import { homeOf, isSelf, mustReach } from '../../../platform/actor.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { checkText } from '../../../platform/content-check.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { askForMoney } from '../../spending/apply.ts'
import {
  findProject, findRound, findRoundIn, keptRoundView, mustBe, projectsIn, proposing, saidOf, saveProject,
  standingSpending,
} from './find.ts'
import type { VoteProject, VoteRound } from './items.ts'
import { seenRound } from './see.ts'

type Of<C extends keyof typeof voting> = Given<(typeof voting)[C]>

const mostOnBallot = 60

const mustHaveRoom = async ({ roundId }: VoteRound): Promise<void> =>
  must((await projectsIn(roundId)).filter(({ state }) => state === 'admitted').length < mostOnBallot, 'vote.full')

interface Idea { title: string; text: string; costFen: number }

const drafted = ({ actor }: Request, { roundId }: VoteRound, { title, text, costFen }: Idea) => ({
  roundId, projectId: newId('vpj'), version: 1, title, text, costFen, by: actor.id, byName: actor.nameMasked ?? '*',
})

/**
 * Propose a project, as a resident of the area. Refuses with `vote.unknown`, `vote.phase`, `vote.elsewhere`,
 * `vote.cost`, `vote.enough`, `vote.words`.
 */
export const proposeIdea = async (request: Request, input: Of<'POST /vote-rounds/:roundId/ideas'>) => {
  const { actor, at } = request
  const { roundId, title, text, costFen } = input
  const round = await findRound(roundId)
  mustBe(round, at, 'proposing')
  must(within(round.division, homeOf(actor)), 'vote.elsewhere')
  must(costFen <= round.shareFen, 'vote.cost')
  must((await projectsIn(roundId)).filter(({ by }) => isSelf(actor, by)).length < mostProposals, 'vote.enough')
  must((await checkText(actor.id, title, text)).suggest !== 'risky', 'vote.words')
  const project: VoteProject = { ...drafted(request, round, input), from: 'resident', state: 'proposed' }
  const { projectId } = project
  return commit(request, {
    type: 'voteProject.proposed', community: round.community, data: { ...saidOf(round), projectId, project: title },
    answer: await seenRound(request, round, project),
  }, saveProject(undefined, project), proposing(project))
}

/**
 * Put a project of the committee's on the ballot. Refuses with `role.scope`, `vote.unknown`, `vote.phase`, `vote.cost`,
 * `vote.full`.
 */
export const addProject = async (request: Request, input: Of<'POST /fund-work/vote-rounds/:roundId/projects'>) => {
  const { actor, at } = request
  const { community, roundId, title, costFen } = input
  mustReach(actor, ['fundOfficer'], community)
  const round = await findRoundIn(community, roundId)
  mustBe(round, at, 'proposing', 'waiting')
  must(costFen <= round.shareFen, 'vote.cost')
  await mustHaveRoom(round)
  const project: VoteProject = { ...drafted(request, round, input), from: 'committee', state: 'admitted' }
  const kept = await keptRoundView(round, actor, at)
  const { projectId: id, text, from, state, byName } = project
  return commit(request, {
    type: 'voteProject.added', community, data: { ...saidOf(round), projectId: id, project: title },
    answer: { ...kept, projects: [...kept.projects, { id, title, text, costFen, from, state, byName }] },
  }, saveProject(undefined, project), proposing(project))
}

/**
 * Put a resident's project on the ballot with what it costs, or say why not; nobody their own or their kin's. Refuses
 * with `role.scope`, `vote.unknown`, `vote.phase`, `vote.project`, `vote.cost`, `vote.full`, `conflict.close`.
 */
export const decideIdea = async (
  request: Request, input: Of<'POST /fund-work/vote-rounds/:roundId/projects/:projectId/decisions'>,
) => {
  const { actor, at } = request
  const { community, roundId, projectId, admit, costFen, reason } = input
  mustReach(actor, ['fundOfficer'], community)
  const round = await findRoundIn(community, roundId)
  mustBe(round, at, 'proposing', 'waiting')
  const before = await findProject(roundId, projectId)
  must(before.state === 'proposed', 'vote.project')
  await mustBeApart(actor, before.by)
  must(costFen <= round.shareFen, 'vote.cost')
  if (admit) await mustHaveRoom(round)
  const state = admit ? 'admitted' as const : 'declined' as const
  const kept = await keptRoundView(round, actor, at)
  return commit(request, {
    type: admit ? 'voteProject.admitted' : 'voteProject.declined', community,
    data: { ...saidOf(round), projectId, project: before.title, proposerId: before.by, reason },
    answer: { ...kept, projects: kept.projects.map((one) => (one.id === projectId
      ? { ...one, state, costFen, reason } : one)) },
  }, saveProject(before, { ...before, state, costFen, reason }))
}

/**
 * Ask for the money of a project that was chosen, as for any other; again only where that was refused or withdrawn.
 * Refuses with `role.scope`, `vote.unknown`, `vote.phase`, `vote.project`, `vote.asked`, and what asking for money
 * refuses.
 */
export const askForProject = async (
  request: Request, input: Of<'POST /fund-work/vote-rounds/:roundId/projects/:projectId/spendings'>,
) => {
  const { community, roundId, projectId, reason, payee, instalments } = input
  mustReach(request.actor, ['fundOfficer'], community)
  const round = await findRoundIn(community, roundId)
  mustBe(round, request.at, 'counted')
  const project = await findProject(roundId, projectId)
  must(project.chosen, 'vote.project')
  must(!await standingSpending(project), 'vote.asked')
  const { title, text, costFen } = project
  return askForMoney(request, {
    community, fundId: round.fundId, campaignId: round.campaignId, emergency: false, reason, title, text,
    lines: [{ label: title, amountFen: costFen }], sumFen: costFen, instalments, payee, resolution: round.resolution,
    photos: [], papers: [],
  }, (spendingId) => [saveProject(project, { ...project, spendingId })])
}
