import type { Client } from '../../shared/client.ts'
import type { Input } from '../../shared/contract/index.ts'
import type { GrantableRole } from '../../shared/roles.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { appIds } from '../../infra/local/environment.ts'
import { inProcess } from '../../infra/local/in-process.ts'
import { phoneBook } from '../../infra/local/seed/phone.ts'
import { openIdOf, unionIdOf } from '../../infra/local/wechat/accounts.ts'
import { creditCode } from '../support/credit-code.ts'
import { plan, seated } from '../support/samples/funds.ts'
import type { Hands } from './phone.ts'
import type { Place } from './places.ts'
import { type Town, community } from './town.ts'

const { code } = community
export const fundBank = { holder: '武昌区慈善会', name: '中国银行武昌支行', number: '5500120034005678' }
const committee = [
  ['guo-xiulan', '郭秀兰'], ['he-wei', '何伟'], ['hu-defu', '胡德富'], ['ma-zhiyuan', '马志远'], ['song-jia', '宋佳'], ['xie-jun', '谢军'],
] as const

type Appointed = readonly [personId: string, role: GrantableRole]

export const appoint = async (mayor: Client, ...people: Appointed[]): Promise<void> => {
  for (const [personId, role] of people) await mayor('POST /people/:personId/roles', { personId, role, scope: code })
}

/** Two of the town who work for the fund at its desk: the leader prepares, the neighbour approves. */
export const staffFund = async (town: Town, { mayor }: { mayor: Client }): Promise<void> =>
  appoint(mayor, [await town.register('leader'), 'fundOfficer'], [await town.register('neighbour'), 'fundApprover'])

/** A charity's fund of the community, by people who play no other part: the mayor, its committee, the officer who prepares. */
export const foundFund = async (town: Town) => {
  const { system } = town
  const book = phoneBook(inProcess(system.functions.routes, system.clock.now), system.wechatUrl, system.clock.now)
  const register = async (user: string, name: string): Promise<string> =>
    (await book.of(user)('PUT /me', { name, community: code, terms: 1 })).id
  await register('wang-hai', '汪海')
  const { grantFirst, keepMerchant } = await import('../../functions/entry/bootstrap.ts')
  const identity = { openId: openIdOf('wang-hai', appIds.miniProgram), unionId: unionIdOf('wang-hai') }
  await grantFirst({ app: 'miniProgram', ...identity }, 'cityAdmin', code.slice(0, 4))
  const mayor: Client = book.of('wang-hai')
  const ids: string[] = []
  for (const [user, name] of committee) ids.push(await register(user, name))
  const officerId = await register('deng-wen', '邓文')
  const [approverId = ''] = ids
  await appoint(mayor, [officerId, 'fundOfficer'], [approverId, 'fundApprover'])
  const merchant = system.wechat.pay.openMerchant(fundBank.holder)
  await keepMerchant(code.slice(0, 4), merchant)
  const { id: charityId } = await mayor('POST /charities', {
    division: code.slice(0, 4), name: fundBank.holder, creditCode: creditCode(), certificate: '慈善组织登记证书 鄂慈 0001 号',
    contact: '027-88880000', lookUp: '在“慈善中国”网站按名称查询', address: '武昌区民主路 1 号', bank: fundBank, publicQualified: true, ownChannel: false,
    mchid: merchant.mchid,
  })
  const { id: fundId } = await mayor('POST /fund-work/funds', {
    community: code, division: code, charityId, seats: seated(ids), resolution: '居民议事会第6号决议',
  })
  return { fundId, mayor, as: book.of, ids, officer: book.of('deng-wen'), approver: book.of('guo-xiulan') }
}
type Founded = Awaited<ReturnType<typeof foundFund>>
type Sent = Input<'POST /fund-work/campaigns'>

/** A gift of the resident's, paid with WeChat on this machine. */
export const given = async ({ as, system }: Town, campaignId: string): Promise<string> => {
  const { gift, payment } = await as('resident')('POST /campaigns/:campaignId/gifts', {
    campaignId, amountFen: 2_000, shownName: 'masked', showsSum: true, message: '邻居的事就是自己的事',
  })
  system.wechat.pay.pay(payment.package.replace('prepay_id=', ''))
  await system.wechat.pay.settled()
  await system.drain()
  return gift.id
}

/** A campaign that begins today. */
export const beginCampaign = async (town: Town, { fundId, officer, approver }: Founded, mode: Sent['mode'], more: Partial<Sent['plan']>) => {
  const today = chinaDay(town.system.clock.now())
  const { id: campaignId } = await officer('POST /fund-work/campaigns', {
    community: code, fundId, mode, members: [],
    plan: { ...plan, firstDay: today, lastDay: dayAfter(today, 60), accountNumber: fundBank.number, ...more },
  })
  await approver('POST /fund-work/campaigns/:campaignId/opening', { community: code, campaignId })
  return campaignId
}

/** One spending that the committee is asked about, the resident among them, and one on notice. */
const liveSpending = async (town: Town, { fundId, mayor, officer, approver, as, ids }: Founded, residentId: string) => {
  const seats = seated([...ids.slice(0, 4), residentId, ...ids.slice(5)])
  await mayor('POST /fund-work/funds/:fundId/committees', { community: code, fundId, seats, resolution: '居民议事会第7号决议' })
  const { id: giftId } = await officer('POST /fund-work/funds/:fundId/gift-entries', {
    community: code, fundId, way: 'bank', amountFen: 100_000, receivedOn: chinaDay(town.system.clock.now()), reference: 'BANK-LIVED-1',
    donor: { kind: 'anonymous' }, shownName: 'none', showsSum: true, photos: [],
  })
  await approver('POST /fund-work/gift-entries/:giftId/seconding', { community: code, giftId, papers: [] })
  await town.system.drain()
  const ask = async (title: string, sumFen: number) => (await officer('POST /fund-work/funds/:fundId/spendings', {
    community: code, fundId, emergency: false, reason: 'meals', title, text: '补贴独居老人的餐费', photos: [], papers: [], sumFen,
    lines: [{ label: '餐费', amountFen: sumFen }], instalments: [{ milestone: '月底', amountFen: sumFen }],
    payee: { name: '红巷食堂', account: '6222000011112222' },
  })).id
  const noticed = { community: code, spendingId: await ask('十一月助餐', 60_000) }
  await approver('POST /fund-work/spendings/:spendingId/votes', { ...noticed, yes: true, reason: '符合方案' })
  await as('xie-jun')('POST /fund-work/spendings/:spendingId/opinions', { ...noticed, agrees: true, text: '程序合规' })
  return { spendingId: await ask('十二月助餐', 200_000), noticedId: noticed.spendingId }
}

/** A call for projects that the resident judges and the neighbour has applied to. */
const liveVentures = async (town: Town, { fundId, officer, approver, ids }: Founded, residentId: string) => {
  const { id: callId } = await officer('POST /fund-work/venture-calls', {
    community: code, fundId, title: '邻里微项目', text: '为老人和孩子做的小项目', budgetFen: 2_000_000, mostFen: 800_000, scoreDays: 7, noticeDays: 7,
    applyUntil: dayAfter(chinaDay(town.system.clock.now()), 90), leastPoints: 60, sharesPercent: [50, 30, 20], resolution: '居民议事会第9号决议',
    criteria: [{ name: '需求', weightPercent: 60 }, { name: '可行', weightPercent: 40 }], judgeIds: [residentId, ...ids.slice(1, 3)],
  })
  await approver('POST /fund-work/venture-calls/:callId/opening', { community: code, callId })
  const { id: ventureId } = await town.as('neighbour')('POST /venture-calls/:callId/applications', {
    callId, org: { kind: 'organisation', name: '红巷公益社', creditCode: creditCode() }, contact: { name: '陈桂兰', phone: '13800000002' },
    title: '楼道小菜园', purpose: '把空地种上菜', serves: '三栋的老人，约 60 户', plan: '每月一次，教大家种', photos: [], papers: [],
    lines: [{ label: '土和种子', amountFen: 600_000 }], sumFen: 600_000,
  })
  return { callId, ventureId }
}

/**
 * What a child wished to give and the resident was asked about, past all screens: no child lives in this town, and what waits is shown to a
 * child’s guardian alone (gift-wishes.test.ts has two phones of a family).
 */
const liveWish = async (residentId: string, childId: string, campaignId: string, at: string, endsAt: string): Promise<void> => {
  const { PutItemCommand } = await import('dynamodb-toolbox/entity/actions/put')
  const { GiftWish, WishFor } = await import('../../functions/funds/giving/wishes/items.ts')
  const [personId, wishId] = [childId, 'gwi_01J9ZZZZZZZZZZZZZZZZZZZZZZ']
  await GiftWish.build(PutItemCommand).item({
    personId, wishId, version: 1, campaignId, community: code, title: '邻里应急互助金', amountFen: 2_000, shownName: 'masked', showsSum: true,
    message: '祝爷爷奶奶健康', state: 'refused', answeredBy: residentId, answeredAt: at, at, endsAt, guardianIds: [residentId],
  }).send()
  await WishFor.build(PutItemCommand).item({ guardianId: residentId, wishId, personId }).send()
}

/** A sale that everybody may see, and help among neighbours, both open; what was given to it, and what is spent of it. */
export const liveFunds = async (town: Town, residentId: string) => {
  const found = await foundFund(town)
  const { fundId, officer, ids } = found
  const today = chinaDay(town.system.clock.now())
  const begin = (mode: Sent['mode'], more: Partial<Sent['plan']>) => beginCampaign(town, found, mode, more)
  const sale = { title: '红巷旧物义卖', agreement: { by: '红巷粮油店', signedOn: today, promise: '当天义卖所得全部捐出' } }
  await officer('POST /fund-work/funds/:fundId/gift-entries', {
    community: code, fundId, way: 'bank', amountFen: 20_000, receivedOn: today, reference: 'BANK-0001',
    donor: { kind: 'resident', personId: residentId }, shownName: 'masked', showsSum: true, photos: [],
  })
  const [saleId, helpId] = [await begin('MARKET', sale), await begin('MUTUAL_AID', { title: '邻里应急互助金' })]
  const pastId = await begin('MUTUAL_AID', { title: '冬衣互助' })
  await officer('POST /fund-work/campaigns/:campaignId/stop', { community: code, campaignId: pastId, reason: '合并到街道' })
  const giftId = await given(town, helpId)
  const now = town.system.clock.now()
  await liveWish(residentId, ids[1] ?? '', helpId, new Date(now).toISOString(), new Date(now + 3 * 86_400_000).toISOString())
  await officer('POST /fund-work/funds/:fundId/use-changes', {
    community: code, fundId, fromId: helpId, toId: fundId, giftId, reason: '求助的家庭已经得到别的救助', resolution: '居民议事会第7号决议',
  })
  const { id: roundId } = await officer('POST /fund-work/vote-rounds', {
    community: code, fundId, title: '两万元怎么花', text: '拿出基金的一部分，由居民投票决定', shareFen: 2_000_000, choices: 3,
    proposeUntil: dayAfter(today, 20), firstDay: dayAfter(today, 21), lastDay: dayAfter(today, 40), paperDays: 2, resolution: '居民议事会第8号决议',
  })
  await officer('POST /fund-work/vote-rounds/:roundId/projects', {
    community: code, roundId, title: '红巷长椅', text: '在红巷口装两张长椅', costFen: 600_000,
  })
  const ventures = await liveVentures(town, found, residentId)
  return { ...ventures, roundId, pastId, saleId, helpId, giftId, fundId, ...await liveSpending(town, found, residentId) }
}
type Funds = Awaited<ReturnType<typeof liveFunds>>

const answered = async (hands: Hands): Promise<void> => {
  await hands.write('yuan', '20')
  await hands.tap('next')
}
const takingBack = async (hands: Hands): Promise<void> => {
  await hands.tap('take-back')
  await hands.tap('back-whole')
}

/** The pages of campaigns, gifts and spendings. */
export const fundPlaces = ({ callId, ventureId, roundId, pastId, saleId, helpId, giftId, fundId, spendingId, noticedId }: Funds): Place[] => [
  { whose: 'resident', name: 'funds', path: 'packages/funds/home/index', shows: '#campaigns' },
  { whose: 'resident', name: 'past-campaigns', path: 'packages/funds/past/index', shows: `#past-${pastId}` },
  { whose: 'resident', name: 'campaign-sale', path: `packages/funds/campaign/index?campaignId=${saleId}`, shows: '#market' },
  { whose: 'resident', name: 'give-sum', path: `packages/funds/give/index?campaignId=${helpId}`, shows: '#yuan' },
  { whose: 'resident', name: 'give-name', path: `packages/funds/give/index?campaignId=${helpId}`, shows: '#yuan', afterwards: answered },
  { whose: 'resident', name: 'gifts', path: 'packages/funds/gifts/index', shows: `#gift-${giftId}` },
  { whose: 'neighbour', name: 'gifts-none', path: 'packages/funds/gifts/index', shows: '#no-gifts' },
  { whose: 'resident', name: 'gift', path: `packages/funds/gift/index?giftId=${giftId}`, shows: '#step-0' },
  { whose: 'resident', name: 'gift-back', path: `packages/funds/gift/index?giftId=${giftId}`, shows: '#step-0', afterwards: takingBack },
  { whose: 'resident', name: 'gift-certificate', path: `packages/funds/certificate/index?giftId=${giftId}`, shows: '#gift-certificate' },
  { whose: 'resident', name: 'gift-papers', path: `packages/funds/papers/index?giftId=${giftId}`, shows: '#ask-agreement' },
  { whose: 'resident', name: 'giving-year', path: 'packages/funds/year/index', shows: `#year-${giftId}` },
  { whose: 'resident', name: 'reminder-new', path: `packages/funds/reminders/index?campaignId=${helpId}`, shows: '#new-reminder' },
  { whose: 'neighbour', name: 'reminders-none', path: 'packages/funds/reminders/index', shows: '#no-reminders' },
  { whose: 'resident', name: 'wall', path: `packages/funds/wall/index?campaignId=${helpId}`, shows: '#wall-0' },
  { whose: 'resident', name: 'campaign-help', path: `packages/funds/campaign/index?campaignId=${helpId}`, shows: '#only-for' },
  { whose: 'resident', name: 'consents', path: 'packages/funds/consents/index', shows: '#consents' },
  { whose: 'resident', name: 'gift-wishes', path: 'packages/funds/wishes/index', shows: '#ward-wishes' },
  { whose: 'leader', name: 'gift-wishes-none', path: 'packages/funds/wishes/index', shows: '#no-wishes' },
  { whose: 'resident', name: 'countersign', path: 'packages/funds/countersign/index', shows: '#entries' },
  {
    whose: 'resident', name: 'fund-spendings', path: `packages/funds/spendings/index?campaignId=${helpId}&fundId=${fundId}`,
    shows: `#spent-${noticedId}`, afterwards: (hands) => hands.tap(`object-${noticedId}`),
  },
  { whose: 'resident', name: 'fund-committee', path: 'packages/funds/committee/index', shows: `#look-${spendingId}` },
  { whose: 'resident', name: 'fund-decide', path: `packages/funds/decide/index?community=${code}&spendingId=${spendingId}`, shows: '#vote-send' },
  { whose: 'resident', name: 'ventures', path: 'packages/funds/ventures/index', shows: `#call-${callId}` },
  { whose: 'neighbour', name: 'venture', path: `packages/funds/venture/index?callId=${callId}`, shows: `#own-${ventureId}` },
  { whose: 'resident', name: 'venture-apply', path: `packages/funds/venture-apply/index?callId=${callId}`, shows: '#who-team' },
  { whose: 'resident', name: 'venture-judging', path: 'packages/funds/judge/index', shows: `#judge-${callId}` },
  { whose: 'resident', name: 'venture-judge', path: `packages/funds/judge/index?callId=${callId}`, shows: '#too-early' },
  { whose: 'resident', name: 'vote', path: `packages/funds/vote/index?roundId=${roundId}`, shows: '#vote' },
]
