import type { SiteAnswer, SiteRequest } from '../../site.ts'
import { type PayDesk, endpointOf } from './endpoints.ts'
import { type CallFault, callFault, cutLine } from './faults.ts'
import type { Account } from './keys.ts'
import { type PayAnswer, type Wrong, asSite, refusal, senderOf, signatureFor } from './protocol.ts'

const wrongOf = (how: CallFault['how'] | undefined, nowMs: number): Wrong => {
  switch (how) {
    case 'forged': return { signature: 'other' }
    case 'probe': return { signature: 'probe' }
    case 'unsigned': return { without: true }
    case 'stale': return { atMs: nowMs - 6 * 60_000 }
    default: return {}
  }
}

const busy = refusal(500, 'SYSTEM_ERROR', '系统异常，请稍后重试')
const longMs = 30_000

/** What a fault puts in the place of the work, or of its answer. */
const instead = (fault: CallFault | undefined): SiteAnswer | undefined => {
  if (fault?.how === 'lostBefore') return cutLine
  return fault?.how === 'busyBefore' ? asSite(busy, {}) : undefined
}

const download = (desk: PayDesk, account: Account, { query }: SiteRequest): SiteAnswer => {
  const file = desk.files.get(`${account.mchid} ${new URLSearchParams(query).get('token') ?? ''}`)
  if (!file) return asSite(refusal(404, 'RESOURCE_NOT_EXISTS', '文件不存在'), {})
  const fault = callFault(desk.faults, 'download')
  if (fault?.how === 'changed') file[file.length - 30] = (file[file.length - 30] ?? 0) ^ 1
  return instead(fault) ?? { status: 200, headers: { 'content-type': 'text/plain' }, body: file }
}

/** WeChat Pay's servers: who sends is checked, the call is done, what is said is signed; faults come between. */
export const paySite = (desk: PayDesk) => async (request: SiteRequest): Promise<SiteAnswer> => {
  const named = request.headers['wechatpay-serial']
  const account = senderOf(desk.book, request, desk.now())
  if ('status' in account) return asSite(account, {})
  const answer = (said: PayAnswer, wrong: Wrong = {}): SiteAnswer =>
    asSite(said, signatureFor(desk.keys(), account, said.body, desk.now(), named, wrong))
  if (request.path === '/v3/billdownload/file') return download(desk, account, request)
  const found = endpointOf(request)
  if (!found) return answer(refusal(404, 'NOT_FOUND', '接口不存在'))
  const fault = callFault(desk.faults, found.name)
  const before = instead(fault)
  if (before) return before
  if (fault?.how === 'refused') return answer(refusal(fault.status ?? 403, fault.code ?? 'NO_AUTH', '无权限'))
  const said = found.run(desk, account)
  if (fault?.how === 'lostAfter') return cutLine
  if (fault?.how === 'busyAfter') return asSite(busy, {})
  if (fault?.how === 'lateAfter') await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? longMs).unref())
  if (fault?.how === 'garbled') return answer({ ...said, body: said.body.slice(0, -1) })
  return answer(said, wrongOf(fault?.how, desk.now()))
}
