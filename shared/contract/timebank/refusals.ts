/** Refusals that several calls of the time bank have in common. */

/** Of acting for somebody who is named. */
export const acting = [
  'person.unknown', 'person.left', 'mandate.missing', 'mandate.power', 'mandate.spent',
] as const
/** Of acting for oneself or for another. */
export const mandates = ['registration.missing', ...acting] as const
/** Of what no volunteer may do. */
export const forbidden = [
  'forbidden.medicine', 'forbidden.bathing', 'forbidden.cash', 'forbidden.keys', 'forbidden.danger',
] as const
/** Of minutes that come out of an escrow. */
export const paying = ['account.frozen', 'account.closed', 'account.moved', 'balance.over'] as const
