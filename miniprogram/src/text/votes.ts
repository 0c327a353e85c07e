import type { VotePhase, VoteProjectState } from '../../../shared/rounds.ts'
import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const voteWords = words({
  title: ['居民投票', 'Residents’ vote'],
  section: ['大家投票定怎么花', 'Residents decide by vote'],
  over: ['投完的票', 'Votes that are over'],
  seeResult: ['看结果', 'See the result'],
  see: ['看看、去投票', 'See and vote'],
  share: ['这次一共花多少', 'How much is decided on'],
  proposing: ['提项目到', 'Projects until'],
  voting: ['投票时间', 'Days of voting'],
  choices: ['每人可选', 'Each resident chooses'],
  resolution: ['依据', 'By resolution'],
  onBallot: ['选票上的项目', 'On the ballot'],
  emptyBallot: ['选票上还没有项目。', 'No project is on the ballot yet.'],
  cost: ['费用', 'Cost'],
  choose: ['点一下选中，再点一下取消。', 'Tap to choose, tap again to undo.'],
  tooMany: ['选满了，先取消一个再选。', 'That is all you have: undo one first.'],
  cast: ['投票', 'Vote'],
  sure: ['投出以后不能改。没有人看得到您选了什么。', 'A vote cannot be changed. Nobody can see what you chose.'],
  yes: ['确定投出', 'Yes, vote'],
  votedPhone: ['您已经投过票了，谢谢。没有人看得到您选了什么。', 'You have voted, thank you. Nobody can see what you chose.'],
  votedPaper: ['您登记的是纸上投票，手机上不能再投。', 'You are voting on paper, so not on the phone.'],
  elsewhere: ['这次投票只限基金所在地的居民。', 'This vote is for residents of the fund’s area.'],
  age: ['您还没到投票的年龄。', 'You are not old enough to vote yet.'],
  realName: ['投票前要核对身份证并登记出生日期，保证一人一票。带身份证到社区当场能办，或在手机上拍照；出生日期也可以在“我的资料”里填。',
    'Your card has to be seen and your birthday be on record, so that everybody has one vote: bring the card to the office, or send a photo of it here.'],
  toRealName: ['去实名', 'Have my name checked'],
  idea: ['我来提一个项目', 'Propose a project'],
  ideaLead: ['管委会看过以后上选票，结果会告诉您。', 'The committee looks at it, and you are told.'],
  ideaTitle: ['项目叫什么', 'What it is called'],
  ideaText: ['做什么，在哪里', 'What is done, and where'],
  ideaCost: ['大概要多少元', 'About how many yuan'],
  notACost: ['请填整数，不带小数，比如 9000。', 'Please write whole yuan, without decimals.'],
  send: ['提交', 'Send'],
  sent: ['已提交，等管委会看。', 'Sent; the committee looks at it.'],
  mine: ['我提的项目', 'My projects'],
  result: ['投票结果', 'The result'],
  turnout: ['投票人数', 'Who voted'],
  chosen: ['选中', 'Chosen'],
  notChosen: ['没选上', 'Not chosen'],
  afterwards: ['选中的项目按用款规定申请、公示、拨付。', 'Money for what was chosen is asked for, shown and paid as any other.'],
  paperToo: ['不用手机的邻居可以到社区投纸质票，一样算数。', 'Who has no phone votes on paper at the community office; it counts the same.'],
})

export const phaseWords: Record<VotePhase, Words> = {
  proposing: ['正在提项目', 'Projects are being proposed'], waiting: ['准备投票', 'Voting begins soon'], voting: ['正在投票', 'Voting is on'],
  counting: ['正在计票', 'Being counted'], counted: ['已出结果', 'Counted'], cancelled: ['已取消', 'Called off'],
}
export const ideaStateWords: Record<VoteProjectState, Words> = {
  proposed: ['等管委会看', 'Waits for the committee'], admitted: ['已上选票', 'On the ballot'], declined: ['没有上选票', 'Not on the ballot'],
}
export const atMost = (count: number): Words => [`最多 ${count} 个`, `up to ${count}`]
export const pickedOf = (count: number, most: number): Words => [`已选 ${count} 个，最多 ${most} 个`, `${count} chosen, ${most} at most`]
export const votesWords = (votes: number, paper: number | undefined): Words => (paper === undefined
  ? [`${votes} 票`, `${votes} votes`] : [`${votes} 票（其中纸质 ${paper} 票）`, `${votes} votes, ${paper} of them on paper`])
export const turnoutWords = (phone: number, paper: number): Words =>
  [`手机 ${phone} 人，纸质 ${paper} 人`, `${phone} by phone, ${paper} on paper`]
