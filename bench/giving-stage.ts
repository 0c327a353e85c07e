import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { openCampaign } from './fund-stage.ts'
import type { Server } from './stage.ts'
import type { Started } from './wechat-worker.ts'

export type Donor = Awaited<ReturnType<Server['newPerson']>>

const worker = fileURLToPath(new URL('wechat-worker.ts', import.meta.url))

/** What WeChat Pay tells, handed to the function of gifts; after each yes whoever has waited longest goes on. */
const startEar = async (mchid: string) => {
  const { handler } = await import('../functions/entry/http/giving.ts')
  const waiting: (() => void)[] = []
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const { statusCode } = await handler({
        headers: incoming.headers, body: await text(incoming), isBase64Encoded: false, pathParameters: { mchid },
        routeKey: 'POST /pay/notifications/{mchid}',
      } as never, {}) as { statusCode: number }
      outgoing.writeHead(statusCode).end()
      if (statusCode === 204) waiting.shift()?.()
    })()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { waiting, port: (server.address() as AddressInfo).port, stop: () => { server.close(); server.closeAllConnections() } }
}

/** A campaign that takes gifts by WeChat Pay, which runs beside us. */
export const givingStage = async (server: Server) => {
  const { keepMerchant } = await import('../functions/entry/bootstrap.ts')
  const { now } = await import('../functions/platform/clock.ts')
  const child = fork(worker, [process.env.LINLI_WECHAT_APPID ?? '', String(now() - Date.now())])
  const [{ url, merchant }] = await once(child, 'message') as [Started]
  const { waiting, port, stop } = await startEar(merchant.mchid)
  Object.assign(process.env, { LINLI_WECHAT_PAY_URL: url, LINLI_PUBLIC_URL: `http://localhost:${port}` })
  await keepMerchant('9900', merchant)
  const { community, id: campaignId } = await openCampaign(server, 'MUTUAL_AID', merchant.mchid)
  /** Ordered, paid on the phone, told and booked; the stream does the rest. */
  const give = async ({ call }: Donor): Promise<string> => {
    const { gift, payment } = await call('POST /campaigns/:campaignId/gifts', { campaignId, amountFen: 1000, shownName: 'masked', showsSum: true })
    const told = new Promise<void>((resolve) => { waiting.push(resolve) })
    const body = JSON.stringify({ prepayId: payment.package.replace('prepay_id=', '') })
    const { status } = await fetch(new URL('/local/pay/payments', url), { method: 'POST', body })
    if (status !== 200) throw new Error(`the phone could not pay: ${status}`)
    await told
    return gift.id
  }
  return { community, campaignId, give, stop: async () => { stop(); child.disconnect(); await once(child, 'exit') } }
}
