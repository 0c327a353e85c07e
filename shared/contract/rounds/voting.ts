import * as z from 'zod'
import { fundStaffRoles, workerRoles } from '../../roles.ts'
import { votePhases, voteProjectStates } from '../../rounds.ts'
import { spendingReasons } from '../../spending.ts'
import { calls, community, day, id, moment, once, personId, text } from '../call.ts'
import { campaignId, fen, fundId } from '../funds/forms.ts'
import { keptSpending } from '../spending.ts'

const roundId = id('vot')
const projectId = id('vpj')
const countId = id('vpc')
const count = z.int().min(0).max(100_000)

const said = {
  title: text(40), text: text(500), shareFen: fen,
  /** For how many projects each resident may vote. */
  choices: z.int().min(1).max(10),
  /** Residents propose until then; they vote from the first day to the last; paper is counted for so many days more. */
  proposeUntil: day, firstDay: day, lastDay: day, paperDays: z.int().min(1).max(7), resolution: text(60),
}
const idea = { title: text(40), text: text(500), costFen: fen }
/** Votes are there once they are counted; those on paper apart only where ten or more voted either way. */
const project = once(() => z.strictObject({
  id: projectId, ...idea, from: z.enum(['resident', 'committee']), votes: count.optional(), paperVotes: count.optional(),
  chosen: z.boolean().optional(),
}))
const round = once(() => z.strictObject({
  id: roundId, fund: z.strictObject({ id: fundId, name: z.string() }), ...said, phase: z.enum(votePhases),
  /** Once counted: how many voted, by phone and on paper. */
  phoneVoters: count.optional(), paperVoters: count.optional(), cancelReason: z.string().optional(),
}))
const seen = once(() => round().extend({
  projects: z.array(project()),
  /** Of whoever asks: whether they have voted, and how; and why not, where they may not. */
  mine: z.strictObject({
    voted: z.enum(['phone', 'paper']).optional(), may: z.boolean(), why: z.enum(['elsewhere', 'age', 'realName']).optional(),
    ideas: z.array(z.strictObject({ id: projectId, ...idea, state: z.enum(voteProjectStates), reason: z.string().optional() })),
  }),
}))
const figures = { sheets: z.int().min(1).max(5_000), invalid: count, totals: z.array(z.strictObject({ projectId, votes: count })).max(60) }
const kept = once(() => round().extend({
  projects: z.array(project().extend({
    state: z.enum(voteProjectStates), reason: z.string().optional(), byName: z.string(),
    /** Of its application for money; not of one that was refused or withdrawn. */
    spendingId: z.string().optional(),
  })),
  /** Who is on the roll of those who vote on paper, as a number. */
  onRoll: count,
  counts: z.array(z.strictObject({
    id: countId, sheets: count, invalid: count, at: moment, byName: z.string(), confirmedByName: z.string().optional(), mine: z.boolean(),
  })),
}))
const which = { community, roundId }
const unknown = ['role.scope', 'vote.unknown'] as const

/** Residents vote on a share of a fund (PEERS 5.21, CF-12). */
export const voting = calls({
  'GET /vote-rounds': {
    title: { zh: '居民投票', en: 'The votes of residents on a share of a fund, in a community and its street' },
    who: 'anyone',
    input: () => z.strictObject({ community }),
    output: () => z.strictObject({ items: z.array(round()) }),
    refusals: [],
  },
  'GET /vote-rounds/:roundId': {
    title: { zh: '一次居民投票', en: 'A vote with its projects and, once counted, its result' },
    who: 'anyone',
    input: () => z.strictObject({ roundId }),
    output: seen,
    refusals: ['vote.unknown'],
  },
  'POST /vote-rounds/:roundId/ideas': {
    title: { zh: '提一个项目', en: 'Propose a project, as a resident of the area' },
    who: ['resident'],
    input: () => z.strictObject({ roundId, ...idea }),
    output: seen,
    refusals: ['vote.unknown', 'vote.phase', 'vote.elsewhere', 'vote.cost', 'vote.enough', 'vote.words'],
  },
  'POST /vote-rounds/:roundId/votes': {
    title: { zh: '投票', en: 'Vote, once and in secret' },
    who: ['resident'],
    input: () => z.strictObject({ roundId, projectIds: z.array(projectId).min(1).max(10) }),
    output: () => z.strictObject({ voted: z.literal('phone') }),
    refusals: ['vote.unknown', 'vote.phase', 'vote.elsewhere', 'vote.age', 'vote.realName', 'vote.choices', 'vote.done'],
  },
  'GET /fund-work/vote-rounds/:roundId': {
    title: { zh: '办理居民投票', en: 'A vote for who works on it: all projects, paper counts; no votes before the count' },
    who: [...new Set([...fundStaffRoles, ...workerRoles])],
    input: () => z.strictObject(which),
    output: kept,
    refusals: [...unknown],
  },
  'POST /fund-work/vote-rounds': {
    title: { zh: '发起居民投票', en: 'Open a vote of the residents on a share of a fund, by resolution' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ community, fundId, campaignId: campaignId.optional(), ...said }),
    output: kept,
    refusals: ['role.scope', 'fund.unknown', 'fund.closed', 'campaign.unknown', 'vote.days'],
  },
  'POST /fund-work/vote-rounds/:roundId/cancellation': {
    title: { zh: '取消居民投票', en: 'Call it off before it is counted, with the reason' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: kept,
    refusals: [...unknown, 'vote.phase'],
  },
  'POST /fund-work/vote-rounds/:roundId/projects': {
    title: { zh: '管委会提项目', en: 'Put a project of the committee’s on the ballot' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...which, ...idea }),
    output: kept,
    refusals: [...unknown, 'vote.phase', 'vote.cost', 'vote.full'],
  },
  'POST /fund-work/vote-rounds/:roundId/projects/:projectId/decisions': {
    title: { zh: '审核居民提的项目', en: 'Put a resident’s project on the ballot with what it costs, or say why not' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...which, projectId, admit: z.boolean(), costFen: fen, reason: text(200) }),
    output: kept,
    refusals: [...unknown, 'vote.phase', 'vote.project', 'vote.cost', 'vote.full', 'conflict.close'],
  },
  'POST /fund-work/vote-rounds/:roundId/paper-voters': {
    title: { zh: '纸质投票登记', en: 'Put a resident who votes on paper on the roll, at the desk' },
    who: workerRoles,
    input: () => z.strictObject({ ...which, personId }),
    output: kept,
    refusals: [...unknown, 'vote.phase', 'vote.elsewhere', 'vote.age', 'vote.realName', 'vote.done', 'person.unknown', 'conflict.close'],
  },
  'POST /fund-work/vote-rounds/:roundId/paper-counts': {
    title: { zh: '录入纸质票', en: 'Enter a pile of paper votes; a second person counts it again' },
    who: workerRoles,
    input: () => z.strictObject({ ...which, ...figures }),
    output: kept,
    refusals: [...unknown, 'vote.phase', 'vote.figures', 'vote.moreSheets'],
  },
  'POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/recounts': {
    title: { zh: '复核纸质票', en: 'Count the same pile again, by another; it counts where both say the same' },
    who: workerRoles,
    input: () => z.strictObject({ ...which, countId, ...figures }),
    output: kept,
    refusals: [...unknown, 'vote.phase', 'vote.pile', 'vote.differs', 'approval.self'],
  },
  'POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/withdrawal': {
    title: { zh: '撤回录入', en: 'Take back one’s own figures of a pile, to enter it anew; who approves for the fund, anybody’s' },
    who: [...workerRoles, 'fundApprover'],
    input: () => z.strictObject({ ...which, countId, reason: text(200) }),
    output: kept,
    refusals: [...unknown, 'vote.phase', 'vote.pile'],
  },
  'POST /fund-work/vote-rounds/:roundId/projects/:projectId/spendings': {
    title: { zh: '为中选项目申请用款', en: 'Ask for the money of a project that was chosen' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      ...which, projectId, reason: z.enum(spendingReasons), payee: z.strictObject({ name: text(60), account: text(60) }),
      instalments: z.array(z.strictObject({ milestone: text(100), amountFen: fen })).min(1).max(6),
    }),
    output: keptSpending,
    refusals: [
      ...unknown, 'vote.phase', 'vote.project', 'vote.asked', 'fund.unknown', 'fund.closed', 'campaign.unknown', 'spending.lines',
      'spending.resolution', 'spending.proofOwed', 'spending.payee',
    ],
  },
})
