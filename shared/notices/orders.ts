import type { Sentence } from './sentence.ts'

export const ordersSentences = {
  'order.approved': {
    zh: '您的互助需求“{title}”（{startsAt}）已通过审核，正在找志愿者。',
    en: 'Your request “{title}” ({startsAt}) is open; a volunteer is being found.',
    page: 'packages/timebank/mine/index',
  },
  'order.refused': {
    zh: '您的互助需求“{title}”没有通过审核，时间币已退回。原因：{reason}',
    en: 'Your request “{title}” was not opened; the credit is back. Reason: {reason}',
    page: 'packages/timebank/mine/index',
  },
  'order.claimed': {
    zh: '{name}愿意来做“{title}”（{startsAt}），请看看是否同意。',
    en: '{name} would come for “{title}” ({startsAt}); please say yes or no.',
    page: 'packages/timebank/mine/index',
  },
  'order.withdrawn': {
    zh: '{name}不能来做“{title}”了，正在另找人。',
    en: '{name} cannot come for “{title}”; somebody else is being found.',
    page: 'packages/timebank/mine/index',
  },
  'order.accepted': {
    zh: '{requester}同意了您来做“{title}”，{startsAt} 见。',
    en: '{requester} said yes to you for “{title}”; see you at {startsAt}.',
    page: 'packages/timebank/mine/index',
  },
  'order.declined': {
    zh: '“{title}”这次没有选您。原因：{reason}',
    en: 'For “{title}” somebody else was chosen. Reason: {reason}',
    page: 'packages/timebank/mine/index',
  },
  'order.arrived': {
    zh: '志愿者{name}已到{requester}家，开始“{title}”。',
    en: '{name} has arrived at {requester}’s for “{title}”.',
    page: 'packages/timebank/mine/index',
  },
  'order.left': {
    zh: '志愿者{name}做完“{title}”，已离开{requester}家。',
    en: '{name} has finished “{title}” and left {requester}’s.',
    page: 'packages/timebank/mine/index',
  },
  'order.paidPart': {
    zh: '“{title}”已结算：确认了 {served} 分钟，存入 {minutes} 分钟时间币。对方写的原因：{reason} 不同意可以在互助单上提出异议。',
    en: '“{title}” is settled: {served} minutes confirmed, {minutes} minutes of credit are yours. Reason given: {reason} You may object on its page.',
    page: 'packages/timebank/mine/index',
  },
  'order.paid': {
    zh: '“{title}”已结算：服务 {served} 分钟，存入 {minutes} 分钟时间币；服务时长也记入您的志愿记录。',
    en: '“{title}” is settled: {served} minutes served, {minutes} minutes of credit are yours. Your hours are on your service record too.',
    page: 'packages/timebank/mine/index',
  },
  'order.silenceNear': {
    zh: '“{title}”已经做完，登记了 {minutes} 分钟。{until} 前您没有确认，就按这个时长自动结算。请打开看一看：时间没错就点“确认”，不对可以改少，有争议可以请社区裁决。',
    en: '“{title}” is done: {minutes} minutes were measured. Unless you say otherwise before {until}, they are settled by themselves. '
      + 'Please look: confirm them, correct them, or ask for a ruling.',
    page: 'packages/timebank/order/index?orderId={orderId}',
  },
  'order.silenceNearFor': {
    zh: '{requester}的“{title}”已经做完，登记了 {minutes} 分钟。{until} 前没有人确认，就按这个时长自动结算。请替他（她）看一看：对就确认，不对可以改少，有争议可以请社区裁决。',
    en: '“{title}” for {requester} is done: {minutes} minutes were measured. Unless somebody says otherwise before {until}, they are settled '
      + 'by themselves. Please look for them: confirm, correct, or ask for a ruling.',
    page: 'packages/timebank/order/index?orderId={orderId}',
  },
  'order.settled': {
    zh: '“{title}”已结算，用了 {minutes} 分钟时间币，其余已退回。',
    en: '“{title}” is settled: it took {minutes} minutes; the rest is back.',
    page: 'packages/timebank/mine/index',
  },
  'order.cancelled': {
    zh: '“{title}”（{startsAt}）取消了，预扣的时间币已退回。原因：{reason}',
    en: '“{title}” ({startsAt}) is called off; what was held is back. Reason: {reason}',
    page: 'packages/timebank/mine/index',
  },
  'order.noShow': {
    zh: '“{title}”登记为志愿者没来，预扣的时间币已退回。',
    en: 'For “{title}” nobody came; what was held is back.',
    page: 'packages/timebank/mine/index',
  },
  'order.expired': {
    zh: '“{title}”（{startsAt}）没有找到人，预扣的时间币已退回。',
    en: 'Nobody was found for “{title}” ({startsAt}); what was held is back.',
    page: 'packages/timebank/mine/index',
  },
  'order.fellBack': {
    zh: '“{title}”没有志愿者认领，社区请了{provider}来做，您的时间币已退回。',
    en: 'Nobody took “{title}”, so the community sends {provider}; your credit is back.',
    page: 'packages/timebank/mine/index',
  },
  'order.voided': {
    zh: '“{title}”已作废，预扣的时间币已退回。原因：{reason}',
    en: '“{title}” is void; what was held is back. Reason: {reason}',
    page: 'packages/timebank/mine/index',
  },
  'order.disputed': {
    zh: '“{title}”有争议，请补充说明和照片，由社区裁决。',
    en: '“{title}” is in dispute; please add your words and photographs.',
    page: 'packages/timebank/mine/index',
  },
  'order.ruled': {
    zh: '“{title}”的争议已裁决。理由：{reason} 不服可以申诉一次。',
    en: 'There is a ruling on “{title}”. Reasons: {reason} One appeal is open.',
    page: 'packages/timebank/mine/index',
  },
  'order.appealed': {
    zh: '“{title}”有人申诉，将由上级另一位管理员裁决。',
    en: 'There is an appeal about “{title}”; somebody else and higher decides.',
    page: 'packages/timebank/mine/index',
  },
  'order.reopened': {
    zh: '“{title}”的异议成立，时间币已回到预扣，等待裁决。',
    en: 'The objection about “{title}” was upheld; the credit is held again until a ruling.',
    page: 'packages/timebank/mine/index',
  },
  'order.complaintAnswered': {
    zh: '您关于“{title}”的投诉有了答复：{answer}',
    en: 'Your complaint about “{title}” is answered: {answer}',
    page: 'packages/timebank/mine/index',
  },
  'interest.request': {
    zh: '有邻居需要“{title}”（{startsAt}），正是您关注的。',
    en: 'A neighbour asks for “{title}” ({startsAt}), which you wanted to be told of.',
    page: 'packages/timebank/near/index',
  },
  'interest.offer': {
    zh: '{title}能帮的忙正是您关注的。',
    en: '{title} offers something that you wanted to be told of.',
    page: 'packages/timebank/near/index',
  },
} satisfies Record<string, Sentence>
