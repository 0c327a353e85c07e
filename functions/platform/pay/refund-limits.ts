export const refundLimits = { mostParts: 50, longestDays: 365, pauseSeconds: 60 } as const

/** Why WeChat would not refund (CF-16). */
export type RefundLimit = 'late' | 'parts' | 'total' | 'soon'

/**
 * Which of WeChat's limits a refund would break (CF-16): 365 days after the payment, 50 parts, the order's sum in all,
 * one minute between two parts. `before` are the refunds of this order that are done or under way, without this one.
 */
export const refundLimit = (
  order: { totalFen: number; paidAt: string }, before: { refundFen: number; at: string }[], refundFen: number,
  atMs: number,
): RefundLimit | undefined => {
  const { mostParts, longestDays, pauseSeconds } = refundLimits
  if (atMs - Date.parse(order.paidAt) > longestDays * 86_400_000) return 'late'
  if (before.length >= mostParts) return 'parts'
  if (before.reduce((sum, part) => sum + part.refundFen, refundFen) > order.totalFen) return 'total'
  return before.some(({ at }) => atMs - Date.parse(at) < pauseSeconds * 1000) ? 'soon' : undefined
}
