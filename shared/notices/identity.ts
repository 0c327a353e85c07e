import type { Sentence } from './sentence.ts'

export const identitySentences = {
  'joining.asked': {
    zh: '{name}申请加入{community}，请在管理台“新居民与实名”里办理。',
    en: '{name} asks to join {community}; please decide under “Newcomers and real names” in the console.',
  },
  'joining.accepted': {
    zh: '{community}欢迎您！现在可以报名、下单和兑换了。',
    en: '{community} welcomes you. You can sign up, order and redeem now.',
    page: 'packages/identity/joining/index',
  },
  'joining.refused': {
    zh: '{community}没有同意您加入。说明：{reason}。可以再申请，也可以换一个社区。',
    en: '{community} has not accepted you. Reason given: {reason}. You can ask again, or ask another community.',
    page: 'packages/identity/joining/index',
  },
  'person.merged': {
    zh: '您的两条记录合成了一条，另一条的服务时长 {minutes} 分钟、时间币 {creditMinutes} 分钟都并到这里，一分钟不少。有疑问请到社区服务台。',
    en: 'Your two records are one now; {minutes} minutes of service and {creditMinutes} of credit came over. Questions? Ask at the desk.',
  },
  'realName.seen': {
    zh: '社区已核对您的身份证，姓名是真实的。照片已删除，不留身份证号。',
    en: 'The community has seen your identity card. The photo is deleted and the number is not kept.',
    page: 'packages/identity/realname/index',
  },
  'realName.refused': {
    zh: '身份证没有核对成功。说明：{reason}。照片已删除，可以重拍，也可以到社区服务台当面核对。',
    en: 'Your identity card could not be checked. Reason given: {reason}. The photo is deleted; send another, or come to the desk.',
    page: 'packages/identity/realname/index',
  },
  'realName.lapsed': {
    zh: '您的身份证照片一直没人核对，已按规定删除。请重拍，或到社区服务台当面核对。',
    en: 'Nobody has looked at the photo of your identity card in time, so it was deleted. Send another, or come to the desk.',
    page: 'packages/identity/realname/index',
  },
  'mandate.granted': {
    zh: '您委托了{name}替您办事，到 {endsOn} 为止。随时可以撤销。',
    en: '{name} may act for you until {endsOn}. You can revoke this at any time.',
    page: 'packages/people/kin/index',
  },
  'mandate.held.granted': {
    zh: '{name}委托您替他（她）办事，到 {endsOn} 为止。',
    en: 'You may act for {name} until {endsOn}.',
    page: 'packages/people/kin/index',
  },
  'mandate.desk.granted': {
    zh: '您委托了社区服务台替您办事，到 {endsOn} 为止。不是您的意思，请到“我的家人”撤销，或告诉社区。',
    en: 'The desk may act for you until {endsOn}. If you did not want this, revoke it under “My people”.',
    page: 'packages/people/kin/index',
  },
  'mandate.revoked': {
    zh: '{name}不能再替您办事了。',
    en: '{name} no longer acts for you.',
    page: 'packages/people/kin/index',
  },
  'mandate.held.revoked': {
    zh: '{name}撤销了委托，您不再替他（她）办事。',
    en: '{name} has revoked the mandate; you no longer act for them.',
    page: 'packages/people/kin/index',
  },
  'mandate.desk.revoked': {
    zh: '社区服务台不能再替您办事了。',
    en: 'The desk of your community no longer acts for you.',
    page: 'packages/people/kin/index',
  },
  'kin.verified': {
    zh: '社区已核实：{name}是您的亲属。不对的话，请告诉社区。',
    en: 'The community has verified that {name} is your kin. If this is wrong, please tell the community.',
    page: 'packages/people/kin/index',
  },
  'guardian.consented': {
    zh: '您的监护人已同意您参加志愿服务。',
    en: 'Your guardian has agreed to your volunteering.',
    page: 'packages/people/facts/index',
  },
  'guardian.withdrew': {
    zh: '您的监护人撤回了同意，您暂时不能报名。',
    en: 'Your guardian has withdrawn the consent; you cannot sign up for now.',
    page: 'packages/people/facts/index',
  },
  'care.certified': {
    zh: '社区更新了对您的照顾认定，请在“我的资料”里查看。',
    en: 'The community has updated what it certifies of you; see “My facts”.',
    page: 'packages/people/facts/index',
  },
  'facts.corrected': {
    zh: '社区服务台按您的书面同意更新了您的资料，请查看。',
    en: 'The desk has updated your facts, as you signed; please have a look.',
    page: 'packages/people/facts/index',
  },
  'emergency.seen': {
    zh: '{name}因为“{title}”看了您登记的紧急联系人和健康提醒。不明白为什么，可以问社区。',
    en: '{name} has looked at your emergency contact and health note, because of “{title}”. If you do not know why, ask the community.',
    page: 'packages/people/facts/index',
  },
  'idle.warned': {
    zh: '您很久没来了。{until}前点开邻里看一看，账户就照旧；不然先替您收起来，时间币和积分都不动，回来就恢复。',
    en: 'You have not been here for long. Open Linli before {until} and all stays as it is; else your account is put away until you '
      + 'are back. Credit and points stay.',
    page: 'packages/people/inbox/index',
  },
  'idle.back': {
    zh: '欢迎回来，账户已经恢复，时间币和积分都在。收起时结束的委托和互助登记，需要的话请重新办。',
    en: 'Welcome back: your account is as it was, with all its credit and points. Mandates and offers that ended meanwhile can be made anew.',
    page: 'packages/people/kin/index',
  },
  'erasure.asked': {
    zh: '已申请删除您的个人资料。不是您的意思，或改了主意，请在等待期内到“取走资料和注销”撤回，或告诉社区。',
    en: 'Your personal data is to be erased. If you did not want this, or no longer do, take it back under “My data and closing” '
      + 'while it waits, or tell the community.',
    page: 'packages/people/leave/index',
  },
  'person.left': {
    zh: '{name}的时间币账户已冻结。180 天内，直系亲属可以到社区服务台办理转赠。',
    en: 'The time credit of {name} is frozen. Close kin can have it passed on at the desk within 180 days.',
  },
  'mark.late': {
    zh: '您在“{title}”开始前不久才取消，记一次迟取消。有特殊原因可以申诉。',
    en: 'You cancelled “{title}” shortly before it began; that is kept as a late cancelling. You may appeal.',
    page: 'packages/places/marks/index',
  },
  'mark.noShow': {
    zh: '您答应了“{title}”但没有到，也没有取消，记一次未到。如有误会可以申诉。',
    en: 'You were expected at “{title}” and neither came nor cancelled; that is kept. You may appeal.',
    page: 'packages/places/marks/index',
  },
  'mark.suspended': {
    zh: '近期多次迟取消或未到，{until} 之前不能报名和接单，已有的时长和时间币不受影响。可以申诉。',
    en: 'After several late cancellings or no-shows you cannot sign up or take orders before {until}; what you earned stays. You may appeal.',
    page: 'packages/places/marks/index',
  },
  'mark.forgiven': {
    zh: '“{title}”的缺席记录已撤销，不再计数。说明：{reason}',
    en: 'The mark of “{title}” no longer counts. Reason given: {reason}',
    page: 'packages/places/marks/index',
  },
  'mark.upheld': {
    zh: '“{title}”的申诉未获同意。说明：{reason}',
    en: 'The appeal about “{title}” was not granted. Reason given: {reason}',
    page: 'packages/places/marks/index',
  },
  'mark.withdrawn': {
    zh: '您在“{title}”的时长已确认，未到记录已撤销。',
    en: 'Your minutes at “{title}” were confirmed; the no-show no longer counts.',
    page: 'packages/places/marks/index',
  },
  'overdue.review': {
    zh: '{community}：互助需求“{title}”应在 {until} 前审核，已经逾期。请督促，或在管理后台“逾期未办”里办理。',
    en: '{community}: the request “{title}” was to be reviewed by {until} and is overdue. Please see to it under “Overdue” in the console.',
  },
  'overdue.complaint': {
    zh: '{community}：“{title}”的投诉应在 {until} 前答复，已经逾期。请督促，或在管理后台“逾期未办”里办理。',
    en: '{community}: a complaint about “{title}” was to be answered by {until} and is overdue. Please see to it under “Overdue” in the console.',
  },
  'overdue.ruling': {
    zh: '{community}：“{title}”的争议应在 {until} 前裁决，已经逾期。请督促，或在管理后台“逾期未办”里办理。',
    en: '{community}: the dispute about “{title}” was to be ruled on by {until} and is overdue. Please see to it under “Overdue” in the console.',
  },
  'overdue.application': {
    zh: '{community}：“{title}”的积分申报或异议应在 {until} 前办理，已超期，请到管理台“逾期未办”查看。',
    en: '{community}: the application for points “{title}”, or an objection to it, was to be dealt with by {until} and is overdue. '
      + 'Please see to it under “Overdue” in the console.',
  },
  'overdue.pointAppeal': {
    zh: '{community}：“{title}”的积分扣回申诉应在 {until} 前裁决，已超期，请到管理台“逾期未办”查看。',
    en: '{community}: the appeal about the points for “{title}” was to be decided by {until} and is overdue. '
      + 'Please see to it under “Overdue” in the console.',
  },
  'overdue.report': {
    zh: '{community}：“{title}”的时长报错应在 {until} 前核实，已经逾期。请督促，或在管理后台“逾期未办”里办理。',
    en: '{community}: a report about the hours of “{title}” was to be verified by {until} and is overdue. '
      + 'Please see to it under “Overdue” in the console.',
  },
} satisfies Record<string, Sentence>
