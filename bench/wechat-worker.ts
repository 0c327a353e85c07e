import { once } from 'node:events'
import { startWechat } from '../infra/local/wechat/server.ts'

/**
 * WeChat in a process of its own, so that its work is not taken for ours: `<app id> <ms by which its clock is ahead>`.
 * It says where it is, and which merchant it has.
 */
const [appId = '', aheadMs = '0'] = process.argv.slice(2)
const app = { appId, secret: 's' }
const wechat = await startWechat({ miniProgram: app, officialAccount: app, now: () => Date.now() + Number(aheadMs) })
const started = { url: wechat.url, merchant: wechat.pay.openMerchant('江岸慈善会') }
process.send?.(started)
export type Started = typeof started

await once(process, 'disconnect')
await wechat.stop()
