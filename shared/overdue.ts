/** What is promised an answer in time: a review, a complaint, a ruling, a report of an error; a look at a matter, and its end. */
export const overdueKinds = ['review', 'complaint', 'ruling', 'report', 'snapLook', 'snapDone', 'application', 'pointAppeal'] as const
export type OverdueKind = (typeof overdueKinds)[number]
