export const feeTask = 'fund.fee'

/** The source of what WeChat's bill of a day says. */
export const billSource = (mchid: string, day: string): string => `wechat.${mchid}.${day}`
/** Whether a source is a bill: its donors take back alone for a day; those of a platform's list do not. */
export const isOfBill = (source: string): boolean => source.startsWith('wechat.')

/** The key of due work: a purpose and a source, neither of which has a bar in it. */
export const feeKey = (purposeId: string, source: string): string => `${purposeId}|${source}`
