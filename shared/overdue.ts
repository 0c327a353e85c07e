/** What is promised an answer within so many working days: a review, a complaint, a ruling, a report of an error. */
export const overdueKinds = ['review', 'complaint', 'ruling', 'report'] as const
export type OverdueKind = (typeof overdueKinds)[number]
