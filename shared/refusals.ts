/** Every expected no: its HTTP status and the sentence that a person reads. The code never changes; the text may. */
const refuse = (status: number, zh: string, en: string) => ({ status, zh, en })

export const refusals = {
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
  'registration.missing': refuse(403, '请先登记姓名和所在社区。', 'Please register your name and home community first.'),
  'busy': refuse(503, '现在人多，请稍后再试。您的操作没有丢失也没有重复。', 'The system is busy; please try again shortly. Nothing was lost or done twice.'),
  'bug': refuse(500, '系统出了问题，我们已经收到提醒。', 'Something went wrong on our side; we have been alerted.'),

  'diary.overlap': refuse(409, '这段时间您已有别的安排。', 'You have something else at this time.'),

  // identity
  'code.wechat': refuse(401, '微信登录码无效或已用过，请重试。', 'WeChat did not accept the sign-in code; please try again.'),
  'division.unknown': refuse(404, '没有这个区划。', 'There is no such division.'),
  'person.unknown': refuse(404, '找不到这位居民。', 'There is no such person.'),
  'field.empty': refuse(404, '这项信息没有登记。', 'This field is not on record.'),
  'ticket.unknown': refuse(404, '二维码已失效，请刷新后重扫。', 'This sign-in code is unknown or has expired; please refresh it.'),
  'ticket.used': refuse(409, '这个二维码已经用过。', 'This sign-in code has been used already.'),
  'household.unknown': refuse(404, '找不到这个家庭。', 'There is no such household.'),
  'household.already': refuse(409, '已经在一个家庭里了。', 'Already a member of a household.'),
  'household.elsewhere': refuse(409, '家庭与居民须在同一社区。', 'A household and its members share one home community.'),
  'household.full': refuse(409, '这个家庭的成员已满。', 'The household has no room for more members.'),
  'household.notHead': refuse(403, '只有户主可以这样做。', 'Only the head of the household may do this.'),
  'household.notPending': refuse(409, '这位居民没有等待加入。', 'This person is not waiting to join.'),
  'invitation.unknown': refuse(404, '邀请码无效或已过期。', 'The invitation code is not valid or has expired.'),
  'role.above': refuse(403, '不能授予或撤销高于自己的角色。', 'A role above your own cannot be granted or taken.'),
  'role.self': refuse(403, '不能更改自己的角色。', 'Nobody changes their own roles.'),
  'role.exists': refuse(409, '这位居民已有这个角色。', 'The person holds this role already.'),
  'role.absent': refuse(409, '这位居民没有这个角色。', 'The person does not hold this role.'),

  // volunteering
  'activity.unknown': refuse(404, '找不到这个活动。', 'There is no such activity.'),
  'activity.uninsured': refuse(409, '有人身风险的活动须先填写意外险保单号。', 'An activity with bodily risk needs an accident policy number first (VR-13).'),
  'leader.notLeader': refuse(409, '负责人须在本社区担任领队。', 'The leader must hold the role of team leader here.'),
  'shift.unknown': refuse(404, '找不到这个班次。', 'There is no such shift.'),
  'shift.times': refuse(400, '班次须在将来开始，不超过 12 小时，一年以内。', 'A shift starts in the future, within a year, and lasts at most 12 hours.'),
  'shift.full': refuse(409, '名额已满。', 'This shift is full.'),
  'shift.over': refuse(409, '这个班次已经结束。', 'This shift is over.'),
  'shift.notOpen': refuse(409, '现在不是签到签退的时间。', 'Check-in and check-out are not open now.'),
  'shift.notOver': refuse(409, '班次还没有结束。', 'The shift is not over yet.'),
  'signUp.exists': refuse(409, '您已经报名了。', 'You are signed up already.'),
  'signUp.unknown': refuse(404, '没有找到报名记录。', 'There is no such sign-up.'),
  'signUp.tooLate': refuse(409, '已经签到或活动已开始，不能取消。', 'It is too late to cancel: the shift has begun.'),
  'signUp.checkedIn': refuse(409, '您已经签到了。', 'You are checked in already.'),
  'signUp.notCheckedIn': refuse(409, '您还没有签到。', 'You have not checked in yet.'),
  'signUp.checkedOut': refuse(409, '您已经签退了。', 'You are checked out already.'),
  'signUp.confirmed': refuse(409, '这次服务的时长已经确认。', 'The minutes of this sign-up are confirmed already.'),
  'code.wrong': refuse(409, '签到码不对或已过期，请看现场最新的码。', 'The code is wrong or has expired; look at the newest one on site.'),
  'confirmation.self': refuse(403, '不能确认自己的时长。', 'Nobody confirms their own minutes.'),
  'confirmation.notYet': refuse(409, '班次还没有结束，这位志愿者也没有签退。', 'The shift is not over and the volunteer has not checked out.'),
  'confirmation.reason': refuse(400, '与实测时长不同时，请写明原因。', 'Minutes that differ from the measured ones need a reason.'),
  'minutes.tooMany': refuse(409, '时长不能超过班次的计划时长。', 'The minutes exceed the length of the shift.'),
  'record.unknown': refuse(404, '找不到这条服务记录。', 'There is no such service record.'),
  'record.reversed': refuse(409, '这条记录已经冲正。', 'This record has been reversed already.'),
  'reversal.self': refuse(403, '冲正须由另一个人办理。', 'A reversal takes a second person.'),

  // ledger
  'account.unknown': refuse(404, '找不到这个账户。', 'There is no such account.'),
  'account.notYours': refuse(403, '这不是您的账户。', 'This account is not yours to see.'),
  'movement.unknown': refuse(404, '找不到这笔分录。', 'There is no such movement.'),
  'movement.reversed': refuse(409, '这笔分录已经冲正。', 'This movement has been reversed already.'),
  'balance.short': refuse(409, '余额不足。', 'The balance is too low.'),
  'balance.over': refuse(409, '超过了这个账户能存的上限。', 'This is more than the account may hold.'),
  'account.frozen': refuse(409, '这个账户已冻结。', 'The account is frozen.'),
  'account.closed': refuse(409, '这个账户已关闭。', 'The account is closed.'),
  'account.notEmpty': refuse(409, '账户里还有余额，不能关闭。', 'An account is closed only when it is empty.'),
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

  // points
  'rule.past': refuse(409, '规则只能从将来的时间起生效。', 'A rule takes effect in the future, never backwards (FP-03).'),
  'rule.stale': refuse(409, '规则已被他人更新，请刷新。', 'Somebody adopted a rule meanwhile; please look again.'),
} as const satisfies Record<string, { status: number; zh: string; en: string }>

export type Refusal = keyof typeof refusals
