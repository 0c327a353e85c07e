import { json } from '../../site.ts'
import type { SiteAnswer, SiteRequest } from '../../site.ts'
import { merchantPlatform } from './accounts.ts'
import { type Order, type Refund, payBook } from './book.ts'
import type { PayDesk } from './endpoints.ts'
import { type PayFaults, noPayFaults } from './faults.ts'
import type { MerchantPapers } from './keys.ts'
import { noticeBoard, paymentNotice, refundNotice } from './notices.ts'
import { payOrder } from './orders.ts'
import { endRefund } from './refunds.ts'
import { paySheet } from './sheet.ts'
import { paySite } from './site.ts'

export interface PayOptions {
  /** The apps in which can be paid. */
  appIds: string[]
  /** Where it is kept; without a file it is gone at the end. */
  file?: string
  now: () => number
  url: () => string
}

/** By how much time runs faster for repeats and refunds, how refunds end (PROCESSING: they do not), and the rate of fees. */
interface Settings { speed: number; refundsEnd: Refund['status']; feeRate: number }

type Body = Record<string, unknown>
interface Driven {
  open: (name: string) => MerchantPapers
  pay: (prepayId: string) => Order | undefined
  setFaults: (wanted: Partial<PayFaults>) => PayFaults
  set: (wanted: Partial<Settings>) => void
}
type Controls = Record<string, (body: Body) => SiteAnswer>

const controlsOf = ({ open, pay, setFaults, set }: Driven): Controls => ({
  'POST /local/pay/merchants': ({ name }) => json(200, open(String(name))),
  'POST /local/pay/payments': ({ prepayId }) => {
    const paid = pay(String(prepayId))
    return paid ? json(200, { transactionId: paid.transactionId }) : json(409, { message: 'Nothing to be paid by this number.' })
  },
  'POST /local/pay/faults': ({ speed, refundsEnd, feeRate, ...wanted }) => {
    set({
      ...(speed ? { speed: Number(speed) } : {}), ...(feeRate ? { feeRate: Number(feeRate) } : {}),
      ...(refundsEnd ? { refundsEnd: refundsEnd as Refund['status'] } : {}),
    })
    return json(200, setFaults(wanted))
  },
})

// A refund takes WeChat a few seconds.
const refundMs = 3000

/** WeChat Pay on this machine: its servers, its merchant platform, and what a phone does with an order. */
export const startPay = ({ appIds, file, now, url }: PayOptions) => {
  const book = payBook(file)
  const faults = noPayFaults()
  const settings: Settings = { speed: 1, refundsEnd: 'SUCCESS', feeRate: 0 }
  const board = noticeBoard(book, faults, now, () => settings.speed)
  const platform = merchantPlatform(book, now)
  const finish = async (refund: Refund): Promise<void> => {
    await board.pause(refundMs / settings.speed)
    if (board.isStopped() || settings.refundsEnd === 'PROCESSING') return
    board.tell(refundNotice(endRefund(book, refund, settings.refundsEnd, now()), now()))
  }
  const started = (refund: Refund): void => board.track(finish(refund))
  for (const refund of book.unfinished()) started(refund)
  const desk: PayDesk = { book, appIds, faults, now, url, keys: platform.keysOf, started, files: new Map(), feeRate: () => settings.feeRate }

  /** A phone pays an order by its `prepayId`: paid at once, told by and by. Undefined where it cannot be paid (any more). */
  const pay = (prepayId: string): Order | undefined => {
    const paid = payOrder(book, prepayId, now())
    if (paid) board.tell(paymentNotice(paid, now()))
    return paid
  }
  /** What is to go wrong from now on; what is not named goes well. */
  const setFaults = (wanted: Partial<PayFaults>): PayFaults => Object.assign(faults, noPayFaults(), wanted)

  const set = (wanted: Partial<Settings>): void => { Object.assign(settings, wanted) }
  return {
    openMerchant: platform.open, changeKey: platform.change, pay, setFaults, set,
    certificates: () => platform.keysOf().certificates, settled: board.settled, stop: board.stop, site: paySite(desk), sheet: paySheet(book, pay),
    controls: controlsOf({ open: platform.open, pay, setFaults, set }),
  }
}
export type Pay = ReturnType<typeof startPay>

/** Whether a request is one to WeChat Pay's servers. */
export const isForPay = ({ path }: SiteRequest): boolean => path.startsWith('/v3/')
