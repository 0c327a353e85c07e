import { w } from './words.ts'

/** The texts of the activities of a community with their review, and of certificates. */
export const activities = {
  title: w('活动与审核', 'Activities'),
  lead: w('领队提交的活动先在这里审核。微信没有放行的内容要看仔细；自己提交的由别人审核。',
    'What leaders hand in is reviewed here. Look closely at what WeChat did not pass; nobody reviews their own.'),
  texts: w('已发布活动的文字修改', 'Changed texts of published activities'),
  textsLead: w('通过以前，居民看到的是原来的文字；换了地方或风险，报名的人会收到通知。',
    'Until you accept, residents read the old text; whoever signed up is told of another place or other risks.'),
  acceptText: w('通过，换上新文字', 'Accept the new text'),
  state: w('状态', 'State'), activity: w('活动', 'Activity'), leader: w('领队', 'Leader'), submitted: w('提交', 'Handed in'),
  times: w('时间', 'Times'), check: w('微信内容检查', "WeChat's check"), details: w('查看', 'Look'), hide: w('收起', 'Close'),
  states: {
    draft: w('草稿', 'Draft'), review: w('待审核', 'In review'), refused: w('已退回', 'Refused'),
    published: w('已发布', 'Published'), cancelled: w('已取消', 'Cancelled'),
  },
  suggest: {
    pass: w('通过', 'Passed'), review: w('建议人工看', 'Look at it'), risky: w('有风险', 'Risky'),
    unchecked: w('没有检查到', 'Not checked'),
  },
  summary: w('内容', 'What it is'), place: w('地点', 'Place'), guarantees: w('保障', 'Provided'), risks: w('风险', 'Risks'),
  riskLevel: w('风险级别', 'Risk level'), policy: w('意外险保单', 'Policy'), until: w('到', 'until'),
  roles: w('岗位', 'Roles'), anybody: w('谁都可以', 'anybody'), method: w('报名方式', 'How to sign up'),
  opens: w('提前开放（小时）', 'Opens (hours before)'), series: w('重复规则', 'Series'), reason: w('原因', 'Reason'),
  accept: w('通过并发布', 'Accept and publish'), refuse: w('退回', 'Refuse'),
  refuseReason: w('退回原因（领队会看到）', 'Why (the leader reads it)'),
}

export const qualifications = {
  title: w('证书核实', 'Certificates'),
  lead: w('看过原件再核实。到期后需要证书的岗位不能再报名。',
    'Confirm after seeing the original. Once it ends, roles that ask for it are closed to its holder.'),
  person: w('居民', 'Person'), kind: w('证书', 'Certificate'), number: w('编号', 'Number'), until: w('有效期', 'Good until'),
  state: w('状态', 'State'), asked: w('待核实', 'Waiting'), confirmed: w('已核实', 'Confirmed'), refused: w('没有通过', 'Refused'),
  kinds: {
    firstAid: w('急救证', 'First aid'), food: w('健康证（食品）', 'Food handling'), driving: w('驾驶证', 'Driving'),
    training: w('培训', 'Training'),
  },
  confirm: w('核实', 'Confirm'), refuse: w('不通过', 'Refuse'), reason: w('不通过的原因', 'Why not'), by: w('经办人', 'By'),
}
