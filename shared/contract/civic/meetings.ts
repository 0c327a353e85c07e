import * as z from 'zod'
import { meetingStages, meetingStates } from '../../civic.ts'
import { adminRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, moment, once, page, personId, text } from '../call.ts'

const meetingId = id('mtg')
const paperListId = id('ppl')
const votes = z.int().min(0).max(100_000)

/** How a vote came out. It stands if two thirds took part and more than half of those agreed (DOMAIN 6). */
const vote = z.strictObject({
  title: text(60), text: text(1000), eligible: votes, inFavour: votes, against: votes, abstained: votes,
  /** About what all owners own together: then the owners' vote of Civil Code 278 is needed besides. */
  commonProperty: z.boolean(),
})
const result = z.strictObject({ ...vote.shape, passed: z.boolean(), resolutionId: id('rsl').optional(), number: z.string().optional() })

const common = {
  id: meetingId, community, title: z.string(), stage: z.enum(meetingStages), place: z.string(), startsAt: moment, endsAt: moment,
  audience: z.string(), agenda: z.string().optional(), state: z.enum(meetingStates), announcedByName: z.string(),
  cancelReason: z.string().optional(), coming: z.int(),
  /** Known once the meeting is closed. */
  attended: z.int().optional(), minutes: z.string().optional(), closedAt: moment.optional(), vote: result.optional(),
  /** What was proposed, without names: those are for the desk. */
  proposals: z.array(z.strictObject({ text: z.string(), adopted: z.boolean() })),
}
/** As a resident sees it, with what concerns this resident. */
const meeting = once(() => z.strictObject({ ...common, iAmComing: z.boolean(), iAttended: z.boolean() }))

const evidence = z.enum(['code', 'paper'])
const paperList = once(() => z.strictObject({
  id: paperListId, source: z.string(), people: z.array(z.strictObject({ personId, name: z.string() })),
  state: z.enum(['proposed', 'approved', 'refused']), enteredByName: z.string(), enteredAt: moment,
  decidedByName: z.string().optional(), decidedAt: moment.optional(), reason: z.string().optional(),
}))
const roster = once(() => z.strictObject({
  meeting: z.strictObject(common),
  people: z.array(z.strictObject({
    personId, name: z.string(), coming: z.boolean(), attendedAt: moment.optional(), evidence: evidence.optional(),
    late: z.boolean().optional(), proposalAdopted: z.boolean().optional(),
  })),
  paperLists: z.array(paperList()),
}))
const resolution = once(() => z.strictObject({
  id: id('rsl'), number: z.string(), adoptedAt: moment, meetingId, meetingTitle: z.string(), ...vote.shape,
}))

const staffRoles = [...workerRoles, 'stationStaff'] as const
const which = { community, meetingId }

export const meetings = calls({
  'POST /meetings': {
    title: { zh: '发布会议', en: 'Announce a meeting of the five steps; one for discussion some days ahead' },
    who: adminRoles,
    input: () => z.strictObject({
      community, title: text(60), stage: z.enum(meetingStages), place: text(60), startsAt: moment, endsAt: moment,
      audience: text(60), agenda: text(1000).optional(),
    }),
    output: meeting,
    refusals: ['role.scope', 'division.unknown', 'meeting.times', 'meeting.notice'],
  },
  'GET /meetings': {
    title: { zh: '会议列表', en: 'The meetings of a community (one’s own unless another is named), newest first' },
    who: ['resident'], input: () => z.strictObject({ community: community.optional(), cursor, limit }), output: () => page(meeting()),
    refusals: [],
  },
  'GET /meetings/:meetingId': {
    title: { zh: '一次会议', en: 'One meeting with its result' },
    who: ['resident'], input: () => z.strictObject({ meetingId }), output: meeting, refusals: ['meeting.unknown'],
  },
  'POST /meetings/:meetingId/answers': {
    title: { zh: '来不来', en: 'Say whether I come to a meeting of my community' },
    who: ['resident'], input: () => z.strictObject({ meetingId, coming: z.boolean() }), output: meeting,
    refusals: ['meeting.unknown', 'meeting.elsewhere', 'meeting.over'],
  },
  'POST /meetings/:meetingId/attendance': {
    title: { zh: '会议签到', en: 'Attend by the rotating code that the site shows; typed without network it may be sent later' },
    who: ['resident'],
    input: () => z.strictObject({ meetingId, code: z.string().regex(/^\d{6}$/), madeAt: moment.optional() }), output: meeting,
    refusals: [
      'meeting.unknown', 'meeting.elsewhere', 'meeting.over', 'meeting.attended', 'check.future', 'check.tooLate', 'meeting.notOpen',
      'code.tries', 'code.wrong',
    ],
  },
  'GET /meetings/:meetingId/code': {
    title: { zh: '会议签到码', en: 'The code to show at a meeting, and how many have come' },
    who: staffRoles, input: () => z.strictObject(which),
    output: () => z.strictObject({
      code: z.string(), qr: z.string(), validSeconds: z.int(), title: z.string(), place: z.string(), startsAt: moment, endsAt: moment,
      coming: z.int(), attended: z.int(),
    }),
    refusals: ['role.scope', 'meeting.unknown', 'meeting.over', 'meeting.notOpen'],
  },
  'GET /meetings/:meetingId/roster': {
    title: { zh: '会议名单', en: 'Who comes and who came, and the paper lists entered' },
    who: [...staffRoles, 'auditor'], input: () => z.strictObject(which), output: roster, refusals: ['role.scope', 'meeting.unknown'],
  },
  'POST /meetings/:meetingId/paper-lists': {
    title: { zh: '录入纸质签到表', en: 'Enter who signed on paper; it counts once a second person has approved' },
    who: workerRoles,
    input: () => z.strictObject({ ...which, personIds: z.array(personId).min(1).max(50), source: text(100) }), output: roster,
    refusals: ['role.scope', 'meeting.unknown', 'meeting.over', 'meeting.notBegun', 'person.unknown'],
  },
  'POST /meetings/:meetingId/paper-lists/:paperListId/decisions': {
    title: { zh: '核对纸质签到表', en: 'Approve or refuse a paper list: somebody who neither entered it nor is on it, nor kin of who is' },
    who: adminRoles,
    input: () => z.strictObject({ ...which, paperListId, approve: z.boolean(), reason: text(200).optional() }), output: roster,
    refusals: [
      'role.scope', 'meeting.unknown', 'paperList.unknown', 'approval.done', 'approval.self', 'conflict.close', 'meeting.over',
      'review.reason',
    ],
  },
  'POST /meetings/:meetingId/cancellations': {
    title: { zh: '取消会议', en: 'Call a meeting off; whoever said they come is told' },
    who: adminRoles, input: () => z.strictObject({ ...which, reason: text(200) }), output: meeting,
    refusals: ['role.scope', 'meeting.unknown', 'meeting.over', 'meeting.begun'],
  },
  'POST /meetings/:meetingId/closings': {
    title: { zh: '会议结项', en: 'Close a meeting with minutes, proposals and a vote: its result is public, and attendance counts' },
    who: adminRoles,
    input: () => z.strictObject({
      ...which, minutes: text(4000),
      proposals: z.array(z.strictObject({ personId, text: text(300), adopted: z.boolean() })).max(30),
      vote: vote.optional(),
    }),
    output: meeting,
    refusals: [
      'role.scope', 'meeting.unknown', 'meeting.over', 'meeting.notBegun', 'meeting.listsOpen', 'meeting.noVote', 'meeting.votes',
      'meeting.proposer', 'conflict.close',
    ],
  },
  'GET /resolutions': {
    title: { zh: '决议', en: 'What meetings of a community have resolved, newest first; rules of points name such a resolution (FP-03)' },
    who: ['resident'], input: () => z.strictObject({ community: community.optional(), cursor, limit }), output: () => page(resolution()),
    refusals: [],
  },
})
