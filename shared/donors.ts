/** How far the receipt of a gift has come (CF-13): the donor asked for it, or did without; the charity issued it, or took it back. */
export const receiptStates = ['wanted', 'waived', 'issued', 'voided'] as const
export type ReceiptState = (typeof receiptStates)[number]

/** In whose name a receipt is. */
export const payerKinds = ['person', 'firm'] as const
export type PayerKind = (typeof payerKinds)[number]

/** How far the agreement about a gift has come (CF-14): to be drafted, waiting for the donor, agreed. */
export const agreementStates = ['wanted', 'drafted', 'agreed'] as const
export type AgreementState = (typeof agreementStates)[number]

/** How often a donor wants to be reminded of giving again (PEERS 5.15); nothing is ever charged. */
export const reminderSpans = ['month', 'quarter'] as const
export type ReminderSpan = (typeof reminderSpans)[number]
