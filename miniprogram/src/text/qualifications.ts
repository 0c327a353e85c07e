import type { Words } from './words.ts'

export const qualificationWords = {
  title: ['我的证书和培训', 'My certificates'],
  none: ['还没有登记证书。有的岗位需要，没有也能参加别的活动。', 'None yet. Some roles ask for one; most do not.'],
  add: ['提交证书', 'Hand one in'],
  which: ['是哪一种？', 'Which one is it?'],
  whichTraining: ['参加过哪项培训？', 'Which training?'],
  trainingName: ['培训名称', 'Name of the training'],
  itsNumber: ['证书编号是多少？', 'What is its number?'],
  number: ['编号', 'Number'],
  numberHint: ['没有编号就空着。', 'Leave it empty if there is none.'],
  itsEnd: ['有效到哪一天？', 'Until when is it good?'],
  until: ['有效期', 'Good until'],
  untilHint: ['八位数字，比如 20271231；长期有效就空着。', 'Eight digits such as 20271231; empty if it does not end.'],
  looked: ['请带原件到社区，管理员看过后才算数。', 'Take the original to the community office; it counts once it was seen.'],
  next: ['下一步', 'Next'],
  send: ['提交', 'Hand in'],
  why: ['原因', 'Why'],
} as const satisfies Record<string, Words>

export const qualificationStates = {
  asked: ['等社区核实', 'Waiting'],
  confirmed: ['已核实', 'Confirmed'],
  refused: ['没有通过', 'Not confirmed'],
} as const satisfies Record<string, Words>
