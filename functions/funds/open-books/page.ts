import { chinaDay, chinaMinuteText, yuanText } from '../../../shared/units.ts'
import { html } from '../../platform/html.ts'
import type { Book, Figures } from './rules.ts'
import type { OpenCampaign, OpenFund } from './see.ts'
import { campaignStateWords, disclosureWords, fundStateWords, kindWords, modeWords } from './words.ts'

/** The open books as a page for anybody: without signing in, without scripts, readable on an old phone (CF-07). */

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
#E5DCCD}.note{color:#5E554B;font-size:16px}`

type Fact = [name: string, value: string | undefined]
const yuan = (fen: number): string => `¥${yuanText(fen)}`
const both = ([zh, en]: readonly [string, string]): string => `${zh} ${en}`

const fact = ([name, value]: Fact): string => (value ? `<dt>${html(name)}</dt><dd>${html(value)}</dd>` : '')
const facts = (rows: Fact[]): string => `<dl>${rows.map(fact).join('')}</dl>`
const card = (id: string, title: string, body: string): string =>
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

const bookCards = (book: Book): string => [
  card('balance', '账上余额 Balance', `<p class="sum">${yuan(book.balanceFen)}</p>${facts(sumRows(book))}`),
  card('months', '每月收支（元） By month, in yuan', monthTable(book)),
  ...(book.kinds.length > 0 ? [card('kinds', '收支分类（元） By kind, in yuan', kindList(book))] : []),
].join('')

const answerable = ({ charity }: OpenFund | OpenCampaign): string => card('charity', '谁负责 Who answers for it', facts([
  ['慈善组织 Charity', charity.name], ['统一社会信用代码 Credit code', charity.creditCode],
  ['登记证书 Certificate', charity.certificate],
  ['公开募捐资格 May raise funds in public', charity.publicQualified ? '有 Yes' : '没有 No'],
  ['联系方式 Contact', charity.contact], ['地址 Address', charity.address],
  ['怎么查询 How to look it up', charity.lookUp],
]))

const files = (path: string, more: string = ''): string => `<section class="card ways" id="files"><h2>下载数据 Data</h2>
<a href="${path}/books.csv">表格 CSV</a><a href="${path}">JSON</a>${more}
<p class="note">没有任何个人信息。There are no personal data in it.</p></section>`

const shell = (title: string, intro: string, body: string): string => `<!doctype html><html lang="zh-CN"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${html(title)} 公开账本</title><style>${style}</style></head><body><main><h1>${html(title)}</h1>
<p class="note">${intro}</p>${body}</main></body></html>`

const pageOf = (title: string, intro: string, asOf: string, body: string): string => {
  const minute = chinaMinuteText(Date.parse(asOf))
  return shell(title, intro,
    `${body}<p class="note">截至 ${minute}（北京时间）；最多晚一分钟。As of this minute, China time.</p>`)
}

type Clock = OpenCampaign['disclosure']
const lateNote = ({ next }: Clock): string => (next?.late
  ? `<strong>逾期未公布，应在 ${next.dueOn} 前 Late since ${next.dueOn}</strong>` : '')

/** What it owes the public, and since when it is late (CF-09). */
const clockCard = (clock: Clock): string => card('disclosure', '进展公布 Public updates', `${facts([
  ['最近一次 Last', clock.lastOn ?? '还没有公布过 Not yet'],
  ['下一次 Next', clock.next && `${clock.next.dueOn} 前，${both(disclosureWords[clock.next.kind])}`],
])}${lateNote(clock)}`)

const purposeRow = ({ what, id, title, state, disclosure, book }: OpenFund['purposes'][number]): string => {
  const note = (state ? ` <span class="note">${campaignStateWords[state][0]}</span>` : '')
    + (disclosure ? ` ${lateNote(disclosure)}` : '')
  const name = what === 'campaign'
    ? `<a href="/open/campaigns/${id}/page">${html(title ?? '')}</a>${note}`
    : what === 'fund' ? '不指定项目 Without a campaign' : '面向居民或特定人的项目（合计） Not for the public, together'
  return `<tr><td>${name}</td><td>${yuanText(book.incomeFen)}</td><td>${yuanText(book.spentFen)}</td>`
    + `<td>${yuanText(book.balanceFen)}</td></tr>`
}

const percent = (parts: number | undefined): string => (parts === undefined ? '—' : `${(parts / 100).toFixed(2)}%`)
const kept = (met: boolean): string => (met ? '符合 Kept' : '不符合 Not kept')

/** What it spends, and on itself, against the law's lines (CF-10). */
const ratioCard = ({ ratios }: OpenFund): string => card('ratios', `${ratios.year} 年成本 Costs`, facts([
  ['今年已支付 Paid this year', yuan(ratios.paidFen)], ['上一年收入 Income of last year', yuan(ratios.lastYearFen)],
  [`公益活动支出占上一年收入，法定不低于 ${ratios.spendingPercent}%，今年截至现在 Spent of it on activities, so far`,
    `${percent(ratios.spendingParts)}${ratios.lastYearFen > 0 ? `，${kept(ratios.spendingMet)}` : ''}`],
  ['管理费用 Management', yuan(ratios.managementFen)],
  [`管理费用占支出，不高于 ${ratios.managementPercent}% Of what was spent`, ratios.managementExempt
    ? `${percent(ratios.managementParts)}，低于 ${yuan(ratios.exemptFen)}，不受限 Free below that sum`
    : `${percent(ratios.managementParts)}，${kept(ratios.managementMet)}`],
  ['适用 Binding', ratios.binding ? undefined : '该组织没有公开募捐资格，仅供参考 For comparison only'],
]))

/** Where what is left of a fund goes that closes (PEERS 5.20). */
const endCard = ({ closing, closedAt, movedFen = 0 }: OpenFund): string => (closing
  ? card('closing', closedAt ? '基金已关闭 This fund is closed' : '余款去向公示 Where the rest goes', facts([
    ['余款转入 What is left goes to', closing.toTitle], ['原因 Reason', closing.reason],
    ['决议 Resolution', closing.resolution], ['公示到 In public until', closing.noticeEndsOn],
    ['已转出 Moved', closedAt && yuan(movedFen)], ['关闭日期 Closed on', closedAt && chinaDay(Date.parse(closedAt))],
  ])) : '')

export const fundPage = (fund: OpenFund): string => {
  const { id, name, divisionName, state, resolution, voters, supervisors, asOf, book, purposes } = fund
  const about = card('about', '这个基金 This fund', facts([
    ['范围 Area', divisionName], ['状态 State', both(fundStateWords[state])],
    ['管委会 Committee', `表决成员 ${voters} 人，监督员 ${supervisors} 人 ${voters} voters, ${supervisors} supervisors`],
    ['决议 Resolution', resolution],
  ]))
  const table = card('purposes', '各个用途（元） Each purpose, in yuan', `<table><tr><th>用途<br>Purpose</th><th>收入<br>In</th>`
    + `<th>支出<br>Out</th><th>余额<br>Balance</th></tr>${purposes.map(purposeRow).join('')}</table>`)
  const more = `<a href="/open/funds/${id}/360giving.json">360Giving</a>`
  return pageOf(name, '社区公益基金公开账本，谁都能看，不用登录。The open books of a community fund, for anybody.', asOf,
    endCard(fund) + bookCards(book) + table + ratioCard(fund) + answerable(fund) + about
    + files(`/open/funds/${id}`, more))
}

const wayToGive = ({ mode, state, plan }: OpenCampaign): string => {
  if (state !== 'open') return '<p>募捐已经结束。<span class="note">It is over.</span></p>'
  const [zh, en] = modeWords[mode] ?? ['', '']
  const link = mode === 'PUBLIC_LINKOUT' && plan.platform
    ? `<p><a href="${html(plan.platform.url)}">${html(plan.platform.name)}<br>${html(plan.platform.url)}</a></p>` : ''
  return `<p>${zh}。<span class="note">${en}.</span></p>${link}`
}

export const campaignPage = (campaign: OpenCampaign): string => {
  const { id, fund, state, plan, filing, stopReason, asOf, book } = campaign
  const aim = card('plan', '募捐方案 The plan', facts([
    ['为了什么 Purpose', plan.purpose], ['帮助谁 Who is helped', plan.beneficiaries], ['怎么用 Use', plan.use],
    ['目标 Goal', yuan(plan.goalFen)], ['预计募捐成本 Cost of raising it', yuan(plan.costFen)],
    ['时间 Time', `${plan.firstDay} 至 ${plan.lastDay}`], ['地域 Area', plan.area],
    ['剩余财产 What is left over', plan.leftover], ['负责人 Leader', plan.leader], ['办公地址 Office', plan.officeAddress],
    ['收款账户 Account', plan.accountNumber], ['合作方 Partners', plan.partners.map(({ name }) => name).join('、')],
    ['备案编号 Filing number', filing?.number],
    ['状态 State', `${both(campaignStateWords[state])}${stopReason ? `：${stopReason}` : ''}`],
  ]))
  return pageOf(plan.title, `<a href="/open/funds/${fund.id}/page">${html(fund.name)}</a>`, asOf,
    bookCards(book) + clockCard(campaign.disclosure) + answerable(campaign) + aim
    + card('giving', '怎么捐 How to give', wayToGive(campaign)) + files(`/open/campaigns/${id}`))
}

/** What is said where there is nothing to show. */
export const sorryPage = (zh: string, en: string): string => shell(zh, html(en),
  '<p>请核对网址，或向社区居委会要新的二维码。<span class="note">Please check the address, or ask the residents’ committee '
  + 'for a new QR code.</span></p>')
