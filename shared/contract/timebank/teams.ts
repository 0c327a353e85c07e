import * as z from 'zod'
import { adminRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, moment, once, page, personId, shiftId, text } from '../call.ts'

export const teamId = id('tea')
const giftId = id('tgi')
const teamStatuses = ['proposed', 'active', 'refused', 'closed'] as const
/** A team gives to the pool, or to a certified hardship elder, whom a worker names (decision 060). */
export const teamGiftSides = ['pool', 'elder'] as const

const team = once(() => z.strictObject({
  id: teamId, name: z.string(), unit: z.string(), community, leaderName: z.string(), status: z.enum(teamStatuses), at: moment,
  members: z.int(), reason: z.string().optional(), decidedByName: z.string().optional(),
}))
const member = once(() => z.strictObject({ personId, name: z.string(), at: moment, status: z.enum(['asked', 'member']) }))
const gift = once(() => z.strictObject({
  id: giftId, teamId, teamName: z.string(), side: z.enum(teamGiftSides), minutes: z.int(), note: z.string().optional(), at: moment,
  /** `seconded`: two of the team agreed, and a worker is to name the elder. */
  status: z.enum(['proposed', 'seconded', 'given', 'withdrawn']), proposedByName: z.string(), secondedByName: z.string().optional(),
  placedByName: z.string().optional(),
}))
const seen = once(() => z.strictObject({
  team: team(), mine: z.enum(['leader', 'member']), minutes: z.int(),
  /** Service of members who signed up for the team: a record of all together, of nobody alone. */
  service: z.strictObject({ minutes: z.int(), times: z.int() }),
  /** Whoever asks to join is shown to the leader alone. */
  members: z.array(member()), gifts: z.array(gift()),
}))
const which = once(() => z.strictObject({ teamId }))

/** Volunteer teams and the time that members give them; a team gives it on and never spends it (DOMAIN 1.1). */
export const teams = calls({
  'POST /teams': {
    title: { zh: '登记志愿团队', en: 'Register a volunteer team that I lead; an administrator reviews it' },
    who: ['resident'], input: () => z.strictObject({ name: text(20), unit: text(40) }), output: team,
    refusals: ['team.minor', 'team.text'],
  },
  'GET /teams': {
    title: { zh: '本社区的团队', en: 'The teams of my community; without names of members' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(team()), refusals: [],
  },
  'GET /me/teams': {
    title: { zh: '我的团队', en: 'The teams that I lead, am in, or asked to join' },
    who: ['resident'], input: () => z.strictObject({}),
    output: () => z.strictObject({ items: z.array(z.strictObject({ team: team(), mine: z.enum(['leader', 'member', 'asked']) })) }),
    refusals: [],
  },
  'GET /teams/:teamId': {
    title: { zh: '团队', en: 'A team that I am in: its time, its members, what it gave' },
    who: ['resident'], input: which, output: seen, refusals: ['team.unknown'],
  },
  'GET /teams/:teamId/statement': {
    title: { zh: '团队时间明细', en: "A team's statement, newest first, for its members; it names nobody" },
    who: ['resident'], input: () => which().extend({ cursor, limit }),
    output: () => page(z.strictObject({ movement: z.string(), minutes: z.int(), balance: z.int(), at: moment })),
    refusals: ['team.unknown'],
  },
  'POST /teams/:teamId/members': {
    title: { zh: '申请加入团队', en: 'Ask to join a team' },
    who: ['resident'], input: which, output: member, refusals: ['team.unknown', 'team.closed', 'team.member', 'team.elsewhere'],
  },
  'POST /teams/:teamId/members/:personId/decision': {
    title: { zh: '同意或不同意加入', en: 'The leader lets somebody in, or not' },
    who: ['resident'], input: () => which().extend({ personId, accept: z.boolean() }), output: member,
    refusals: ['team.unknown', 'team.notLeader', 'team.notAsked'],
  },
  'POST /teams/:teamId/leaving': {
    title: { zh: '退出团队', en: 'Leave a team, or take back the wish to join; what was given stays with the team' },
    who: ['resident'], input: which, output: () => z.strictObject({ teamId }), refusals: ['team.unknown', 'team.leader'],
  },
  'POST /teams/:teamId/gifts': {
    title: { zh: '提出捐出团队时间', en: 'The leader proposes to give time of the team away' },
    who: ['resident'],
    input: () => which().extend({ side: z.enum(teamGiftSides), minutes: z.int().min(1).max(90_000), note: text(100).optional() }),
    output: gift, refusals: ['team.unknown', 'team.notLeader', 'team.closed', 'balance.short'],
  },
  'POST /teams/:teamId/gifts/:giftId/seconding': {
    title: { zh: '同意捐出团队时间', en: 'A second member agrees; to the pool it goes at once' },
    who: ['resident'], input: () => which().extend({ giftId }), output: gift,
    refusals: ['team.unknown', 'team.giftUnknown', 'team.closed', 'approval.self', 'approval.done', 'balance.short'],
  },
  'POST /teams/:teamId/gifts/:giftId/withdrawal': {
    title: { zh: '撤回提议', en: 'The leader takes a proposal back while nothing has moved' },
    who: ['resident'], input: () => which().extend({ giftId }), output: gift,
    refusals: ['team.unknown', 'team.giftUnknown', 'team.notLeader', 'approval.done'],
  },
  'GET /me/shift-teams/:shiftId': {
    title: { zh: '这次服务算到哪个团队', en: 'For which team I serve at a shift' },
    who: ['resident'], input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({ teamId: teamId.optional(), teams: z.array(z.strictObject({ id: teamId, name: z.string() })) }), refusals: [],
  },
  'PUT /me/shift-teams/:shiftId': {
    title: { zh: '选择服务的团队', en: 'Serve for a team of mine at a shift, or for none; before the hours are confirmed' },
    who: ['resident'], input: () => z.strictObject({ shiftId, teamId: teamId.optional() }),
    output: () => z.strictObject({ shiftId, teamId: teamId.optional() }), refusals: ['team.unknown', 'team.closed'],
  },
  'GET /team-work': {
    title: { zh: '团队管理', en: 'The teams of a community for whoever reviews them, newest first' },
    who: workerRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(team()), refusals: ['role.scope'],
  },
  'POST /team-work/:teamId/review': {
    title: { zh: '审核团队', en: 'Let a team be, or refuse it; not by its leader' },
    who: adminRoles, input: () => which().extend({ community, approve: z.boolean(), reason: text(200) }), output: team,
    refusals: ['role.scope', 'team.unknown', 'approval.self', 'approval.done'],
  },
  'POST /team-work/:teamId/closing': {
    title: { zh: '解散团队', en: 'Close a team; its time goes to the pool' },
    who: adminRoles, input: () => which().extend({ community, reason: text(200) }), output: team,
    refusals: ['role.scope', 'team.unknown', 'approval.self', 'team.closed'],
  },
  'GET /team-work/gifts': {
    title: { zh: '待落实的团队赠与', en: 'Gifts of teams that wait for an elder, oldest first' },
    who: workerRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(gift()), refusals: ['role.scope'],
  },
  'POST /team-work/gifts/:giftId/placing': {
    title: { zh: '落实团队赠与', en: 'A worker who is not in the team names the certified hardship elder; the minutes move' },
    who: workerRoles, input: () => which().extend({ giftId, community, personId }), output: gift,
    refusals: [
      'role.scope', 'team.giftUnknown', 'approval.done', 'approval.self', 'team.closed', 'person.unknown', 'person.left',
      'grant.notHardship', 'balance.short',
    ],
  },
})
