import { randomUUID } from 'node:crypto'
import type { Order, PayBook, Refund } from './book.ts'
import { type NoticeFault, type PayFaults, noticeFault } from './faults.ts'
import { transactionOf } from './orders.ts'
import { type Wrong, chinaTime, sealFor, signatureFor } from './protocol.ts'
import { noticedRefundOf } from './refunds.ts'

/** What WeChat tells: it stays the same however often it is told. */
interface Notice {
  id: string; mchid: string; outTradeNo: string; url: string; madeMs: number
  event: string; kind: 'transaction' | 'refund'; resource: Record<string, unknown>
}

export const paymentNotice = (order: Order, nowMs: number): Notice => ({
  id: randomUUID(), mchid: order.mchid, outTradeNo: order.outTradeNo, url: order.notifyUrl, madeMs: nowMs,
  event: 'TRANSACTION.SUCCESS', kind: 'transaction', resource: { ...transactionOf(order) },
})
export const refundNotice = (refund: Refund, nowMs: number): Notice => ({
  id: randomUUID(), mchid: refund.mchid, outTradeNo: refund.outTradeNo, url: refund.notifyUrl, madeMs: nowMs,
  event: `REFUND.${refund.status}`, kind: 'refund', resource: { ...noticedRefundOf(refund) },
})

/** After these seconds WeChat tells again what was not answered with a yes. */
const repeatSeconds = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600]

const answerMs = 5000
// The longest that one is held back for another to overtake it.
const overtakeMs = 1000

const otherAmount = (resource: Record<string, unknown>): Record<string, unknown> => {
  const amount = resource.amount as { total: number; payer_total?: number; refund?: number }
  return { ...resource, amount: { ...amount, ...(amount.refund === undefined
    ? { total: amount.total + 1, payer_total: amount.total + 1 } : { refund: amount.refund + 1 }) } }
}

const wrongOf = (how: NoticeFault['how'] | undefined, nowMs: number): Wrong => {
  switch (how) {
    case 'signature': return { signature: 'other' }
    case 'probe': return { signature: 'probe' }
    case 'serial': return { serial: 'PUB_KEY_ID_0199999999999999999999999999999999' }
    case 'timestamp': return { atMs: nowMs - 6 * 60_000 }
    default: return {}
  }
}

/** WeChat tells of payments and refunds, again and again by its schedule (a day, divided by `speed`) until it is heard. */
export const noticeBoard = (book: PayBook, faults: PayFaults, now: () => number, speed: () => number) => {
  let stopped = false
  let sent = 0
  const pending = new Set<Promise<void>>()
  const sleepers = new Set<() => void>()
  const pause = (ms: number): Promise<void> => new Promise((resolve) => {
    const timer = setTimeout(() => { sleepers.delete(wake); resolve() }, ms)
    timer.unref()
    const wake = (): void => { clearTimeout(timer); sleepers.delete(wake); resolve() }
    sleepers.add(wake)
  })

  const post = async (notice: Notice, how: NoticeFault['how'] | undefined): Promise<boolean> => {
    const [account, keys] = [book.account(notice.mchid), book.keys()]
    if (!account || !keys) return false
    let { resource } = notice
    if (how === 'otherAmount') resource = otherAmount(resource)
    if (how === 'otherMerchant') resource = { ...resource, mchid: '1999999999' }
    const body = JSON.stringify({
      id: notice.id, create_time: chinaTime(notice.madeMs), resource_type: 'encrypt-resource', event_type: notice.event, summary: '通知',
      resource: { original_type: notice.kind, ...sealFor(account, JSON.stringify(resource), notice.kind) },
    })
    const headers = signatureFor(keys, account, body, now(), undefined, wrongOf(how, now()))
    try {
      const { status } = await fetch(notice.url, {
        method: 'POST', body: how === 'changed' ? body.replace('通知', '通 知') : body, redirect: 'manual', signal: AbortSignal.timeout(answerMs),
        headers: { ...headers, 'content-type': 'application/json' },
      })
      return status === 200 || status === 204
    } catch {
      return false
    } finally {
      sent += 1
    }
  }

  const overtaken = async (): Promise<void> => {
    const before = sent
    for (let waited = 0; sent === before && waited < overtakeMs && !stopped; waited += 5) await pause(5)
  }

  const attempt = async (notice: Notice): Promise<boolean> => {
    const fault = noticeFault(faults, notice.outTradeNo)
    if (fault?.how === 'lose') return false
    if (fault?.how === 'delay') await pause(fault.delayMs ?? 100)
    if (fault?.how === 'reorder') await overtaken()
    if (fault?.how === 'repeat') return (await Promise.all([post(notice, undefined), post(notice, undefined)])).every(Boolean)
    return post(notice, fault?.how)
  }

  const deliver = async (notice: Notice): Promise<void> => {
    for (const seconds of [0, ...repeatSeconds]) {
      if (seconds > 0) await pause(seconds * 1000 / speed())
      if (stopped || await attempt(notice)) return
    }
  }

  const tell = (notice: Notice): void => {
    const work = deliver(notice).finally(() => pending.delete(work))
    pending.add(work)
  }
  return {
    tell, pause,
    /** Something that ends by itself, and is waited for like a notice. */
    track: (started: Promise<void>): void => {
      const work = started.finally(() => pending.delete(work))
      pending.add(work)
    },
    /** Resolves when nothing is left to be told. */
    settled: async (): Promise<void> => { while (pending.size > 0) await Promise.all(pending) },
    stop: async (): Promise<void> => {
      stopped = true
      while (pending.size > 0) {
        for (const wake of sleepers) wake()
        await Promise.race([Promise.all(pending), new Promise((resolve) => setTimeout(resolve, 5))])
      }
    },
    isStopped: () => stopped,
  }
}
export type NoticeBoard = ReturnType<typeof noticeBoard>
