import * as z from 'zod'
import { fundStaffRoles } from '../../roles.ts'
import { mostJudges, ventureOutcomes } from '../../ventures.ts'
import { attaching, calls, community, cursor, day, limit, page, personId, text } from '../call.ts'
import { campaignId, fundId } from '../funds/forms.ts'
import {
  asked, call, callId, callSaid, contractSaid, judgeChangeId, judged, judgeIds, judging, keptCall, keptVenture, myCalls, objectionId, orgAsked,
  ownVenture, points, reportSaid, shownCall, shownObjection, ventureId,
} from './venture-forms.ts'

const which = { community, callId }
const one = { callId, ventureId }
const of = { ...which, ventureId }
const reason = text(300)
const unknown = ['role.scope', 'ventureCall.unknown'] as const
const unknownOne = [...unknown, 'venture.unknown'] as const
const changing = ['ventureCall.judge', 'ventureCall.judges', 'judgeChange.judge', 'judgeChange.stake', 'person.unknown', 'conflict.close'] as const
const own = ['ventureCall.unknown', 'venture.unknown'] as const
const applying = [
  'ventureCall.phase', 'venture.code', 'venture.team', 'venture.lines', 'venture.tooMuch', 'venture.applied', 'venture.record', 'venture.funded',
  'venture.words', ...attaching,
] as const

/** Organisations and teams propose projects, which are judged, contracted, evaluated and paid by instalments (DOMAIN 6). */
export const ventures = calls({
  'GET /venture-calls': {
    title: { zh: '公益创投', en: 'The calls for projects of a community and its street, newest first' },
    who: 'anyone',
    input: () => z.strictObject({ community }),
    output: () => z.strictObject({ items: z.array(call()) }),
    refusals: [],
  },
  'GET /venture-calls/:callId': {
    title: { zh: '一次公益创投', en: 'A call and, from its notice on, what was applied for, with scores, results and no personal names' },
    who: 'anyone',
    input: () => z.strictObject({ callId }),
    output: shownCall,
    refusals: ['ventureCall.unknown'],
  },
  'POST /venture-calls/:callId/objections': {
    title: { zh: '对公示名单提出异议', en: 'Object to a project on the list that is on notice, as a resident of the area' },
    who: ['resident'],
    input: () => z.strictObject({ ...one, text: reason }),
    output: shownObjection,
    refusals: ['ventureCall.unknown', 'notice.over', 'venture.unknown', 'venture.elsewhere', 'objection.exists', 'objection.full', 'venture.words'],
  },
  'GET /me/ventures': {
    title: { zh: '我申报的公益创投', en: 'What one has applied for on behalf of an organisation or a team, newest first' },
    who: ['resident'],
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(ownVenture()),
    refusals: [],
  },
  'POST /venture-calls/:callId/applications': {
    title: { zh: '申报公益创投项目', en: 'Apply on behalf of an organisation or of a team that one leads; no individuals' },
    who: ['resident'],
    input: () => z.strictObject({ callId, org: orgAsked(), ...asked() }),
    output: ownVenture,
    refusals: ['ventureCall.unknown', 'venture.full', 'venture.judge', ...applying],
  },
  'PUT /venture-calls/:callId/applications/:ventureId': {
    title: { zh: '修改申报', en: 'Change an application until the days are over; the organisation stays' },
    who: ['resident'],
    input: () => z.strictObject({ ...one, ...asked() }),
    output: ownVenture,
    refusals: [...own, 'ventureCall.phase', 'venture.state', 'venture.lines', 'venture.tooMuch', 'venture.words', ...attaching],
  },
  'POST /venture-calls/:callId/applications/:ventureId/withdrawal': {
    title: { zh: '撤回申报', en: 'Withdraw an application, until there is a contract' },
    who: ['resident'],
    input: () => z.strictObject(one),
    output: ownVenture,
    refusals: [...own, 'venture.state'],
  },
  'POST /venture-calls/:callId/applications/:ventureId/appeals': {
    title: { zh: '对初审结果提出申诉', en: 'Say once, within three days, why one is eligible after all' },
    who: ['resident'],
    input: () => z.strictObject({ ...one, text: reason }),
    output: ownVenture,
    refusals: [...own, 'venture.state', 'venture.appealOver'],
  },
  'POST /venture-calls/:callId/applications/:ventureId/contract-answers': {
    title: { zh: '确认创投合同', en: 'One tap: yes, that is the contract, and the money is asked for; or no, with a word' },
    who: ['resident'],
    input: () => z.strictObject({ ...one, agrees: z.boolean(), word: reason.optional() }),
    output: ownVenture,
    refusals: [...own, 'venture.state', 'venture.word', 'fund.closed'],
  },
  'POST /venture-calls/:callId/applications/:ventureId/reports': {
    title: { zh: '提交中期或结项报告', en: 'Hand in the report that is asked for next, mid-term or final' },
    who: ['resident'],
    input: () => z.strictObject({ ...one, ...reportSaid() }),
    output: ownVenture,
    refusals: [...own, 'venture.state', 'venture.notPaid', 'venture.words', ...attaching],
  },
  'GET /me/venture-judging': {
    title: { zh: '请我评审的公益创投', en: 'The calls that one was asked to judge, newest first, with how many are left to score' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: () => z.strictObject({ items: myCalls() }),
    refusals: [],
  },
  'GET /venture-calls/:callId/judging': {
    title: { zh: '评审打分', en: 'What there is to judge, for a judge; nobody else’s scores before all are in' },
    who: ['resident'],
    input: () => z.strictObject({ callId }),
    output: judging,
    refusals: ['ventureCall.unknown', 'venture.noJudge'],
  },
  'POST /venture-calls/:callId/applications/:ventureId/scores': {
    title: { zh: '打分', en: 'Score an application, whole points from 0 to 100 for each criterion, with the reason' },
    who: ['resident'],
    input: () => z.strictObject({ ...one, points: z.array(points).min(1).max(10), reason }),
    output: judged,
    refusals: [...own, 'venture.noJudge', 'ventureCall.phase', 'venture.state', 'venture.points', 'venture.recused', 'conflict.close'],
  },
  'POST /venture-calls/:callId/applications/:ventureId/recusals': {
    title: { zh: '评审回避', en: 'Step back from judging an application, with the reason; it cannot be taken back' },
    who: ['resident'],
    input: () => z.strictObject({ ...one, reason }),
    output: judged,
    refusals: [...own, 'venture.noJudge', 'ventureCall.phase', 'venture.state'],
  },
  'GET /fund-work/funds/:fundId/venture-calls': {
    title: { zh: '基金的公益创投', en: 'All calls of a fund, drafts too, newest first' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, fundId, cursor, limit }),
    output: () => page(call()),
    refusals: ['role.scope', 'fund.unknown'],
  },
  'GET /fund-work/venture-calls/:callId': {
    title: { zh: '办理公益创投', en: 'A call with its applications, for who works on it' },
    who: fundStaffRoles,
    input: () => z.strictObject(which),
    output: keptCall,
    refusals: [...unknown],
  },
  'GET /fund-work/venture-calls/:callId/applications/:ventureId': {
    title: { zh: '一份公益创投申报', en: 'An application with all that was said of it, for who works on it' },
    who: fundStaffRoles,
    input: () => z.strictObject(of),
    output: keptVenture,
    refusals: [...unknownOne],
  },
  'POST /fund-work/venture-calls': {
    title: { zh: '起草公益创投', en: 'Draft a call: budget, days, criteria, judges, instalments' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ community, fundId, campaignId: campaignId.optional(), ...callSaid(), judgeIds: judgeIds() }),
    output: keptCall,
    refusals: [
      'role.scope', 'fund.unknown', 'fund.closed', 'campaign.unknown', 'person.unknown', 'ventureCall.days', 'ventureCall.sums',
      'ventureCall.weights', 'ventureCall.judges',
    ],
  },
  'POST /fund-work/venture-calls/:callId/opening': {
    title: { zh: '发布公益创投', en: 'Open a call that another has drafted' },
    who: ['fundApprover'],
    input: () => z.strictObject(which),
    output: keptCall,
    refusals: [...unknown, 'ventureCall.phase', 'second.self', 'ventureCall.days', 'ventureCall.sums', 'ventureCall.judge', 'fund.closed'],
  },
  'POST /fund-work/venture-calls/:callId/cancellation': {
    title: { zh: '取消公益创投', en: 'Call it off before its list is proposed, with the reason; an officer a draft only' },
    who: ['fundOfficer', 'fundApprover'],
    input: () => z.strictObject({ ...which, reason }),
    output: keptCall,
    refusals: [...unknown, 'ventureCall.phase'],
  },
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/screenings': {
    title: { zh: '资格初审', en: 'Say whether an application is eligible, with the reason' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...of, eligible: z.boolean(), reason }),
    output: keptVenture,
    refusals: [...unknownOne, 'ventureCall.phase', 'venture.state', 'venture.record', 'venture.funded', 'conflict.close'],
  },
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/striking': {
    title: { zh: '作废冒名申报', en: 'Strike an application of who does not speak for the organisation, before it is screened, with the reason' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...of, reason }),
    output: keptVenture,
    refusals: [...unknownOne, 'ventureCall.phase', 'venture.state', 'conflict.close'],
  },
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/appeal-answers': {
    title: { zh: '答复申诉', en: 'Answer an appeal, by another than who screened it' },
    who: ['fundOfficer', 'fundApprover'],
    input: () => z.strictObject({ ...of, eligible: z.boolean(), text: reason }),
    output: keptVenture,
    refusals: [...unknownOne, 'ventureCall.phase', 'venture.state', 'second.self', 'venture.record', 'venture.funded', 'conflict.close'],
  },
  'POST /fund-work/venture-calls/:callId/judging': {
    title: { zh: '开始评审', en: 'All are screened: the judges begin, and have so many days as the call says' },
    who: ['fundOfficer'],
    input: () => z.strictObject(which),
    output: keptCall,
    refusals: [...unknown, 'ventureCall.phase', 'ventureCall.unscreened', 'ventureCall.nobody'],
  },
  'POST /fund-work/venture-calls/:callId/judge-changes': {
    title: { zh: '申请更换或增加评审', en: 'Ask for another judge in the place of one who cannot come, or for two more, with the reason' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...which, leaves: personId.optional(), joins: z.array(personId).min(1).max(mostJudges), reason }),
    output: keptCall,
    refusals: [...unknown, 'ventureCall.phase', ...changing],
  },
  'POST /fund-work/venture-calls/:callId/judge-changes/:changeId/answers': {
    title: { zh: '批准更换评审', en: 'Agree to other judges or not, by another than who asked; scores of who leaves do not count' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, changeId: judgeChangeId, agrees: z.boolean(), text: reason }),
    output: keptCall,
    refusals: [...unknown, 'ventureCall.phase', 'judgeChange.unknown', 'judgeChange.ruled', 'second.self', ...changing],
  },
  'POST /fund-work/venture-calls/:callId/decisions': {
    title: { zh: '提出拟资助名单', en: 'Propose the list within the budget, best first; why somebody is passed over; it goes on notice' },
    who: ['fundApprover'],
    input: () => z.strictObject({
      ...which, chosen: z.array(ventureId).max(60), passedOver: z.array(z.strictObject({ ventureId, reason })).max(60), text: reason,
    }),
    output: keptCall,
    refusals: [
      ...unknown, 'ventureCall.phase', 'second.self', 'ventureCall.judge', 'conflict.close', 'ventureCall.list', 'ventureCall.budget',
      'ventureCall.order',
    ],
  },
  'POST /fund-work/venture-calls/:callId/objections/:objectionId/answers': {
    title: { zh: '答复名单异议', en: 'Answer an objection to the list: the project stays or is struck off; by somebody who had no part' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, objectionId, outcome: z.enum(['keep', 'strike']), text: reason }),
    output: keptCall,
    refusals: [...unknown, 'objection.unknown', 'objection.ruled', 'objection.stake', 'conflict.close'],
  },
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts': {
    title: { zh: '登记创投合同', en: 'Enter the signed contract with its days; who applied agrees in one tap' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...of, ...contractSaid() }),
    output: keptVenture,
    refusals: [
      ...unknownOne, 'venture.state', 'venture.contract', 'venture.days', 'venture.record', 'venture.funded', 'fund.closed',
      'spending.proofOwed', 'conflict.close', ...attaching,
    ],
  },
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/evaluations': {
    title: { zh: '中期或结项评估', en: 'Evaluate what was reported: passed, to be mended by a day, or failed; then what is left goes back' },
    who: ['fundOfficer', 'fundApprover'],
    input: () => z.strictObject({ ...of, outcome: z.enum(ventureOutcomes), reason, mendBy: day.optional() }),
    output: keptVenture,
    refusals: [...unknownOne, 'venture.state', 'second.self', 'venture.mendBy', 'conflict.close'],
  },
  'POST /fund-work/venture-calls/:callId/applications/:ventureId/dropping': {
    title: { zh: '终止未拨款项目', en: 'Give up a project that won and of which nothing was paid, with the reason' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...of, reason }),
    output: keptVenture,
    refusals: [...unknownOne, 'venture.state', 'conflict.close'],
  },
})
