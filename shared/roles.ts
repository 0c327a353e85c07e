/**
 * Roles a person may hold, each with a scope (a division code). `resident` is held by whoever has registered
 * a home community, without being granted.
 */
export const grantableRoles = [
  'teamLeader', 'gridWorker', 'stationStaff', 'pointRater', 'communityAdmin', 'streetAdmin', 'cityAdmin',
  'fundOfficer', 'fundApprover', 'fundPayer', 'auditor',
] as const
export type GrantableRole = (typeof grantableRoles)[number]
export type Role = 'resident' | GrantableRole

/** Roles that may administer a community; the scope decides which. */
export const adminRoles = ['communityAdmin', 'streetAdmin', 'cityAdmin'] as const satisfies Role[]
/** Roles that serve people at the desk and at the door. */
export const workerRoles = ['gridWorker', ...adminRoles] as const satisfies Role[]
/** Roles that may read the books of a community. */
export const reviewRoles = [...adminRoles, 'auditor'] as const satisfies Role[]
/** Roles that may lead an activity and confirm its hours. */
export const leaderRoles = ['teamLeader', ...adminRoles] as const satisfies Role[]
/** Roles of the street-level office, which decides on honours (FP-11: 乡镇妇联). */
export const honourRoles = ['streetAdmin', 'cityAdmin'] as const satisfies Role[]
