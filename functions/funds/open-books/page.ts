import { chinaDay, chinaMinuteText, yuanText } from '../../../shared/units.ts'
import { html } from '../../platform/html.ts'
import { answerable, bookCards, both, card, facts, files, pageOf, ratioCard, shell, yuan } from './parts.ts'
import type { OpenCampaign, OpenCharity, OpenFund } from './see.ts'
import { campaignStateWords, disclosureWords, fundStateWords, modeWords } from './words.ts'

/** The open books as pages for anybody: without signing in, without scripts, readable on an old phone (CF-07). */

type Clock = OpenCampaign['disclosure']
const lateNote = ({ next }: Clock): string => (next?.late
  ? `<strong>逾期未公布，应在 ${next.dueOn} 前 Late since ${next.dueOn}</strong>` : '')

type Told = OpenCampaign['told'][number]

const photoNote = (photos: number): string =>
  (photos > 0 ? `<p class="note">照片 ${photos} 张，在小程序里看。Photos are in the mini-program.</p>` : '')

/** An update as it was published, with the sums of that moment (CF-09). */
const toldUpdate = ({ title, text, inFull, photos, at, sums }: Told): string => `<article><h3>${html(title)}</h3>
<p class="note">${chinaMinuteText(Date.parse(at))}${inFull ? ' 全面公布 In full' : ''}</p>
<p class="text">${html(text)}</p>${photoNote(photos)}${sums ? facts([
  ['当时收入 Income by then', yuan(sums.raisedFen)], ['当时支出 Spending by then', yuan(sums.spentFen)],
  ['当时余额 Balance then', yuan(sums.balanceFen)],
]) : ''}</article>`

/** What it owes the public, since when it is late, and what it has told, newest first (CF-09). */
const clockCard = ({ disclosure: clock, told }: OpenCampaign): string =>
  card('disclosure', '进展公布 Public updates', `${facts([
    ['最近一次 Last', clock.lastOn ?? '还没有公布过 Not yet'],
    ['下一次 Next', clock.next && `${clock.next.dueOn} 前，${both(disclosureWords[clock.next.kind])}`],
  ])}${lateNote(clock)}${told.map(toldUpdate).join('')}`)

const purposeRow = ({ what, id, title, state, disclosure, book }: OpenFund['purposes'][number]): string => {
  const note = (state ? ` <span class="note">${campaignStateWords[state][0]}</span>` : '')
    + (disclosure ? ` ${lateNote(disclosure)}` : '')
  const name = what === 'campaign'
    ? `<a href="/open/campaigns/${id}/page">${html(title ?? '')}</a>${note}`
    : what === 'fund' ? '不指定项目 Without a campaign' : '面向居民或特定人的项目（合计） Not for the public, together'
  return `<tr><td>${name}</td><td>${yuanText(book.incomeFen)}</td><td>${yuanText(book.spentFen)}</td>`
    + `<td>${yuanText(book.balanceFen)}</td></tr>`
}

/** Where what is left of a fund goes that closes (PEERS 5.20). */
const endCard = ({ closing, closedAt, movedFen = 0 }: OpenFund): string => (closing
  ? card('closing', closedAt ? '基金已关闭 This fund is closed' : '余款去向公示 Where the rest goes', facts([
    ['余款转入 What is left goes to', closing.toTitle], ['原因 Reason', closing.reason],
    ['决议 Resolution', closing.resolution], ['公示到 In public until', closing.noticeEndsOn],
    ['已转出 Moved', closedAt && yuan(movedFen)], ['关闭日期 Closed on', closedAt && chinaDay(Date.parse(closedAt))],
  ])) : '')

const whole = ({ charity }: OpenFund): string => `<p class="note">法律按整个慈善组织计算，这里只算本基金。The law measures the
charity as a whole; this is this fund alone.</p><p class="ways"><a href="/open/charities/${charity.id}/page">查看 ${
  html(charity.name)} 各基金合计 All its funds together</a></p>`

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
    endCard(fund) + bookCards(book) + table + ratioCard(fund, '本基金的成本 Costs of this fund', whole(fund))
    + answerable(fund.charity) + about
    + files(`/open/funds/${id}`, more))
}

/** A charity as a whole, as the law measures it (CF-10). */
export const charityPage = (charity: OpenCharity): string => {
  const { name, asOf, funds } = charity
  const note = `<p class="note">只包括它在本系统里的 ${funds.length} 个社区公益基金，不包括它的其他账目；完整情况看它的年度报告。
Only its community funds in this system (${funds.length}); its other books are not in it: see its yearly report.</p>`
  const links = funds.map((fund) => `<a href="/open/funds/${fund.id}/page">${html(fund.name)} <span class="note">${
    both(fundStateWords[fund.state])}</span></a>`)
  const list = card('funds', '它的社区公益基金 Its community funds', `<div class="ways">${links.join('')}</div>`)
  return pageOf(name, '慈善组织的社区公益基金合计，谁都能看，不用登录。A charity’s funds together, for anybody.', asOf,
    ratioCard(charity, '各基金合计成本 Costs of all its funds', note) + list + answerable(charity)
    + '<section class="card ways" id="files"><h2>下载数据 Data</h2>'
    + `<a href="/open/charities/${charity.id}">JSON</a></section>`, 10)
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
    bookCards(book) + clockCard(campaign) + answerable(campaign.charity) + aim
    + card('giving', '怎么捐 How to give', wayToGive(campaign)) + files(`/open/campaigns/${id}`))
}

/** What is said where there is nothing to show. */
export const sorryPage = (zh: string, en: string): string => shell(zh, html(en),
  '<p>请核对网址，或向社区居委会要新的二维码。<span class="note">Please check the address, or ask the residents’ committee '
  + 'for a new QR code.</span></p>')
