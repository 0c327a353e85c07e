import type { Site, SiteRequest } from '../site.ts'

/** What WeChat's browser gives to a page: a bridge, of which payment is the part that Linli uses. */
const bridge = (wechatUrl: string): string => `<script>window.WeixinJSBridge = { invoke: function (name, params, done) {
  if (name !== 'getBrandWCPayRequest') return done({ err_msg: name + ':fail' })
  var sheet = document.createElement('iframe')
  sheet.title = '微信支付'
  sheet.src = '${wechatUrl}/local/pay/sheet?' + new URLSearchParams(params)
  sheet.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0;z-index:2147483647;background:#fff'
  addEventListener('message', function hear(event) {
    if (event.source !== sheet.contentWindow || event.origin !== '${wechatUrl}') return
    removeEventListener('message', hear)
    sheet.remove()
    done({ err_msg: 'get_brand_wcpay_request:' + event.data })
  })
  document.body.append(sheet)
} }</script>`

const plain = ({ headers, ...request }: SiteRequest): SiteRequest => {
  const { 'accept-encoding': _, 'if-none-match': __, ...left } = headers
  return { ...request, headers: left }
}

const isHtml = (type: string | string[] | undefined): boolean => String(type).startsWith('text/html')

/** The H5's pages as WeChat's browser shows them: with its bridge. Everything else passes as it is. */
export const inWechatBrowser = (site: Site, wechatUrl: string): Site => async (request) => {
  const isPage = request.method === 'GET' && /^\/m\/[^.]*$/.test(request.path)
  const answer = await site(isPage ? plain(request) : request)
  if (!answer || !isPage || answer.status !== 200 || !isHtml(answer.headers['content-type'])) return answer
  const { etag: _, ...headers } = answer.headers
  return { ...answer, headers, body: answer.body.toString().replace('</head>', `${bridge(wechatUrl)}</head>`) }
}
