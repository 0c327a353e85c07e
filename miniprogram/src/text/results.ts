import type { Words } from './words.ts'

export const resultsWords = {
  title: ['登记成果', 'What came of it'],
  enter: ['登记成果', 'Say what came of it'],
  save: ['保存', 'Save'],
  saved: ['已登记，大家在活动页能看到。要改就改好再保存。', 'Kept, and shown with the activity. Change it and save again if need be.'],
  section: ['活动成果', 'What came of it'],
} as const satisfies Record<string, Words>

export const countWords = (kind: string, unit: string): Words => [`${kind}（${unit}）`, `${kind} (${unit})`]
export const amountWords = (amount: number, unit: string): Words => [`${amount} ${unit}`, `${amount} ${unit}`]
export const yearWords = (year: string): Words => [`${year} 年全社区`, `The community in ${year}`]
