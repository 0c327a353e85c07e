/** Ways in which a gift comes past WeChat Pay, and staff enter it (PEERS 5.2). */
export const enteredWays = ['cash', 'bank'] as const
export type EnteredWay = (typeof enteredWays)[number]

/** Who gave: a resident who agrees on the phone, somebody with a name and no account here, or nobody who is known. */
export const donorKinds = ['resident', 'named', 'anonymous'] as const
export type DonorKind = (typeof donorKinds)[number]

/** How far an entered gift has come: it counts when it is agreed, and only then (PEERS 5.3). */
export const entryStates = ['waiting', 'agreed', 'disputed', 'withdrawn'] as const
export type EntryState = (typeof entryStates)[number]
