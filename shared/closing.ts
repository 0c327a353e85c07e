/**
 * What is looked at when somebody leaves or dies, in the order in which it is settled (PEERS 1.17): places at shifts,
 * shifts that others come to, requests and help of the time bank, what is arranged and offered, credit, gifts on their
 * way, projects applied for, paper notes, teams, household, vouchers, mandates, roles.
 */
export const closingSteps = [
  'leading', 'teams', 'running', 'credit', 'shifts', 'orders', 'arrangements', 'offer', 'gifts', 'ventures', 'notes', 'household',
  'vouchers', 'mandates', 'roles',
] as const
export type ClosingStep = (typeof closingSteps)[number]
