import type { Input, Output } from '../../../../../shared/contract/index.ts'
import { chinaDay, dayAfter } from '../../../../../shared/units.ts'

export type Rules = Output<'GET /point-applications/rules'>

export interface Draft {
  /** '' is oneself. */
  personId: string | undefined
  rule: string
  day: string
  text: string
}
export const emptyDraft: Draft = { personId: undefined, rule: '', day: '', text: '' }

/** As many as the contract takes. */
export const mostPhotos = 3

export type Step = 'who' | 'rule' | 'day' | 'words' | 'photos' | 'check'

/** Whom it is for is asked only where somebody else is at home. */
export const stepsFor = (others: number): [Step, ...Step[]] =>
  (others > 0 ? ['who', 'rule', 'day', 'words', 'photos', 'check'] : ['rule', 'day', 'words', 'photos', 'check'])

export const answered = ({ personId, rule, day, text }: Draft, step: Step): boolean => {
  switch (step) {
    case 'who': return personId !== undefined
    case 'rule': return rule !== ''
    case 'day': return day !== ''
    case 'words': return text.trim() !== ''
    case 'photos':
    case 'check': return true
  }
}

const daysShown = 7

/** Today and the days before it; what is longer ago is told at the desk. */
export const daysBack = (nowMs: number): string[] =>
  Array.from({ length: daysShown }, (_, index) => dayAfter(chinaDay(nowMs), -index))

interface Offered { rules: { items: readonly { code: string }[] }; others: readonly { personId: string }[] }

/** What was kept on the phone, without what is no longer offered: it is asked anew. */
export const fitting = ({ personId, rule, day, text }: Draft, { rules, others }: Offered, nowMs: number): Draft => ({
  personId: personId === '' || others.some((one) => one.personId === personId) ? personId : undefined,
  rule: rules.items.some(({ code }) => code === rule) ? rule : '',
  day: daysBack(nowMs).includes(day) ? day : '', text,
})

interface Member { personId: string; status: string }

/** Those at home besides me. */
export const othersOf = <M extends Member>(members: readonly M[], myId: string): M[] =>
  members.filter(({ personId, status }) => personId !== myId && status === 'member')

export const applicationOf = (
  { personId, rule, day, text }: Draft, photos: string[],
): Input<'POST /point-applications'> =>
  ({ rule, happenedOn: day, text: text.trim(), photos, ...(personId ? { personId } : {}) })
