import { papers } from '../../../../shared/contract/volunteering/certificates.ts'
import { hoursText } from '../../../../shared/units.ts'
import { html, pageGuards } from '../../../platform/html.ts'
import { RefusalError } from '../../../platform/refusal.ts'
import { checkCertificate } from '../certificates/check.ts'

/**
 * The page behind the QR code of a certificate, for anybody, without signing in and without scripts: a form, and what
 * the check found. It shows nothing of a person.
 */

type Found = Awaited<ReturnType<typeof checkCertificate>>

const style = `*{box-sizing:border-box}body{margin:0;background:#FBF6EE;color:#26211C;font:18px/1.6 system-ui,
"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}main{max-width:560px;margin:0 auto;padding:24px 16px}
h1{font-size:26px;line-height:1.3;margin:0 0 8px}.card{background:#fff;border:1px solid #E5DCCD;border-radius:14px;
padding:16px;margin:16px 0}label{display:block;margin:0 0 14px}input{display:block;width:100%;min-height:60px;
padding:8px 12px;font:inherit;border:1px solid #8A7E6F;border-radius:10px;margin-top:4px}button{width:100%;
min-height:60px;border:0;border-radius:12px;background:#B3341F;color:#fff;font:inherit;font-weight:700;
font-size:20px}dl{margin:0}
dt{color:#5E554B}dd{margin:0 0 10px;font-weight:700;overflow-wrap:anywhere}.good{border-color:#1B6B4F;border-width:2px}
.bad{border-color:#855400;border-width:2px}.note{color:#5E554B;font-size:16px}`

const statuses: Record<Found['status'], [zh: string, en: string]> = {
  issued: ['有效', 'Valid'], sealed: ['有效，已加盖电子章', 'Valid, with the electronic seal'],
  revoked: ['已撤销，不能使用', 'Revoked, not to be relied on'],
}

const foundCard = ({ number, from, to, minutes, unit, status, nameFits }: Found): string => {
  const [zh, en] = statuses[status]
  const facts: [string, string][] = [
    ['状态 Status', `${zh} · ${en}`], ['编号 Number', number], ['服务期间 Period', `${from} – ${to}`],
    ['服务时长 Time', `${hoursText(minutes)} 小时 h（${minutes} 分钟 min）`], ['记录单位 Recorded by', unit],
    ...(nameFits === undefined ? [] : [['姓名 Name', nameFits
      ? '与证明一致 · The certificate is made out to this name'
      : '与证明不一致 · The certificate is not made out to this name'] as [string, string]]),
  ]
  const good = status !== 'revoked' && nameFits !== false
  const list = facts.map(([name, value]) => `<dt>${html(name)}</dt><dd>${html(value)}</dd>`).join('')
  return `<section class="card ${good ? 'good' : 'bad'}" id="result" data-status="${status}"><dl>${list}</dl></section>`
}

const nothing = `<section class="card bad" id="result" data-status="unknown">
<p>查不到这份证明。请对照纸上的编号和校验码再输一遍；还是查不到，就不要相信它。</p>
<p class="note">There is no such certificate. Type number and code again as they stand on the paper; if that does not
help, do not rely on it.</p></section>`

interface Asked { number: string; code: string; name: string }

const field = (name: keyof Asked, label: string, value: string, more = ''): string =>
  `<label>${label}<input name="${name}" value="${html(value)}" autocomplete="off" ${more}></label>`

const pageOf = (asked: Asked, result: string): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<title>核验志愿服务记录证明</title><style>${style}</style></head><body><main><h1>核验志愿服务记录证明</h1>
<p class="note">不用登录。Check a certificate of volunteer service; no account is needed.</p>${result}
<form class="card" method="get" action="/certificates/check">
${field('number', '证明编号 Number', asked.number, 'required maxlength="40"')}
${field('code', '校验码 Check code', asked.code, 'required maxlength="24"')}
${field('name', '纸上的姓名（选填，只告诉您是否一致） Name on the paper, optional', asked.name, 'maxlength="40"')}
<button type="submit">核验 Check</button></form></main></body></html>`

const tidy = (text: string | undefined): string => (text ?? '').toUpperCase().replace(/[\s]/g, '').slice(0, 60)

const lookUp = async (asked: Asked): Promise<string> => {
  if (!asked.number && !asked.code) return ''
  const { number, code, name } = asked
  const given = papers['GET /certificate-checks'].input().safeParse({ number, code, ...(name ? { name } : {}) })
  if (!given.success) return nothing
  try {
    return foundCard(await checkCertificate(given.data))
  } catch (error) {
    if (error instanceof RefusalError && error.code === 'certificate.unknown') return nothing
    throw error
  }
}

const headers = {
  ...pageGuards, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
}

export const checkPage = async (query: Record<string, string | undefined>) => {
  const asked = {
    number: tidy(query.number), code: tidy(query.code).replaceAll('-', ''), name: (query.name ?? '').trim(),
  }
  const result = await lookUp(asked)
  return { statusCode: result === nothing ? 404 : 200, headers, body: pageOf(asked, result) }
}
