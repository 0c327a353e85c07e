import type { SiteAnswer } from '../../site.ts'

export type CallName =
  'order' | 'query' | 'close' | 'refund' | 'queryRefund' | 'tradeBill' | 'fundBill' | 'download' | 'certificates'

/** What goes wrong at the next calls of a name (`any`: of all), `times` of them (1). */
export interface CallFault {
  call: CallName | 'any'
  /**
   * `busyBefore`/`busyAfter`: a 500 before or after the work; `lostBefore`/`lostAfter`: the line is cut;
   * `lateAfter`: done, answered after `delayMs`; `refused`: WeChat says `code`; `forged`, `unsigned`, `stale`, `probe`:
   * the answer's signature is wrong so; `garbled`: signed, but no JSON; `changed`: other bytes than were promised (bills).
   */
  how: 'busyBefore' | 'busyAfter' | 'lostBefore' | 'lostAfter' | 'lateAfter' | 'refused' | 'forged' | 'unsigned'
    | 'stale' | 'probe' | 'garbled' | 'changed'
  times?: number
  delayMs?: number
  code?: string
  status?: number
}

/** What goes wrong when WeChat tells of an order next (`outTradeNo`: of this one only), `times` attempts (1). */
export interface NoticeFault {
  /**
   * `lose`: not sent, comes again by the schedule; `repeat`: sent twice at once; `delay`: by `delayMs`; `reorder`: held
   * until another one has been sent; the rest is sent in its place, and is wrong: another signature, an unknown key, six
   * minutes old, changed on the way, a probe; `otherAmount` and `otherMerchant` are signed rightly and say something else.
   */
  how: 'lose' | 'repeat' | 'delay' | 'reorder' | 'signature' | 'serial' | 'timestamp' | 'changed' | 'probe'
    | 'otherAmount' | 'otherMerchant'
  times?: number
  delayMs?: number
  outTradeNo?: string
}

/** What is wrong in the bills of a day as long as it stands: a row too few, one too many, another sum. */
export interface BillFault { day: string; how: 'missing' | 'extra' | 'otherSum'; outTradeNo?: string }

export interface PayFaults { calls: CallFault[]; notices: NoticeFault[]; bills: BillFault[] }
export const noPayFaults = (): PayFaults => ({ calls: [], notices: [], bills: [] })

const takeFirst = <F extends { times?: number }>(faults: F[], fits: (fault: F) => boolean): F | undefined => {
  const found = faults.find(fits)
  if (!found) return undefined
  found.times = (found.times ?? 1) - 1
  if (found.times <= 0) faults.splice(faults.indexOf(found), 1)
  return found
}

export const callFault = ({ calls }: PayFaults, name: CallName): CallFault | undefined =>
  takeFirst(calls, ({ call }) => call === name || call === 'any')

export const noticeFault = ({ notices }: PayFaults, outTradeNo: string): NoticeFault | undefined =>
  takeFirst(notices, (fault) => fault.outTradeNo === undefined || fault.outTradeNo === outTradeNo)

/** The server cuts the line instead of sending it. */
export const cutLine: SiteAnswer = { status: 0, headers: {}, body: '' }
