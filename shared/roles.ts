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
/**
 * Roles of the street's office and of the city above it: what a community, which meets its residents every day, does not
 * decide alone. Honours (FP-11: 乡镇妇联), frozen accounts, forced reversals, funds.
 */
export const streetRoles = ['streetAdmin', 'cityAdmin'] as const satisfies Role[]
/** Roles in a community fund: who prepares, who approves, who pays (CF-03). */
export const fundRoles = ['fundOfficer', 'fundApprover', 'fundPayer'] as const satisfies Role[]
/** Roles that may look into a fund's work. */
export const fundStaffRoles = [...fundRoles, ...reviewRoles] as const satisfies Role[]
