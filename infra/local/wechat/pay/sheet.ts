import { verify } from 'node:crypto'
import { palette, target } from '../../../../shared/tokens.ts'
import { yuanText } from '../../../../shared/units.ts'
import { type SiteAnswer, type SiteRequest, escapeHtml, html } from '../../site.ts'
import { frame } from '../page.ts'
import type { Order, PayBook } from './book.ts'

const names = ['appId', 'timeStamp', 'nonceStr', 'package', 'signType', 'paySign'] as const
type Asked = Record<(typeof names)[number], string>

const askedIn = (text: string): Asked => {
  const given = new URLSearchParams(text)
  return Object.fromEntries(names.map((name) => [name, given.get(name) ?? ''])) as Asked
}

/** The order behind what the merchant has signed for this phone; undefined where nothing fits, as WeChat looks at it. */
const orderOf = (book: PayBook, { appId, timeStamp, nonceStr, package: prepay, signType, paySign }: Asked): Order | undefined => {
  const order = book.prepaid(prepay.replace(/^prepay_id=/, ''))
  const account = order && book.account(order.mchid)
  if (!account || signType !== 'RSA' || order.appid !== appId) return undefined
  const text = Buffer.from(`${appId}\n${timeStamp}\n${nonceStr}\n${prepay}\n`)
  const signature = Buffer.from(paySign, 'base64')
  return Object.values(account.certificates).some((key) => verify('sha256', text, key, signature)) ? order : undefined
}

const style = `<style>
  main { background: ${palette.card}; min-height: 100vh; text-align: center; padding-top: 48px }
  .sum { font-size: 44px; font-weight: 700; margin: 8px 0 24px }
  button { width: 100%; min-height: ${target.elder}px; border: 0; border-radius: 8px; font-size: 20px; margin: 8px 0 }
  .pay { background: #07c160; color: #fff } .back { background: ${palette.paper}; color: ${palette.ink} }
</style>`

/** Says to the page that opened it how it ended, and is closed by it. */
const leave = (outcome: 'ok' | 'cancel' | 'fail', words: string): SiteAnswer =>
  html(frame('微信支付', `${style}<p>${words}</p><script>parent.postMessage('${outcome}', '*')</script>`))

const sheet = (order: Order, name: string, asked: Asked): string => frame('微信支付 · WeChat Pay on this machine', `${style}
  <h1>${escapeHtml(name)}</h1><p>${escapeHtml(order.description)}</p><p class="sum">¥${yuanText(order.totalFen)}</p>
  <form method="post" action="/local/pay/sheet">
    ${names.map((one) => `<input type="hidden" name="${one}" value="${escapeHtml(asked[one])}">`).join('')}
    <button class="pay" name="how" value="pay">支付</button><button class="back" name="how" value="cancel">取消</button>
    <button class="back" name="how" value="fail">支付失败（试一试）</button>
  </form>
  <p class="en">This sheet stands for WeChat's own on your machine. No money moves.</p>`)

/** WeChat's sheet over a page: who is paid how much, and yes or no. `pay` does it. */
export const paySheet = (book: PayBook, pay: (prepayId: string) => Order | undefined) => (request: SiteRequest): SiteAnswer => {
  const posted = request.method === 'POST'
  const text = posted ? request.body.toString() : request.query
  const asked = askedIn(text)
  const order = orderOf(book, asked)
  if (!order) return leave('fail', '支付验证签名失败')
  if (!posted) return html(sheet(order, book.account(order.mchid)?.name ?? '', asked))
  const how = new URLSearchParams(text).get('how')
  if (how === 'cancel') return leave('cancel', '已取消')
  return how === 'pay' && pay(order.prepayId) ? leave('ok', '支付成功') : leave('fail', '支付失败')
}
