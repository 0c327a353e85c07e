/** Ways in which a gift comes past WeChat Pay, and staff enter it (PEERS 5.2). */
export const enteredWays = ['cash', 'bank'] as const
export type EnteredWay = (typeof enteredWays)[number]

/** What a number at the bank, on the slip or at the platform is made of, once it stands without spaces and in capitals. */
export const referenceForm = /^[\dA-Z./_-]{2,64}$/
/** Whether what somebody typed is such a number. */
export const isReference = (typed: string): boolean => referenceForm.test(typed.toUpperCase().replace(/\s/g, ''))

/** Who gave: a resident who agrees on the phone, somebody with a name and no account here, or nobody who is known. */
export const donorKinds = ['resident', 'named', 'anonymous'] as const
export type DonorKind = (typeof donorKinds)[number]

/** Whose list a line is on: the charity's bank, or a platform that the ministry has designated (PEERS 5.16). */
export const statementSources = ['bank', 'platform'] as const
export type StatementSource = (typeof statementSources)[number]

/** Of a platform's list so many lines are booked at once: each may be of another campaign, and all is one commit. */
export const linesAtOnce = 15

/** How far an entered gift has come: it counts when it is agreed, and only then (PEERS 5.3). */
export const entryStates = ['waiting', 'agreed', 'disputed', 'withdrawn'] as const
export type EntryState = (typeof entryStates)[number]
