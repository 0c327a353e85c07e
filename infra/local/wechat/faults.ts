import type { SiteAnswer } from '../site.ts'
import { wechatJson } from './api.ts'

/** What goes wrong at the next calls: `fail` of them are refused, each waits `delayMs` first. */
export interface Faults {
  fail: number
  /** How: WeChat's "system busy", a plain 502, or no answer that makes sense. */
  how: 'busy' | 'gateway' | 'garbage'
  delayMs: number
}
export const noFaults: Faults = { fail: 0, how: 'busy', delayMs: 0 }

const failures: Record<Faults['how'], () => SiteAnswer> = {
  busy: () => wechatJson({ errcode: -1, errmsg: 'system error' }),
  gateway: () => ({ status: 502, headers: { 'content-type': 'text/html' }, body: '<html>502 Bad Gateway</html>' }),
  garbage: () => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: '{"openid":' }),
}

const longestDelayMs = 30_000

/** The faults that were asked for, applied to one call: its failure, or nothing where it is to go on. */
export const suffer = async (faults: Faults): Promise<SiteAnswer | undefined> => {
  const delayMs = Math.min(faults.delayMs, longestDelayMs)
  if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
  if (faults.fail <= 0) return undefined
  faults.fail -= 1
  return failures[faults.how]()
}
