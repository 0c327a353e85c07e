import { keepMerchant } from '../../../functions/entry/bootstrap.ts'
import type { Input, Output } from '../../../shared/contract/index.ts'
import { chinaDay, dayAfter } from '../../../shared/units.ts'
import { onDay } from './calendar.ts'
import { city, community, staff, street } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, idOf, unless } from './world.ts'

/** A charity's fund of the community with its committee, and three campaigns that the law treats differently. */

const { cityAdmin: { user: mayor }, streetAdmin: { user: office }, communityAdmin: { user: officer }, stationStaff: { user: approver } } = staff
const bank = { holder: '江城区慈善会（演示）', name: '中国银行武昌支行', number: '5500120034005678' }
export const emergencies = '邻里应急互助金'
const members = ['wang-jianguo', 'li-xiuying', 'zhou-guangrong', 'hu-defu'] as const

type Plan = Input<'POST /fund-work/campaigns'>['plan']
const usual = {
  area: '西城壕社区', leader: '方老师', leaderOnStaff: true, noOnePerson: true, officeAddress: '武昌区民主路 1 号', accountNumber: bank.number,
  costFen: 0, partners: [], emergency: false,
} satisfies Partial<Plan>

const grantRoles = async (world: World): Promise<void> => {
  for (const [by, user, role] of [[office, officer, 'fundOfficer'], [office, approver, 'fundApprover'], [mayor, office, 'fundPayer']] as const) {
    await unless(act(world, by, 'POST /people/:personId/roles', { personId: idOf(world, user), role, scope: community }, `${role} ${user}`),
      'role.exists')
  }
}

/** The charity's account at this machine's WeChat Pay, entered as an operator does; once, whatever was interrupted. */
const openPay = async (world: World, { id: charityId, ...kept }: Output<'POST /charities'>): Promise<void> => {
  const merchant = await world.openMerchant(bank.holder)
  await keepMerchant(city, merchant)
  await unless(act(world, mayor, 'PUT /charities/:charityId', { ...kept, charityId, division: city, mchid: merchant.mchid }, merchant.mchid),
    'fund.stale')
}

const foundFund = async (world: World): Promise<string> => {
  const charity = await act(world, mayor, 'POST /charities', {
    division: city, name: bank.holder, creditCode: '5342000050000000AC', certificate: '慈善组织登记证书（演示）0001 号', contact: '027-88880000',
    lookUp: '在“慈善中国”网站按名称查询', address: '武昌区民主路 1 号', bank, publicQualified: true, ownChannel: false,
  }, 'charity')
  const charityId = charity.id
  await openPay(world, charity)
  const seat = (user: string, is: 'director' | 'member' | 'supervisor') => ({ personId: idOf(world, user), seat: is })
  const { id } = await act(world, office, 'POST /fund-work/funds', {
    community, division: community, charityId, resolution: '西城壕社区居民议事会第6号决议',
    seats: [seat(approver, 'director'), ...members.map((user) => seat(user, 'member')), seat(staff.auditor.user, 'supervisor')],
  }, 'fund')
  return id
}

const draft = async (
  world: World, fundId: string, mode: Input<'POST /fund-work/campaigns'>['mode'], firstDay: string, days: number,
  plan: Omit<Plan, keyof typeof usual | 'firstDay' | 'lastDay'>,
): Promise<string> => {
  const { id } = await act(world, officer, 'POST /fund-work/campaigns', {
    community, fundId, mode, members: [], plan: { ...usual, ...plan, firstDay, lastDay: dayAfter(firstDay, days) },
  }, plan.title)
  return id
}
const open = (world: World, campaignId: string): Promise<unknown> =>
  act(world, approver, 'POST /fund-work/campaigns/:campaignId/opening', { community, campaignId }, campaignId)

/** Two that begin at once, among neighbours and as a sale; one for everybody that is filed ten days before it begins. */
const begin = async (world: World): Promise<void> => {
  await grantRoles(world)
  const fundId = await foundFund(world)
  await openVote(world, fundId)
  const today = chinaDay(world.now())
  await open(world, await draft(world, fundId, 'MUTUAL_AID', today, 180, {
    title: emergencies, purpose: '邻居突然生病、家里漏水断电时，先帮一把。', ways: ['wechat', 'bank', 'cash'], goalFen: 2_000_000,
    beneficiaries: '本社区遇到急事的居民家庭', use: '每户每次不超过 2000 元，由管委会评议。', leftover: '留作下一年度的互助金',
  }))
  await open(world, await draft(world, fundId, 'MARKET', today, 90, {
    title: '红巷旧物义卖', purpose: '闲置的书和家什换一份心意。', ways: ['market'], goalFen: 300_000, beneficiaries: '社区图书角',
    use: '添置图书和书架。', leftover: '用于下一次义卖', agreement: { by: '红巷粮油店', signedOn: today, promise: '当天义卖所得全部捐出' },
  }))
  const campaignId = await draft(world, fundId, 'PUBLIC_LINKOUT', dayAfter(today, 10), 120, {
    title: '独居老人助餐', purpose: '让 80 岁以上的独居老人每天吃上一顿热饭。', ways: ['platform', 'bank'], goalFen: 5_000_000,
    beneficiaries: '西城壕社区 80 岁以上独居老人，约 42 位', use: '每餐补贴 6 元，由社区食堂送到家。', leftover: '用于下一年度助餐',
    platform: { name: '民政部指定的互联网募捐平台（演示）', url: 'https://gongyi.example.org/linli-meals' },
  })
  await act(world, officer, 'POST /fund-work/campaigns/:campaignId/filing', {
    community, campaignId, number: '53420000YANSHI0001A26001', filedOn: today,
  }, campaignId)
}

/** The residents decide by vote on a share: two projects of the committee's stand on the ballot, more are proposed. */
const openVote = async (world: World, fundId: string): Promise<void> => {
  const today = chinaDay(world.now())
  const { id: roundId } = await act(world, officer, 'POST /fund-work/vote-rounds', {
    community, fundId, title: '两万元怎么花，大家定', text: '拿出基金的一部分，由居民投票决定用在哪里。', shareFen: 2_000_000, choices: 3,
    proposeUntil: dayAfter(today, 7), firstDay: dayAfter(today, 8), lastDay: dayAfter(today, 60), paperDays: 2,
    resolution: '西城壕社区居民议事会第8号决议',
  }, 'vote')
  const projects = [['红巷长椅', '在红巷口装两张长椅。', 600_000], ['楼道扶手', '给 3 栋的楼道装扶手。', 900_000]] as const
  for (const [title, text, costFen] of projects) {
    await act(world, officer, 'POST /fund-work/vote-rounds/:roundId/projects', { community, roundId, title, text, costFen }, title)
  }
}

/** What is filed begins on its day. */
const beginFiled = async (world: World): Promise<void> => {
  const fundId = await fundOf(world)
  if (!fundId) return
  const { items } = await world.phones.of(approver)('GET /fund-work/funds/:fundId/campaigns', { community, fundId })
  for (const { id } of items.filter(({ state }) => state === 'filed')) await open(world, id)
}

interface Transfer { user: string; reference: string; amountFen: number; shownName: 'full' | 'masked' | 'none'; campaignId?: string; waits?: true }

/** A transfer that staff enter; it counts when its donor has agreed. */
const enterGift = async (world: World, fundId: string, { user, waits, ...transfer }: Transfer): Promise<void> => {
  const { id: giftId } = await act(world, officer, 'POST /fund-work/funds/:fundId/gift-entries', {
    community, fundId, way: 'bank', receivedOn: chinaDay(world.now()), donor: { kind: 'resident', personId: idOf(world, user) },
    showsSum: true, photos: [], ...transfer,
  }, transfer.reference)
  if (!waits) await act(world, user, 'POST /me/gift-entries/:giftId/answers', { giftId, agrees: true }, transfer.reference)
}

export const fundOf = async (world: World): Promise<string | undefined> =>
  (await world.phones.of(office)('GET /funds', { division: street })).items[0]?.id
export const campaignOf = async (world: World, fundId: string, title: string): Promise<string | undefined> =>
  (await world.phones.of(officer)('GET /fund-work/funds/:fundId/campaigns', { community, fundId })).items
    .find(({ plan }) => plan.title === title)?.id

/** Neighbours give for emergencies; one waits for its donor's word. */
const enterGifts = async (world: World): Promise<void> => {
  const fundId = await fundOf(world)
  const campaignId = fundId && await campaignOf(world, fundId, emergencies)
  if (!fundId || !campaignId) return
  await enterGift(world, fundId, { user: 'li-xiuying', reference: 'YANSHI-0001', amountFen: 20_000, shownName: 'masked', waits: true })
  await enterGift(world, fundId, { user: 'wang-jianguo', reference: 'YANSHI-0002', amountFen: 50_000, shownName: 'masked' })
  const given = [
    ['chen-guilan', 10_000, 'masked'], ['zhang-hansheng', 5_000, 'full'], ['liu-deming', 20_000, 'none'], ['yang-fan', 6_600, 'masked'],
    ['chen-wenbin', 30_000, 'full'],
  ] as const
  for (const [index, [user, amountFen, shownName]] of given.entries()) {
    await enterGift(world, fundId, { user, reference: `YANSHI-001${index}`, amountFen, shownName, campaignId })
  }
}

export const fundSteps = (lifeStartMs: number): Step[] => [
  { atMs: onDay(lifeStartMs, 3, '10:10'), run: begin },
  { atMs: onDay(lifeStartMs, 14, '09:10'), run: beginFiled },
  { atMs: onDay(lifeStartMs, 15, '09:30'), run: enterGifts },
]
