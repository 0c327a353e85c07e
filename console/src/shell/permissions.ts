import { within } from '../../../shared/divisions.ts'
import { adminRoles, fundRoles, fundStaffRoles, reviewRoles, streetRoles, workerRoles, type GrantableRole } from '../../../shared/roles.ts'

export interface HeldRole {
  role: GrantableRole
  scope: string
}

const holds = (held: HeldRole[], wanted: readonly string[], code: string): boolean =>
  held.some(({ role, scope }) => wanted.includes(role) && within(scope, code))

/** Whether the screen offers something; the server decides whether it is done. */
export const mayReview = (held: HeldRole[], code: string): boolean => holds(held, reviewRoles, code)
/** Serving people at the desk: registering, verifying, seconding. */
export const mayServe = (held: HeldRole[], code: string): boolean => holds(held, workerRoles, code)
/** Handing over what was redeemed: the station, and nobody for their office alone (FP-09). */
export const mayHandOver = (held: HeldRole[], code: string): boolean => holds(held, ['stationStaff'], code)
/** Keeping the stock of what can be redeemed. */
export const mayKeepStock = (held: HeldRole[], code: string): boolean => holds(held, ['stationStaff', ...adminRoles], code)
/** Bringing what was redeemed to the door. */
export const mayBring = (held: HeldRole[], code: string): boolean => holds(held, ['stationStaff', ...workerRoles], code)
/** Looking at rewards and what became of them. */
export const maySeeRedemption = (held: HeldRole[], code: string): boolean => holds(held, ['stationStaff', ...reviewRoles], code)
/** Handing over, bringing, or looking at what was. */
export const mayWorkOnVouchers = (held: HeldRole[], code: string): boolean => maySeeRedemption(held, code) || mayBring(held, code)
/** Looking at what is everybody's who reviews or serves; a station's people have only their counter. */
export const mayLook = (held: HeldRole[], code: string): boolean => holds(held, [...reviewRoles, ...workerRoles], code)
/** A fund's work: preparing, approving, and looking at it (CF-03). */
export const mayPrepareFunds = (held: HeldRole[], code: string): boolean => holds(held, ['fundOfficer'], code)
export const mayApproveFunds = (held: HeldRole[], code: string): boolean => holds(held, ['fundApprover'], code)
export const mayPayFunds = (held: HeldRole[], code: string): boolean => holds(held, ['fundPayer'], code)
export const maySeeFunds = (held: HeldRole[], code: string): boolean => holds(held, fundStaffRoles, code)
/** Residents' votes: a fund's work, and paper at the desk. */
export const maySeeVotes = (held: HeldRole[], code: string): boolean => maySeeFunds(held, code) || mayServe(held, code)
/** What is on record of charities is the city's. */
export const mayKeepCharities = (held: HeldRole[], code: string): boolean => holds(held, ['cityAdmin'], code)
/** WeChat's bills of a charity: the city keeps charities, auditors look. */
export const maySeePayDifferences = (held: HeldRole[], code: string): boolean => holds(held, ['cityAdmin', 'auditor'], code)
/** Whether the console has anything to show of a community. */
const consoleRoles: readonly string[] = ['stationStaff', ...fundRoles, ...reviewRoles, ...workerRoles]
const mayOpen = (held: HeldRole[], code: string): boolean => holds(held, consoleRoles, code)
export const mayAdminister = (held: HeldRole[], code: string): boolean => holds(held, adminRoles, code)
/** New terms are a whole city's. */
export const mayPublishTerms = mayKeepCharities
/** Freezing and closing accounts, and forcing a reversal: not the community, which meets its residents every day. */
export const mayMarkAccounts = (held: HeldRole[], code: string): boolean => holds(held, streetRoles, code)
export const mayForce = mayMarkAccounts
export const mayReconcile = (held: HeldRole[]): boolean =>
  held.some(({ role }) => role === 'cityAdmin' || role === 'auditor')
export const reviewsAnything = (held: HeldRole[]): boolean =>
  held.some(({ role }) => consoleRoles.includes(role))

/** The areas that a person reviews or works in, each once, widest first. */
export const reviewScopes = (held: HeldRole[]): string[] => {
  const scopes = held.filter(({ role }) => consoleRoles.includes(role)).map(({ scope }) => scope)
  return [4, 6, 9, 12].flatMap((length) => [...new Set(scopes)].filter((scope) => scope.length === length))
}

/** Whether some of a person's areas lie in a division, or it lies in one of them. */
export const touches = (scopes: string[], code: string): boolean =>
  scopes.some((scope) => within(scope, code) || within(code, scope))

/** Where to begin: the community last worked in if it may still be seen, else the only one, else the home one. */
export const startCommunity = (
  held: HeldRole[], home: string | undefined, remembered: string | undefined,
): string | undefined => {
  if (remembered && mayOpen(held, remembered)) return remembered
  const [first, ...others] = reviewScopes(held)
  if (first?.length === 12 && others.length === 0) return first
  return home && mayOpen(held, home) ? home : undefined
}

// The same rule as the server's, so that the form offers only what will be granted.
const above: Record<(typeof adminRoles)[number], readonly GrantableRole[]> = {
  communityAdmin: ['communityAdmin', 'streetAdmin', 'cityAdmin', 'auditor'],
  streetAdmin: ['streetAdmin', 'cityAdmin', 'auditor'],
  cityAdmin: [],
}

/** Whether somebody with these roles may grant or take a role in a division. */
export const mayGrant = (held: HeldRole[], role: GrantableRole, scope: string): boolean =>
  adminRoles.some((own) => !above[own].includes(role) && holds(held, [own], scope))

/** The divisions that a role can be granted for from here: the community and those above it. */
export const scopeChoices = (held: HeldRole[], role: GrantableRole, community: string): string[] =>
  [12, 9, 6, 4].map((length) => community.slice(0, length)).filter((scope) => mayGrant(held, role, scope))

/** The communities whose sites a person runs: by roles there, or by a wider role at home. */
export const sitesOf = (held: HeldRole[], home: string | undefined): string[] => {
  const scopes = held.filter(({ role }) => role === 'teamLeader' || role === 'stationStaff').map(({ scope }) => scope)
  const narrow = scopes.filter((scope) => scope.length === 12)
  return [...new Set(narrow.length > 0 || !home ? narrow : scopes.some((scope) => within(scope, home)) ? [home] : [])]
}
