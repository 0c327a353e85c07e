import type { Sentence } from './sentence.ts'

/** What people are told of applications for points, and of points that are taken back. */
export const earningSentences = {
  'application.accepted': {
    zh: '您申报的“{title}”评了 {points} 分，公示到 {until}，没有异议就入账。',
    en: 'Your application “{title}” was rated with {points} points, on notice until {until}; then they are booked.',
    page: 'packages/points/applications/index',
  },
  'application.refused': {
    zh: '您申报的“{title}”没有通过。原因：{reason}',
    en: 'Your application “{title}” was refused. Reason: {reason}',
    page: 'packages/points/applications/index',
  },
  'application.objected': {
    zh: '有邻居对您申报的“{title}”提出异议，社区正在核实。',
    en: 'A neighbour objected to your application “{title}”; it is being looked into.',
    page: 'packages/points/applications/index',
  },
  'application.changed': {
    zh: '您申报的“{title}”核实后改为 {points} 分，重新公示到 {until}。说明：{answer}',
    en: 'Your application “{title}” now has {points} points, on notice anew until {until}. {answer}',
    page: 'packages/points/applications/index',
  },
  'application.booked': {
    zh: '您申报的“{title}”已入账：{points} 分。',
    en: 'Your application “{title}” is booked: {points} points.',
    page: 'packages/points/applications/index',
  },
  'application.nothing': {
    zh: '您申报的“{title}”公示结束，这次没有记分，点开看原因。',
    en: 'Your application “{title}” has passed its notice but gave no points; tap to see why.',
    page: 'packages/points/applications/index',
  },
  'pointObjection.answered': {
    zh: '您对“{title}”的异议有答复了：{answer}',
    en: 'Your objection to “{title}” was answered: {answer}',
    page: 'packages/points/notice/index',
  },
  'deduction.told': {
    zh: '您家“{title}”的 {points} 分可能是错发的，准备扣回。原因：{reason}。不同意的，请在 {until} 前申诉。',
    en: '{points} points for “{title}” may have been given by mistake and are to be taken back. Reason: {reason}. You may appeal until {until}.',
    page: 'packages/points/deduction/index',
  },
  'deduction.upheld': {
    zh: '您家的申诉成立，“{title}”的 {points} 分不扣。说明：{text}',
    en: 'Your appeal was upheld: the {points} points for “{title}” stay. {text}',
    page: 'packages/points/deduction/index',
  },
  'deduction.appealDismissed': {
    zh: '您家对“{title}”的申诉没有成立，{points} 分将扣回。说明：{text}',
    en: 'Your appeal was turned down; the {points} points for “{title}” are taken back. {text}',
    page: 'packages/points/deduction/index',
  },
  'deduction.executed': {
    zh: '“{title}”错发的积分已扣回 {points} 分。已经用掉的不再追扣。',
    en: '{points} points given by mistake for “{title}” were taken back. What is spent already is not asked for.',
    page: 'packages/points/deduction/index',
  },
  'deduction.taken': {
    zh: '“{title}”被撤销，您家的 {points} 分跟着扣回了。原因：{reason}。不同意的，请在 {until} 前申诉。',
    en: '“{title}” was taken back, and with it {points} points of your household. Reason: {reason}. You may appeal until {until}.',
    page: 'packages/points/deduction/index',
  },
  'deduction.restored': {
    zh: '您家的申诉成立，“{title}”重新记上，积分随后补回。说明：{text}',
    en: 'Your appeal was upheld: “{title}” is recorded again, and its points come back. {text}',
    page: 'packages/points/deduction/index',
  },
  'deduction.stays': {
    zh: '您家对“{title}”的申诉没有成立，扣回的积分不补。说明：{text}',
    en: 'Your appeal was turned down; the points for “{title}” stay taken back. {text}',
    page: 'packages/points/deduction/index',
  },
} satisfies Record<string, Sentence>
