export const feeTask = 'fund.fee'

/** The key of due work: a purpose and a source, neither of which has a bar in it. */
export const feeKey = (purposeId: string, source: string): string => `${purposeId}|${source}`
