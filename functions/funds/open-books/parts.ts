import { chinaMinuteText, yuanText } from '../../../shared/units.ts'
import { html } from '../../platform/html.ts'
import type { Book, Figures } from './rules.ts'
import type { OpenCharity, OpenFund } from './see.ts'
import { kindWords } from './words.ts'

/** What pages of the open books are made of: without signing in, without scripts, readable on an old phone (CF-07). */

const style = `*{box-sizing:border-box}body{margin:0;background:#FBF6EE;color:#26211C;font:18px/1.6 system-ui,
"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}main{max-width:680px;margin:0 auto;padding:24px 16px}
h1{font-size:26px;line-height:1.3;margin:0 0 8px}h2{font-size:21px;margin:0 0 10px}.card{overflow-x:auto;
background:#fff;
border:1px solid #E5DCCD;border-radius:14px;padding:16px;margin:16px 0}dl{margin:0}dt{color:#5E554B;font-size:16px}
dd{margin:0 0 10px;font-weight:700;overflow-wrap:anywhere;white-space:pre-line}.sum{font-size:30px}
table{border-collapse:collapse;width:100%;font-size:17px}th,td{border-top:1px solid #E5DCCD;padding:8px 2px;
text-align:right;vertical-align:top;white-space:nowrap}th:first-child,td:first-child
{text-align:left;white-space:normal;min-width:5em}th{color:#5E554B;font-weight:400}
strong,a{color:#A8321E}
a{overflow-wrap:anywhere}.ways a{display:block;min-height:60px;padding:16px 0;border-top:1px solid
#E5DCCD}.note{color:#5E554B;font-size:16px}
h3{font-size:19px;margin:0}article{border-top:1px solid #E5DCCD;padding:14px 0 0;margin-top:14px}.text{margin:8px 0;
overflow-wrap:anywhere;white-space:pre-line}`

export type Fact = [name: string, value: string | undefined]
export const yuan = (fen: number): string => `¥${yuanText(fen)}`
export const both = ([zh, en]: readonly [string, string]): string => `${zh} ${en}`

const fact = ([name, value]: Fact): string => (value ? `<dt>${html(name)}</dt><dd>${html(value)}</dd>` : '')
export const facts = (rows: Fact[]): string => `<dl>${rows.map(fact).join('')}</dl>`
export const card = (id: string, title: string, body: string): string =>
  `<section class="card" id="${id}"><h2>${html(title)}</h2>${body}</section>`

const sumRows = ({ incomeFen, movedFen, spentFen }: Figures): Fact[] => [
  ['收入 Income', yuan(incomeFen)], ['支出 Spending', yuan(spentFen)],
  ['与其他用途之间调整 Moved between purposes', movedFen === 0 ? undefined : yuan(movedFen)],
]

const monthTable = ({ months }: Book): string => {
  if (months.length === 0) return '<p>还没有收入和支出。<span class="note">Nothing has come in or gone out yet.</span></p>'
  const rows = months.toReversed().map(({ month, incomeFen, movedFen, spentFen, balanceFen }) =>
    `<tr><td>${month}</td><td>${yuanText(incomeFen + Math.max(0, movedFen))}</td>`
    + `<td>${yuanText(spentFen + Math.max(0, -movedFen))}</td><td>${yuanText(balanceFen)}</td></tr>`)
  return `<table><tr><th>月份<br>Month</th><th>收入<br>In</th><th>支出<br>Out</th><th>月末余额<br>Balance</th></tr>`
    + `${rows.join('')}</table>`
}

const kindList = ({ kinds }: Book): string => (kinds.length === 0 ? '' : `<table>${kinds.map(({ kind, fen }) =>
  `<tr><td>${both(kindWords[kind])}</td><td>${yuanText(fen)}</td></tr>`).join('')}</table>`)

export const bookCards = (book: Book): string => [
  card('balance', '账上余额 Balance', `<p class="sum">${yuan(book.balanceFen)}</p>${facts(sumRows(book))}`),
  card('months', '每月收支（元） By month, in yuan', monthTable(book)),
  ...(book.kinds.length > 0 ? [card('kinds', '收支分类（元） By kind, in yuan', kindList(book))] : []),
].join('')

export const answerable = (charity: OpenFund['charity']): string => card('charity', '谁负责 Who answers for it', facts([
  ['慈善组织 Charity', charity.name], ['统一社会信用代码 Credit code', charity.creditCode],
  ['登记证书 Certificate', charity.certificate],
  ['公开募捐资格 May raise funds in public', charity.publicQualified ? '有 Yes' : '没有 No'],
  ['联系方式 Contact', charity.contact], ['地址 Address', charity.address],
  ['怎么查询 How to look it up', charity.lookUp],
]))

export const files = (path: string, more: string = ''): string => `
<section class="card ways" id="files"><h2>下载数据 Data</h2>
<a href="${path}/books.csv">表格 CSV</a><a href="${path}">JSON</a>${more}
<p class="note">没有任何个人信息。There are no personal data in it.</p></section>`

export const shell = (title: string, intro: string, body: string): string => `<!doctype html><html lang="zh-CN"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${html(title)} 公开账本</title><style>${style}</style></head><body><main><h1>${html(title)}</h1>
<p class="note">${intro}</p>${body}</main></body></html>`

export const pageOf = (title: string, intro: string, asOf: string, body: string, minutes = 1): string => {
  const minute = chinaMinuteText(Date.parse(asOf))
  return shell(title, intro,
    `${body}<p class="note">截至 ${minute}（北京时间）；最多晚 ${minutes} 分钟。As of this minute, China time.</p>`)
}

const percent = (parts: number | undefined): string => (parts === undefined ? '—' : `${(parts / 100).toFixed(2)}%`)
const kept = (met: boolean): string => (met ? '符合 Kept' : '不符合 Not kept')

/** What it spends, and on itself, against the law's lines (CF-10). */
export const ratioCard = ({ ratios }: OpenFund | OpenCharity, whose: string, note: string): string =>
  card('ratios', `${ratios.year} 年${whose}`, facts([
    ['今年已支付 Paid this year', yuan(ratios.paidFen)],
    ['支付手续费 Fees of payments', yuan(ratios.feesFen)], ['上一年收入 Income of last year', yuan(ratios.lastYearFen)],
    [`公益活动支出占上一年收入，法定不低于 ${ratios.spendingPercent}%，今年截至现在 Spent of it on activities, so far`,
      `${percent(ratios.spendingParts)}${ratios.lastYearFen > 0 ? `，${kept(ratios.spendingMet)}` : ''}`],
    ['管理费用 Management', yuan(ratios.managementFen)],
    [`管理费用占支出，不高于 ${ratios.managementPercent}% Of what was spent`, ratios.managementExempt
      ? `${percent(ratios.managementParts)}，低于 ${yuan(ratios.exemptFen)}，不受限 Free below that sum`
      : `${percent(ratios.managementParts)}，${kept(ratios.managementMet)}`],
    ['适用 Binding', ratios.binding ? undefined : '该组织没有公开募捐资格，仅供参考 For comparison only'],
  ]) + note)
