import type { CommitteeSeat } from '../../../shared/funds.ts'
import type { SpendingAct, SpendingState, SpendingTier } from '../../../shared/spending.ts'
import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const spendingWords = words({
  title: ['钱用在哪里', 'Where the money goes'],
  lead: ['只写用途和金额，不写谁得到了帮助。公示期间，本地居民可以提异议，答复前不付款。',
    'Purpose and sum, never who was helped. While it is on notice residents may object; nothing is paid before they are answered.'],
  ofCampaign: ['这个项目', 'This campaign'],
  ofFund: ['基金里不属于某个项目的钱', 'What the fund has besides campaigns'],
  none: ['还没有用过钱。', 'Nothing has been spent yet.'],
  sum: ['批准金额', 'Approved'], paid: ['已付', 'Paid'], until: ['公示到', 'On notice until'], paidOn: ['付款日', 'Paid on'],
  emergency: ['紧急救助，批准后马上公开，不等公示', 'Emergency aid: public at once, paid without waiting'],
  object: ['对这笔有异议', 'Object to it'], why: ['哪里不对？', 'What is wrong with it?'], send: ['送出', 'Send it'],
  sent: ['已收到。会有人答复您，答复前不付款。', 'Received. Somebody will answer; nothing is paid before.'],
  // the committee
  committee: ['管委会审议', 'For the committee'],
  committeeLead: ['请您看材料后自己判断。和您或家里人有关的，请回避。', 'Look at the papers and judge for yourself. Step back where you or your family are concerned.'],
  noSeat: ['您现在不在基金管委会里。', 'You do not sit in a committee of a fund now.'], noSpendings: ['还没有用款申请。', 'No money was asked for yet.'],
  look: ['看一看', 'Look at it'], one: ['用款申请', 'Money asked for'], fund: ['基金', 'Fund'], purpose: ['从哪笔钱出', 'Out of'], reason: ['用途', 'For'],
  askedBy: ['申请人', 'Asked by'], payee: ['收款单位', 'Paid to'], caseId: ['个案编号', 'Case'], resolution: ['居民会议决议', 'Resolution'],
  lines: ['明细', 'Lines'], instalments: ['分期拨付', 'Instalments'], tier: ['怎样算通过', 'What it takes'],
  papers: ['材料', 'Papers'],
  notYours: ['这些不由您办', 'What is not yours to do'], nothing: ['现在没有要您办的。', 'Nothing waits for you now.'],
  reasonField: ['理由', 'Why'], viewField: ['意见', 'Your view'], yes: ['同意', 'Agree'], no: ['不同意', 'Do not agree'],
  viewYes: ['没有异议', 'I agree'], viewNo: ['有不同意见', 'I do not agree'], vote: ['投票', 'Vote'], view: ['写下意见', 'Put it on record'], done: ['已记下。', 'On record.'],
  recuse: ['我要回避', 'Step back'], recuseWhy: ['为什么回避？', 'Why do you step back?'],
  votes: ['已经投的票', 'Votes so far'], opinions: ['监督员意见', 'Supervisor’s views'], comments: ['留言', 'Comments'],
  comment: ['我要留言', 'Say something'], commentWhy: ['同事和管委会看得到', 'Read by staff and the committee'],
  noView: ['还没有监督员意见', 'No supervisor’s view yet'], someView: ['监督员意见已写', 'A supervisor’s view is on record'],
  otherUses: ['改变用途', 'Other uses of money'], otherFrom: ['原用途', 'It was for'], otherTo: ['改用于', 'It would go to'], otherWhy: ['原因', 'Why'],
  useVote: ['同意改变用途吗？', 'May it be used so?'], membersVote: ['由主任和成员表决，监督员不投票。', 'The director and the members vote, the supervisor does not.'],
  byDirector: ['这个金额由主任一人表决。', 'The director alone votes on such a sum.'],
})

/** How far it has come, as it is read in a list. */
export const spendingStageWords: Record<SpendingState, Words> = {
  review: ['等管委会审议', 'In review'], notice: ['公示中', 'On notice'], payable: ['等付款', 'To be paid'], paid: ['已付款，等凭证', 'Paid; proof to come'],
  proof: ['凭证在核对', 'Proof is looked at'], closed: ['已办结', 'Done'], refused: ['没有通过', 'Not approved'], withdrawn: ['已撤回', 'Withdrawn'],
}
export const tierWords: Record<SpendingTier, Words> = {
  director: ['主任同意，并有监督员意见', 'The director, with a supervisor’s view'], majority: ['过半数同意', 'The majority'],
  twoThirds: ['三分之二同意，并有居民会议决议', 'Two thirds, with a resolution of the residents'],
}
export const seatWords: Record<CommitteeSeat, Words> = { director: ['主任', 'Director'], member: ['成员', 'Member'], supervisor: ['监督员', 'Supervisor'] }
/** What a committee does on the phone; the rest is done at the desk. */
export const actWords: Partial<Record<SpendingAct, Words>> = {
  vote: ['投票', 'Vote'], opinion: ['监督员意见', 'Supervisor’s view'], recusal: ['回避', 'Step back'],
}

export const tallyWords = ({ yes, no, voters, needed }: { yes: number; no: number; voters: number; needed: number }): Words => [
  `${yes} 人同意，${no} 人不同意；共 ${voters} 人有表决权，要 ${needed} 人同意。`, `${yes} agree, ${no} do not; ${voters} may vote, ${needed} have to agree.`,
]
export const becauseWords = (act: Words, why: Words): Words => [`${act[0]}：${why[0]}`, `${act[1]}: ${why[1]}`]
export const both = ([zh, en]: Words, text: string): Words => [`${zh}，${text}`, `${en}, ${text}`]
export const sayWords = (who: string, what: Words): Words => [`${who}：${what[0]}`, `${who}: ${what[1]}`]
