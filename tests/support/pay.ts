import { type IncomingMessage, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { useClock } from '../../functions/platform/clock.ts'
import type { Merchant } from '../../functions/platform/pay/merchant.ts'
import { order } from '../../functions/platform/pay/orders.ts'
import { startWechat } from '../../infra/local/wechat/server.ts'
import { openIdOf } from '../../infra/local/wechat/accounts.ts'
import { appIds } from './services.ts'

/** One notification as it arrived. */
export interface Arrived { headers: Record<string, string>; body: string; mchid: string }

const textOf = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** Somebody who listens to what WeChat tells; `hear` says what to answer, 204 where it says nothing. */
const listener = async () => {
  const arrived: Arrived[] = []
  const ears = { hear: async (_: Arrived): Promise<number> => 204 }
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]))
      const one = { headers, body: await textOf(incoming), mchid: incoming.url?.split('/').at(-1) ?? '' }
      arrived.push(one)
      outgoing.writeHead(await ears.hear(one).catch(() => 500)).end()
    })()
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const url = `http://localhost:${(server.address() as AddressInfo).port}/pay/notifications`
  return { arrived, ears, url, stop: () => new Promise((resolve) => { server.close(resolve); server.closeAllConnections() }) }
}

/** A WeChat Pay of one's own with a clock that can be moved, a merchant, and an ear for what it tells. */
export const startPayWorld = async () => {
  let aheadMs = 0
  const now = (): number => Date.now() + aheadMs
  useClock(now)
  const ear = await listener()
  const wechat = await startWechat({
    miniProgram: { appId: appIds.miniProgram, secret: 's' }, officialAccount: { appId: appIds.officialAccount, secret: 't' }, now,
  })
  process.env.LINLI_WECHAT_PAY_URL = wechat.url
  const { pay } = wechat
  pay.set({ speed: 2000 })
  let count = 0
  const newNumber = (): string => `gift${process.pid}x${Date.now().toString(36)}x${count++}`
  const openId = openIdOf('wang', appIds.miniProgram)
  return {
    pay, url: wechat.url, now, openId, newNumber, arrived: ear.arrived, ears: ear.ears,
    notifyUrl: (merchant: Merchant) => `${ear.url}/${merchant.mchid}`,
    advance: (minutes: number) => { aheadMs += minutes * 60_000 },
    /** An order for so many fen, ten minutes open. */
    ordered: async (merchant: Merchant, totalFen = 1000, change: object = {}) => {
      const given = {
        appId: appIds.miniProgram, openId, outTradeNo: newNumber(), description: '晨光社区基金', totalFen,
        endsAt: new Date(now() + 600_000).toISOString(), notifyUrl: `${ear.url}/${merchant.mchid}`, ...change,
      }
      return { ...given, ...await order(merchant, given) }
    },
    stop: async () => { await wechat.stop(); await ear.stop() },
  }
}
export type PayWorld = Awaited<ReturnType<typeof startPayWorld>>

/** How a call to WeChat Pay failed: its kind and code, or what it gave instead. */
export const failureOf = (work: Promise<unknown>): Promise<string> => work.then(
  (value) => `no failure: ${JSON.stringify(value)}`,
  (error: { kind?: string; code?: string; message: string }) => (error.kind ? `${error.kind} ${error.code}`.trim() : error.message))
