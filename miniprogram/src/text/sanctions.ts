import type { Words } from './words.ts'

export const sanctionsWords = {
  title: ['补登处理', 'Sheets that were false'],
  none: ['没有对您的处理。您可以正常补登。', 'Nothing keeps you from entering sheets.'],
  why: ['认定理由', 'Reason'],
  until: ['到哪天不能补登', 'No sheets until'],
  state: ['进展', 'State'],
  proposed: ['等第二人确认', 'Waits for a second person'],
  inForce: ['已生效，可以申诉', 'In force; you may appeal'],
  appealed: ['已申诉，等第三人处理', 'Appealed; a third person decides'],
  upheld: ['申诉没有成立', 'The appeal was not granted'],
  lifted: ['申诉成立，已恢复', 'The appeal was granted'],
  answer: ['处理说明', 'Decision'],
  appealWhy: ['请写明为什么不对', 'Say why this is wrong'],
  appeal: ['我要申诉', 'Appeal'],
} as const satisfies Record<string, Words>
