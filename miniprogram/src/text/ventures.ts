import { leastGrantFen, pointsText } from '../../../shared/ventures.ts'
import type { VentureOutcome, VenturePhase, VentureStage, VentureState } from '../../../shared/ventures.ts'
import { yuanText } from '../../../shared/units.ts'
import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const ventureWords = words({
  title: ['公益创投', 'Venture grants'],
  homeNote: ['社会组织、志愿队提项目，评审、公示后拨款', 'Organisations and teams propose projects'],
  lead: ['社区基金征集项目：社会组织和志愿队都可以申报，评委打分，公示以后拨款。个人不能申报。',
    'The fund asks for projects of organisations and volunteer teams. Judges score them, and the list is shown before money is paid. No individuals.'],
  one: ['公益创投', 'A call for projects'],
  none: ['社区还没有公益创投。', 'There is no call for projects yet.'],
  open: ['正在征集', 'Open now'],
  past: ['以前的', 'Others'],
  see: ['看看', 'Have a look'],
  toJudging: ['请您评审：去打分', 'You are asked to judge: to the scores'],
  budget: ['一共资助', 'Budget'], most: ['每个项目最多', 'A project, at most'], until: ['申报到', 'Apply until'],
  scoring: ['评分标准', 'How it is scored'], shares: ['分期拨付', 'Paid in parts'],
  judges: ['评委', 'Judges'], noticeUntil: ['公示到', 'On notice until'], resolution: ['依据', 'By resolution'],
  apply: ['我要申报', 'Apply'],
  applyNote: ['代表社会组织，或您带的志愿队', 'For an organisation, or a volunteer team that you lead'],
  applyUnknown: ['申报要先登记所在的社区。', 'Register your community first to apply.'],
  cancelled: ['这次征集已经取消：', 'It was called off: '],
  list: ['申报的项目和评审结果', 'Projects and what the judges say'],
  noList: ['评审结束、公示以后，这里能看到每个项目的得分。', 'Once the list is on notice, every project stands here with its score.'],
  nobody: ['没有进入评审的项目。', 'No project was judged.'],
  chosen: ['拟资助', 'To be funded'], notChosen: ['没有入选', 'Not chosen'],
  score: ['得分', 'Score'], noScore: ['评分的评委不足，没有得分', 'Too few judges scored it'],
  sum: ['申请金额', 'Asked for'], serves: ['帮助谁', 'Who is helped'], purpose: ['做什么', 'What for'], passedOver: ['为什么没有入选', 'Why not'],
  decision: ['管委会的说明', 'What the committee says'],
  midTerm: ['中期评估', 'Mid-term'], final: ['结项评估', 'Final'],
  object: ['我有异议', 'I object'], why: ['您的异议和理由', 'What you object to, and why'], send: ['提交', 'Send'],
  objected: ['已提交。答复会在这里公开，也会告诉您。', 'Sent. The answer stands here, and you are told.'],
  objections: ['异议和答复', 'Objections and answers'], noAnswer: ['还没有答复', 'Not answered yet'],
  kept: ['项目保留', 'The project stays'], struck: ['项目取消', 'The project is struck off'],
  mine: ['我的申报', 'My applications'],
})

export const ownWords = words({
  org: ['申报单位', 'On behalf of'], plan: ['怎么做', 'How'], contact: ['联系人', 'Contact'],
  change: ['修改申报', 'Change it'], withdraw: ['撤回申报', 'Withdraw it'],
  withdrawAsk: ['撤回以后这次不能再恢复。', 'It cannot be taken up again.'], withdrawYes: ['确定撤回', 'Yes, withdraw'],
  screened: ['初审意见', 'What the first check says'],
  appeal: ['我要申诉', 'Appeal'], appealWhy: ['为什么应当进入评审', 'Why it should be judged'], appealed: ['已提交，会换一个人答复您。', 'Sent; another person answers.'],
  myAppeal: ['我的申诉', 'My appeal'], appealAnswer: ['申诉答复', 'The answer'],
  contract: ['请核对合同', 'Please check the contract'], number: ['合同编号', 'Contract number'], signedOn: ['签订日期', 'Signed on'],
  midTermOn: ['中期报告日', 'Mid-term report by'], finalOn: ['结项报告日', 'Final report by'], payee: ['收款单位', 'Payee'], account: ['收款账号', 'Account'],
  agree: ['没有错，我同意', 'It is right, I agree'], disagree: ['有地方不对', 'Something is wrong'],
  word: ['哪里不对', 'What is wrong'], tell: ['告诉社区', 'Tell the community'], leave: ['先不回答', 'Not now'],
  wasStruck: ['社区已把这份申报作废。', 'The community has struck this application.'],
  disputed: ['您说合同有地方不对，等社区更正。', 'You said that something is wrong; the community mends it.'],
  reportText: ['做了什么、有什么效果', 'What was done, and what came of it'],
  reportHint: ['请不要写受助人的姓名', 'Please name nobody who was helped'],
  reportPhotos: ['现场照片', 'Photos'], sendReport: ['提交报告', 'Hand it in'],
  appealSent: ['申诉已提交，等答复。', 'Your appeal was sent and is not answered yet.'],
  cancelled: ['这次征集已经取消，您的申报不再往下办。', 'The call was called off; nothing more comes of what you applied with.'],
  chosenOnNotice: ['您的项目在拟资助名单里，正在公示。公示结束、异议都答复以后才算定。',
    'Your project is on the list that is on notice; it stands once objections are answered.'],
  leftOnNotice: ['您的项目没有进入拟资助名单，名单正在公示。', 'Your project is not on the list, which is on notice now.'],
  reportSent: ['报告已提交，等评估。', 'Handed in; it is looked at.'],
  papersNote: ['纸质材料请拍成照片上传。', 'Please take photos of what is on paper.'],
  endReason: ['终止原因', 'Why it ended'],
})

export const applyWords = words({
  title: ['申报公益创投', 'Apply'],
  change: ['修改申报', 'Change the application'],
  who: ['代表谁申报？', 'On whose behalf?'],
  organisation: ['社会组织', 'An organisation'], organisationNote: ['登记过的社会组织、社区组织', 'One that is registered'],
  team: ['志愿队', 'A volunteer team'], teamNote: ['您带的队', 'One that you lead'],
  whichTeam: ['哪支志愿队？', 'Which team?'],
  noTeam: ['您还没有带志愿队。请换成社会组织，或请队长来申报。', 'You lead no team. Choose an organisation, or ask the leader to apply.'],
  orgName: ['单位叫什么？', 'What is it called?'], nameLabel: ['单位名称', 'Name'], nameHint: ['和登记证书上一样', 'As its certificate says'],
  code: ['统一社会信用代码', 'Unified social credit code'], codeHint: ['登记证书上的 18 位数字和字母', '18 digits and letters on its certificate'],
  notACode: ['这个代码不对，请对照证书再看一遍。', 'This code is not right; please look at the certificate again.'],
  contact: ['有事找谁？', 'Whom to ask?'],
  contactName: ['联系人', 'Name'], phone: ['电话', 'Phone'],
  phoneHint: ['只给办理的工作人员看', 'Only staff who work on it see it'],
  notAPhone: ['电话只填数字，5 到 20 位。', 'A phone number has 5 to 20 digits.'],
  name: ['项目叫什么？', 'What is the project called?'], nameOfProject: ['项目名称', 'Name of the project'],
  purpose: ['想解决什么问题？', 'What is it for?'], purposeLabel: ['要解决的问题', 'What for'],
  serves: ['帮助谁，多少人？', 'Who is helped, and how many?'], servesLabel: ['帮助谁', 'Who is helped'],
  servesHint: ['写哪一类人、大约多少，不写姓名', 'What kind of people, about how many; no names'],
  plan: ['打算怎么做？', 'How will it be done?'], planLabel: ['实施方案', 'Plan'], planHint: ['什么时候、在哪里、做几次、谁来做', 'When, where, how often, by whom'],
  lines: ['钱怎么花？', 'What does it cost?'], label: ['用在', 'For'], yuan: ['多少元', 'Yuan'],
  addLine: ['再加一项', 'Another line'], removeLine: ['去掉最后一项', 'Remove the last'],
  notASum: ['请填元，比如 1200 或 1200.50。', 'Please write yuan, such as 1200 or 1200.50.'],
  photos: ['有照片要附上吗？', 'Any photos?'], photosLabel: ['登记证书、场地或以前活动的照片', 'The certificate, the place, what was done before'],
  keptPhotos: ['以前附上的照片会保留。', 'Photos that were there stay.'],
  check: ['请再看一遍', 'Please look once more'], send: ['提交申报', 'Apply'], saveChange: ['保存修改', 'Save'],
  over: ['申报时间已经过了。', 'The days to apply are over.'],
})

export const judgeWords = words({
  title: ['评审打分', 'Judging'],
  none: ['现在没有请您评审的项目。', 'You are not asked to judge anything.'],
  lead: ['独立打分：全部评委打完以前，谁也看不到别人的分。和申报单位有关系的，请回避。',
    'Judge by yourself: nobody sees another’s scores before all are in. If you are close to who applied, please step back.'],
  allDone: ['您都打完了，谢谢。', 'You have scored everything, thank you.'],
  early: ['还没有开始评审，到时会通知您。', 'It has not begun; you will be told.'],
  over: ['评审已经结束。', 'It is over.'],
  until: ['打分到', 'Score until'],
  applicant: ['申报单位', 'On behalf of'],
  close: ['您和申报人是一家人或亲属，要回避，不能给这个项目打分。', 'You are family of who applied: you step back, and do not score it.'],
  recused: ['您已回避', 'You stepped back'], recuse: ['我要回避', 'Step back'], recuseWhy: ['为什么回避', 'Why'],
  recuseSend: ['确定回避（不能撤回）', 'Step back for good'], recuseSent: ['已回避。', 'You stepped back.'],
  reason: ['打分理由', 'Why'], send: ['提交打分', 'Send my scores'], change: ['改打分', 'Change my scores'],
  resend: ['提交新的打分', 'Send the new scores'],
  scored: ['已打分', 'Scored'], unscored: ['还没打分', 'Not scored yet'], result: ['平均得分', 'What it came to'],
  less: ['减 5 分', '5 less'], more: ['加 5 分', '5 more'], range: ['0 到 100 的整数', 'Whole points, 0 to 100'],
  notPoints: ['这里要填 0 到 100 的整数。', 'This takes a whole number from 0 to 100.'],
  incomplete: ['每一项都打分、写上理由以后才能提交。', 'Score each line and say why; then it can be sent.'],
})

export const venturePhaseWords: Record<VenturePhase, Words> = {
  draft: ['拟定中', 'Draft'], taking: ['正在征集', 'Open'], screening: ['资格初审', 'Being checked'], judging: ['评审打分', 'Being judged'],
  deciding: ['拟定名单', 'Being decided'], notice: ['正在公示', 'On notice'], decided: ['已定', 'Decided'], cancelled: ['已取消', 'Called off'],
}
export const ventureStateWords: Record<VentureState, Words> = {
  submitted: ['已申报', 'Applied'], eligible: ['通过初审', 'Eligible'], ineligible: ['没有通过初审', 'Not eligible'], withdrawn: ['已撤回', 'Withdrawn'],
  won: ['入选', 'Chosen'], lost: ['没有入选', 'Not chosen'], contract: ['待确认合同', 'Contract to be agreed to'], running: ['正在做', 'Under way'],
  done: ['已结项', 'Done'], failed: ['评估没有通过', 'Failed'], dropped: ['已终止', 'Given up'],
}
/** What comes next for whoever applied. */
export const nextWords: Record<VentureState, Words> = {
  submitted: ['申报截止以后做资格初审，结果会告诉您。', 'It is checked once the days are over; you are told.'],
  eligible: ['等评委打分、公示名单。', 'The judges score it, then the list is shown.'],
  ineligible: ['这次没有进入评审。', 'It is not judged this time.'],
  withdrawn: ['您已撤回。', 'You withdrew it.'],
  won: ['等社区来签合同。', 'The community comes for the contract.'],
  lost: ['这次没有入选，谢谢您的申报。', 'It was not chosen this time; thank you.'],
  contract: ['请核对合同。您同意以后，社区才申请拨款。', 'Please check the contract; the money is asked for once you agree.'],
  running: ['按合同做，到时交报告。', 'Do as agreed, and report in time.'],
  done: ['已结项，谢谢。', 'It is done, thank you.'],
  failed: ['评估没有通过，剩下的钱退回基金。', 'It failed; what is left goes back to the fund.'],
  dropped: ['这个项目已终止。', 'It was given up.'],
}
export const stageWords: Record<VentureStage, Words> = { midTerm: ['中期报告', 'Mid-term report'], final: ['结项报告', 'Final report'] }
export const outcomeWords: Record<VentureOutcome, Words> = {
  passed: ['通过', 'Passed'], mend: ['要整改', 'To be mended'], failed: ['没有通过', 'Failed'],
}

export const rankWords = (rank: number, score: number): Words =>
  [`第 ${rank} 名 · ${pointsText(score)} 分`, `No. ${rank} · ${pointsText(score)} points`]
export const shareWords = (shares: readonly number[]): Words => [shares.map((one) => `${one}%`).join('、'), shares.map((one) => `${one}%`).join(', ')]
export const criterionWords = (name: string, percent: number): Words => [`${name}（占 ${percent}%）`, `${name} (${percent}%)`]
export const judgesWords = (count: number): Words => [`${count} 位`, String(count)]
export const toScoreWords = (count: number): Words => [`还有 ${count} 个没打分`, `${count} left to score`]
export const oweWords = (stage: VentureStage, by: string, late: boolean): Words => {
  const [zh, en] = stageWords[stage]
  return late ? [`${zh}已经过了日子（${by}），请尽快交。`, `${en} was due on ${by}.`] : [`${by} 前交${zh}。`, `${en} by ${by}.`]
}
export const mendWords = (day: string): Words => [`${day} 前整改好，再交一次`, `to be mended by ${day} and reported again`]
export const appealUntilWords = (day: string): Words => [`可以申诉一次，到 ${day} 当天为止。`, `You may appeal once until ${day}.`]
export const sumOfLines = (fen: number, mostFen: number): Words => [
  `合计 ${yuanText(fen)} 元，每个项目最多 ${yuanText(mostFen)} 元`, `${yuanText(fen)} yuan in all; ${yuanText(mostFen)} at most`,
]
export const tooMuchWords = (mostFen: number): Words =>
  [`超过了每个项目最多 ${yuanText(mostFen)} 元，请减一些。`, `That is more than the ${yuanText(mostFen)} yuan that a project may cost.`]
export const tooLittleWords: Words =
  [`至少 ${yuanText(leastGrantFen)} 元。`, `It is ${yuanText(leastGrantFen)} yuan at least.`]
export const lineWords = (n: number): Words => [`第 ${n} 项`, `Line ${n}`]
