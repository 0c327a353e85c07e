import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { SiteRequest } from '../../site.ts'
import { billText } from './bills.ts'
import type { PayBook, Refund } from './book.ts'
import type { CallName, PayFaults } from './faults.ts'
import type { Account, PlatformKeys } from './keys.ts'
import { closeOrder, makeOrder, seeOrder } from './orders.ts'
import { type PayAnswer, chinaTime, refusal, said, sealFor } from './protocol.ts'
import { makeRefund, seeRefund } from './refunds.ts'

/** What the endpoints work with. */
export interface PayDesk {
  book: PayBook; appIds: string[]; faults: PayFaults; now: () => number; keys: () => PlatformKeys; url: () => string
  /** What is kept of each payment, in ten-thousandths; nothing of charities, but where they have not asked for that. */
  feeRate: () => number
  /** A refund has begun. */
  started: (refund: Refund) => void
  /** Bills that were asked for, until they are fetched. */
  files: Map<string, Buffer>
}

type Endpoint = (desk: PayDesk, account: Account, request: SiteRequest, number: string) => PayAnswer

const bodyOf = ({ body }: SiteRequest): object => { try { return JSON.parse(body.toString()) as object } catch { return {} } }

const order: Endpoint = ({ book, appIds, now }, account, request) => makeOrder(book, account, appIds, bodyOf(request), now())

const ofItself = (account: Account, mchid: string | null | undefined, answer: () => PayAnswer): PayAnswer =>
  (mchid === account.mchid ? answer() : refusal(400, 'MCH_NOT_EXISTS', '商户号不存在'))

const query: Endpoint = ({ book, now }, account, request, number) =>
  ofItself(account, new URLSearchParams(request.query).get('mchid'), () => seeOrder(book, account, number, now()))

const close: Endpoint = ({ book, now }, account, request, number) =>
  ofItself(account, (bodyOf(request) as { mchid?: string }).mchid, () => closeOrder(book, account, number, now()))

const refund: Endpoint = ({ book, now, started }, account, request) => {
  const made = makeRefund(book, account, bodyOf(request), now())
  if (made.started) started(made.started)
  return made.answer
}

const queryRefund: Endpoint = ({ book }, account, _, number) => seeRefund(book, account, number)

const mostFiles = 100
const noBill = {
  notYet: refusal(400, 'INVALID_REQUEST', '账单日期不合法'),
  creating: refusal(400, 'STATEMENT_CREATING', '账单生成中'),
  empty: refusal(400, 'NO_STATEMENT_EXIST', '账单文件不存在'),
}

const bill = (kind: 'trade' | 'fund'): Endpoint => ({ book, now, faults, files, url, feeRate }, { mchid }, request) => {
  const asked = new URLSearchParams(request.query)
  const day = asked.get('bill_date') ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return refusal(400, 'PARAM_ERROR', '参数错误：bill_date')
  const made = billText(book, mchid, day, kind, now(), faults.bills, feeRate())
  if ('none' in made) return noBill[made.none]
  const { text } = made
  const token = randomBytes(24).toString('base64url')
  if (files.size >= mostFiles) files.clear()
  files.set(`${mchid} ${token}`, asked.get('tar_type') === 'GZIP' ? gzipSync(text) : Buffer.from(text))
  const hash = createHash('sha1').update(text).digest('hex')
  return said({ hash_type: 'SHA1', hash_value: hash, download_url: `${url()}/v3/billdownload/file?token=${token}` })
}

const certificates: Endpoint = ({ keys }, account) => said({
  data: keys().certificates.map(({ certificate }) => ({
    serial_no: certificate.serial, effective_time: chinaTime(certificate.fromMs), expire_time: chinaTime(certificate.untilMs),
    encrypt_certificate: sealFor(account, certificate.pem, 'certificate'),
  })),
})

/** WeChat Pay's calls, as far as Linli makes them; a bill's bytes are fetched past them, because nobody signs those. */
const endpoints: [RegExp, CallName, Endpoint][] = [
  [/^POST \/v3\/pay\/transactions\/jsapi$/, 'order', order],
  [/^GET \/v3\/pay\/transactions\/out-trade-no\/([^/]+)$/, 'query', query],
  [/^POST \/v3\/pay\/transactions\/out-trade-no\/([^/]+)\/close$/, 'close', close],
  [/^POST \/v3\/refund\/domestic\/refunds$/, 'refund', refund],
  [/^GET \/v3\/refund\/domestic\/refunds\/([^/]+)$/, 'queryRefund', queryRefund],
  [/^GET \/v3\/bill\/tradebill$/, 'tradeBill', bill('trade')],
  [/^GET \/v3\/bill\/fundflowbill$/, 'fundBill', bill('fund')],
  [/^GET \/v3\/certificates$/, 'certificates', certificates],
]

/** The call that a request is, ready to be done; undefined where WeChat Pay knows none. */
export const endpointOf = (request: SiteRequest): { name: CallName; run: (desk: PayDesk, account: Account) => PayAnswer } | undefined => {
  for (const [form, name, endpoint] of endpoints) {
    const found = form.exec(`${request.method} ${request.path}`)
    if (found) return { name, run: (desk, account) => endpoint(desk, account, request, decodeURIComponent(found[1] ?? '')) }
  }
  return undefined
}
