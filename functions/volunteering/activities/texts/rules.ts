import type { Activity } from '../items.ts'

/** Pure: what people read of an activity, and what of it is changed. */

const fields = ['title', 'summary', 'place', 'method', 'risks'] as const
export type Texts = Pick<Activity, (typeof fields)[number]>

export const textsIn = ({ title, summary, place, method, risks }: Texts): Texts =>
  ({ title, summary, place, method, ...(risks ? { risks } : {}) })

export const withTexts = ({ risks: _, ...before }: Activity, texts: Texts): Activity =>
  ({ ...before, ...textsIn(texts) })

/** The names of what differs. */
export const differing = (before: Texts, after: Texts): string[] =>
  fields.filter((field) => (before[field] ?? '') !== (after[field] ?? ''))

/** What whoever has signed up is told of: where to go, and what to take care of. */
export const isTold = (changed: readonly string[]): boolean => changed.includes('place') || changed.includes('risks')
