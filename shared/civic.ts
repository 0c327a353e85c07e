/** Words of the civic context that server and screens agree on. */

/** What a report (随手拍) is about. */
export const snapKinds = ['safety', 'sanitation', 'facility', 'parking', 'noise', 'other'] as const
export type SnapKind = (typeof snapKinds)[number]

/** How an accepted report is classed; each class is a rule of points of the same name (FP-04). */
export const snapClasses = ['report', 'reportHazard', 'reportMajor'] as const
export type SnapClass = (typeof snapClasses)[number]

/** How far a report is, as its reporter sees it. */
export const snapStates = ['sent', 'seen', 'inHand', 'done', 'refused', 'joined', 'takenBack'] as const
export type SnapState = (typeof snapStates)[number]

/** The queues of the desk: not decided yet, accepted and not done yet, and what is over. */
export const snapQueues = ['new', 'inHand', 'over'] as const
export type SnapQueue = (typeof snapQueues)[number]

/** The five steps of 五步议事: 民提, 民商, 民决, 民办, 民评. */
export const meetingStages = ['propose', 'discuss', 'decide', 'act', 'review'] as const
export type MeetingStage = (typeof meetingStages)[number]

export const meetingStates = ['announced', 'cancelled', 'closing', 'closed'] as const
export type MeetingState = (typeof meetingStates)[number]
