import type { PayParams } from '../../../shared/pay.ts'
import { type PayOutcome, outcomeOf } from './outcome.ts'

interface Bridge { invoke: (name: string, params: PayParams, done: (answer: { err_msg?: string }) => void) => void }

const bridge = (): Bridge | undefined => (window as { WeixinJSBridge?: Bridge }).WeixinJSBridge

const longestWaitMs = 3000

/** WeChat's browser puts its bridge into the page, mostly before it is needed; others never do. */
const found = (): Promise<Bridge | undefined> => new Promise((resolve) => {
  const done = (): void => resolve(bridge())
  if (bridge()) return done()
  document.addEventListener('WeixinJSBridgeReady', done, { once: true })
  setTimeout(done, longestWaitMs)
})

/** WeChat's payment over a page in WeChat's browser. */
export const payInBrowser = async (params: PayParams): Promise<PayOutcome> => {
  const wechat = await found()
  if (!wechat) return 'elsewhere'
  return new Promise((resolve) => {
    wechat.invoke('getBrandWCPayRequest', params, ({ err_msg: message }) => resolve(outcomeOf(message)))
  })
}
