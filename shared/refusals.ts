import { civicRefusals } from './refusals/civic.ts'
import { fileRefusals } from './refusals/files.ts'
import { fundsRefusals } from './refusals/funds.ts'
import { honoursRefusals } from './refusals/honours.ts'
import { identityRefusals } from './refusals/identity.ts'
import { oversightRefusals } from './refusals/oversight.ts'
import { pointsRefusals } from './refusals/points.ts'
import { refuse } from './refusals/refuse.ts'
import { rewardRefusals } from './refusals/rewards.ts'
import { roundsRefusals } from './refusals/rounds.ts'
import { timebankRefusals } from './refusals/timebank.ts'
import { venturesRefusals } from './refusals/ventures.ts'
import { volunteeringRefusals } from './refusals/volunteering.ts'

/** Every expected no: its HTTP status and the sentence that a person reads. The code never changes; the text may. */
export const refusals = {
  ...civicRefusals,
  ...fileRefusals,
  ...fundsRefusals,
  ...honoursRefusals,
  ...identityRefusals,
  ...oversightRefusals,
  ...pointsRefusals,
  ...rewardRefusals,
  ...roundsRefusals,
  ...timebankRefusals,
  ...venturesRefusals,
  ...volunteeringRefusals,

  // the pipeline's own
  'input.invalid': refuse(400, '填写的内容不符合要求，请检查后再试。', 'Something that was sent does not fit; please check it.'),
  'input.notJson': refuse(400, '请求内容无法识别。', 'The request body is not JSON.'),
  'input.tooLarge': refuse(413, '内容太大，超过 64 KB。', 'The request is larger than 64 KB.'),
  'call.unknown': refuse(404, '没有这个功能。', 'There is no such call.'),
  'request.keyMissing': refuse(400, '缺少请求编号（Idempotency-Key）。', 'A call that changes something needs an Idempotency-Key.'),
  'request.reused': refuse(409, '这个请求编号已用于另一个操作。', 'This request id was used for something else.'),
  'identity.missing': refuse(401, '请先登录。', 'Please sign in first.'),
  'identity.invalid': refuse(401, '登录信息无效，请重新登录。', 'The identity is not valid; please sign in again.'),
  'identity.expired': refuse(401, '登录已过期，请重新登录。', 'The sign-in has expired; please sign in again.'),
  'identity.replayed': refuse(401, '这个登录凭证已经用过。', 'This identity has been used already.'),
  'role.missing': refuse(403, '您没有办理这件事的权限。', 'You do not hold a role that may do this.'),
  'role.scope': refuse(403, '这不在您负责的区域内。', 'This is outside the area that your role covers.'),
  'terms.notAccepted': refuse(403, '服务协议和隐私政策有了新版本，请先看一看，同意后再继续。',
    'There are new terms and a new privacy policy; please read and agree before you go on.'),
  'registration.missing': refuse(403, '请先登记姓名和所在社区。', 'Please register your name and home community first.'),
  'busy': refuse(503, '现在人多，请稍后再试。您的操作没有丢失也没有重复。', 'The system is busy; please try again shortly. Nothing was lost or done twice.'),
  'bug': refuse(500, '系统出了问题，我们已经收到提醒。', 'Something went wrong on our side; we have been alerted.'),
  'diary.overlap': refuse(409, '这段时间您已有别的安排。', 'You have something else at this time.'),

  // ledger
  'account.unknown': refuse(404, '找不到这个账户。', 'There is no such account.'),
  'account.notYours': refuse(403, '这不是您的账户。', 'This account is not yours to see.'),
  'movement.unknown': refuse(404, '找不到这笔分录。', 'There is no such movement.'),
  'movement.reversed': refuse(409, '这笔分录已经冲正。', 'This movement has been reversed already.'),
  'balance.short': refuse(409, '余额不足。', 'The balance is too low.'),
  'balance.over': refuse(409, '超过了这个账户能存的上限。', 'This is more than the account may hold.'),
  'account.frozen': refuse(409, '这个账户暂时冻结，里面的东西都在，但现在不能存入或支出。想知道原因，请看账户明细或问社区工作人员。',
    'This account is frozen for now: all that is in it stays, but nothing can go in or out. Its statement says why, and so does your community office.'),
  'account.closed': refuse(409, '这个账户已关闭，不能再存入或支出。有疑问请问社区工作人员。', 'This account is closed: nothing can go in or out. Please ask your community office.'),
  'account.notEmpty': refuse(409, '账户里还有余额，不能关闭。', 'An account is closed only when it is empty.'),
  'account.source': refuse(409, '这类账户没有自己的余额，不能冻结或关闭。', 'An account of this kind keeps no balance and cannot be frozen or closed.'),
  'account.own': refuse(403, '不能冻结、关闭或开放自己或自家的账户。', 'Nobody freezes, closes or opens an account of their own or of their household.'),
  'account.sameState': refuse(409, '账户已经是这个状态。', 'The account is in this state already.'),
  'account.moved': refuse(409, '账户有了新的变动，请刷新后再试。', 'The account has moved meanwhile; please look again.'),

  // audit
  'period.open': refuse(409, '这段时间还没有结束。', 'This period is not over yet.'),
  'sample.tooLarge': refuse(409, '这段时间的分录太多，请缩短时间。', 'There are too many movements in this period; choose a shorter one.'),
  'sample.unknown': refuse(404, '找不到这个样本或其中的分录。', 'There is no such sample, or the movement is not in it.'),
  'sample.reviewed': refuse(409, '这笔分录的审查结果已经记录。', 'The review of this movement is recorded already.'),
  'question.unknown': refuse(404, '找不到这个提问。', 'There is no such question.'),
  'question.done': refuse(409, '这个提问已经了结。', 'This question is closed.'),
  'month.closed': refuse(409, '这个月已经关账。', 'This month is closed already.'),
  'export.unknown': refuse(404, '找不到这次导出。', 'There is no such export.'),
} as const satisfies Record<string, { status: number; zh: string; en: string }>

export type Refusal = keyof typeof refusals
