import type { DeliveryStep, LimitPeriod, RewardGroup, RewardKind, StockChangeKind, VoucherState } from '../../../shared/rewards.ts'
import { type Words, w } from './words.ts'

const kinds: Record<RewardKind, Words> = {
  goods: w('生活用品', 'Goods'), shop: w('商家优惠', 'At a shop'), service: w('上门服务', 'Services'), lesson: w('课程', 'Lessons'),
}
const groups: Record<RewardGroup, Words> = {
  everyone: w('所有居民', 'Everyone'), elder60: w('60 岁以上', '60 and older'), hardship: w('困难家庭', 'In hardship'),
  priorityElder: w('重点老人', 'Priority elders'), minor: w('未成年人', 'Minors'),
}
const periods: Record<LimitPeriod, Words> = {
  day: w('每天', 'a day'), week: w('每周', 'a week'), month: w('每月', 'a month'), quarter: w('每季度', 'a quarter'), year: w('每年', 'a year'),
  ever: w('总共', 'in all'),
}
const changes: Record<StockChangeKind, Words> = {
  received: w('入库（进货、捐来）', 'Came in'), found: w('盘点多出来', 'Found in counting'), spoiled: w('坏了、过期', 'Spoiled'),
  missing: w('盘点少了', 'Missing in counting'), returned: w('退给供货方', 'Returned to the supplier'),
}
const states: Record<VoucherState, Words> = {
  open: w('待领取', 'To be picked up'), handedOver: w('已领完', 'Picked up'), cancelled: w('已退回', 'Given back'), expired: w('过期已退', 'Ended'),
}
const steps: Record<DeliveryStep, Words> = { ordered: w('已下单', 'Ordered'), ready: w('已备好', 'Packed'), sent: w('在路上', 'On its way') }

export const rewardsText = {
  rewards: {
    title: w('兑换目录', 'Rewards'),
    lead: w('居民用家庭积分能换什么、要多少分、还有多少。调价至少提前 30 天公告，以前换好的券不受影响（FP-08）。',
      'What points are good for, at which price, and how many there are. Another price is announced 30 days ahead; vouchers made before stay (FP-08).'),
    kinds, groups, periods,
    count: w('在架', 'On the list'), stockWorth: w('库存成本', 'Worth of the stock'), perPoint: w('平均每分成本', 'Cost of a point'),
    bound: w('已换待领', 'Bound by open vouchers'), lowest: w('换完了的', 'Gone'), pieces: w('{n} 份', '{n}'), fen: w('{n} 分钱', '{n} fen'),
    item: w('兑换品', 'Reward'), kind: w('类别', 'Kind'), price: w('积分', 'Points'), cost: w('成本', 'Cost'), stock: w('库存', 'In stock'),
    state: w('状态', 'State'), place: w('在哪里领', 'Where'), listed: w('在架', 'On the list'), off: w('已下架', 'Off the list'),
    coming: w('{day} 起 {n} 分', '{n} pts from {day} on'), perPointOf: w('每分 {n} 分钱', '{n} fen a point'), manage: w('管理', 'Manage'), close: w('收起', 'Close'),
    none: w('还没有兑换品。', 'Nothing on the list yet.'),
    make: w('新增兑换品', 'Put on the list'), name: w('名称', 'Name'), description: w('说明（居民会看到）', 'Description'), firstStock: w('现有多少份', 'How many there are'),
    costYuan: w('每份成本（元）', 'Cost of one, yuan'), delivers: w('可以送上门', 'Can be brought'), audience: w('谁能换', 'For whom'),
    photos: w('照片（居民会看到）', 'Photos (residents see them)'), limits: w('限量', 'Limits'), addLimit: w('加一条限量', 'Add a limit'), removeLimit: w('去掉', 'Remove'), perHousehold: w('每户', 'a household'), perPerson: w('每人', 'a person'),
    most: w('最多几份', 'At most'), forWhom: w('对谁', 'For'), each: w('按', 'Per'), period: w('多久', 'Period'),
    station: w('社区驿站', 'The station'), stallOf: w('{market} · {stall}', '{market} · {stall}'),
    submit: w('上架', 'Put it on the list'), made: w('已上架，居民可以换了。', 'It is on the list.'),
    change: w('修改说明和限量', 'Change what it says'), save: w('保存', 'Save'), saved: w('已保存。', 'Saved.'),
    announce: w('公告调价', 'Announce another price'), announceLead: w('至少提前 30 天；新公告会替换以前公告的。', '30 days ahead at least; it takes the place of one announced before.'),
    newPrice: w('新价格（积分）', 'New price, points'), fromDay: w('从哪天起', 'From'), reason: w('原因', 'Reason'), announced: w('已公告，居民会在目录里看到。', 'Announced.'),
    takeOff: w('下架', 'Take off the list'), putBack: w('重新上架', 'Put back'), listing: w('上架和下架', 'On and off the list'),
    stockTitle: w('库存', 'Stock'), received: w('总共入库', 'Received'), held: w('已换待领', 'Held by vouchers'), handedOver: w('已领走', 'Handed over'),
    writtenOff: w('已核减', 'Written off'), changes, changeKind: w('怎么变', 'What happened'), quantity: w('几份', 'How many'),
    stockChange: w('入库或提出核减', 'Stock came, or is to fall'), stockLead: w('入库马上算数；核减要等第二个人复核（FP-10）。', 'What came counts at once; what is to fall waits for a second person (FP-10).'),
    propose: w('提交', 'Submit'), proposed: w('已记下。核减的等第二个人复核。', 'Written down. What is to fall waits for a second person.'),
    history: w('库存记录', 'Changes of stock'), doneState: w('已生效', 'Done'), proposedState: w('等复核', 'Waits'), refusedState: w('没有同意', 'Refused'), lapsedState: w('已失效', 'Lapsed'),
    toDecide: w('等第二个人复核的库存变动', 'Changes of stock that wait for a second person'), nothingToDecide: w('没有要复核的。', 'Nothing waits.'),
    approve: w('同意核减', 'Write it off'), refuse: w('不同意', 'Refuse'), by: w('提出人', 'By'), at: w('时间', 'When'), decision: w('复核', 'Decision'),
  },
  vouchers: {
    title: w('兑换券与核销', 'Vouchers'),
    lead: w('在驿站输入居民的兑换码，核对后发放；也看得到发了什么、要送什么。', 'Type a resident’s code, hand over; see what was handed over and what is to be brought.'),
    states, steps,
    counter: w('核销', 'Check a voucher'), code: w('居民的兑换码（12 位）', 'The resident’s code, 12 characters'), look: w('查这张券', 'Look it up'),
    mistyped: w('有一位输错了，请对照居民的手机再看一遍。', 'A character is wrong; please compare with the phone.'),
    what: w('换的是', 'What'), household: w('哪一家', 'Household'), left: w('还没领', 'Left'), leftOf: w('{left} 份（共 {n} 份）', '{left} of {n}'), until: w('有效到', 'Until'), place: w('在哪里领', 'Where'),
    howMany: w('这次发几份', 'How many now'), handOver: w('发 {n} 份', 'Hand over {n}'), next: w('下一张', 'The next one'),
    done: w('发好了，还剩 {n} 份。', 'Done; {n} left.'), allDone: w('发好了，这张券全部领完。', 'Done; all of it.'),
    endedHandedOver: w('这张券的东西已经全部领走了，不能再发。', 'All of it has been picked up; do not hand over.'),
    endedExpired: w('这张券过期了，积分已退回那家，不能再发。', 'It has ended and its points are back; do not hand over.'),
    endedCancelled: w('那家已经把这张券退回了，不能再发。', 'It was given back; do not hand over.'),
    desk: w('替居民兑换', 'Redeem for somebody'),
    deskLead: w('给没有手机的居民办：要有本人给服务台的委托（“积分兑换”）。换好后把券打印给居民。', 'For who has no phone and lets the desk act for them; print the voucher afterwards.'),
    reward: w('换什么', 'What'), choose: w('请选择', 'Choose'), priceOf: w('{title}（{n} 分，还剩 {left} 份）', '{title} ({n} pts, {left} left)'),
    redeem: w('兑换', 'Redeem'), redeemed: w('换好了。请打印，或让居民抄下兑换码。', 'Done. Print it, or have the code written down.'),
    paperCode: w('兑换码', 'Code'), print: w('打印', 'Print'), finished: w('办完了', 'Done'), bring: w('送上门', 'Bring it'), picture: w('兑换券的二维码', 'The voucher as a QR code'),
    stillOpen: w('还没来领的', 'Still to be picked up'), madeAt: w('换的时间', 'Made at'), state: w('状态', 'State'), noVouchers: w('没有符合条件的兑换券。', 'No such vouchers.'),
    givenBack: w('退回和过期', 'Not fetched'), noGivenBack: w('没有退回或过期的。', 'Nothing went back.'), why: w('为什么', 'Why'), byWhom: w('谁退的', 'By'), pointsBack: w('退回积分', 'Points back'),
    whys: { cancelled: w('不要了，退回', 'Given back'), expired: w('没来领，过期', 'Nobody came'), marketOff: w('市集取消', 'Market day called off') },
    opening: w('开放时间', 'Open'),
    handOvers: w('核销记录', 'Handed over'), at: w('时间', 'When'), quantity: w('份数', 'How many'), points: w('积分', 'Points'), cost: w('成本', 'Cost'),
    by: w('发放人', 'By'), receivedBy: w('谁收的', 'Taken by'), merchant: w('商家', 'Merchant'), from: w('从哪天', 'From'), to: w('到哪天', 'To'), noHandOvers: w('还没有核销记录。', 'Nothing handed over yet.'),
    deliveries: w('待送上门', 'To be brought'), noDeliveries: w('没有要送的。', 'Nothing to bring.'), person: w('送给', 'For'), step: w('到哪一步', 'Step'),
    ready: w('备好了', 'Packed'), send: w('出发', 'On its way'), back: w('没人在家，带回来了', 'Nobody there'), deliver: w('已交到手上', 'Handed over'), whoTook: w('谁收的', 'Who took it'),
    findings: w('疑点', 'Findings'), findingsLead: w('给分和发东西是同一个人的，请复查（FP-10）。', 'Handed over by who had given those very points (FP-10).'), noFindings: w('没有疑点。', 'None.'),
    movements: w('积分从哪来', 'Where the points came from'),
  },
  openHours: {
    title: w('开放时间', 'Open'), from: w('从', 'From'), to: w('到', 'To'), remove: w('去掉', 'Remove'), add: w('加一段时间', 'Add hours'),
    days: { mon: w('一', 'Mo'), tue: w('二', 'Tu'), wed: w('三', 'We'), thu: w('四', 'Th'), fri: w('五', 'Fr'), sat: w('六', 'Sa'), sun: w('日', 'Su') },
  },
  merchants: {
    title: w('合作商家', 'Partner merchants'),
    lead: w('居民到商家领兑换品；这里登记的人才能核销。按“核销记录”结账。', 'Residents fetch rewards there; only the people named here verify. Settled by what was handed over.'),
    make: w('登记商家', 'Register a merchant'), name: w('名称', 'Name'), address: w('地址', 'Address'), people: w('谁可以核销', 'Who verifies'), addPerson: w('加上这个人', 'Add'),
    station: w('社区驿站', 'The community’s station'), stationLead: w('不归商家的东西都在驿站领。这里写的地址和开放时间，居民在兑换页和券上马上就能看到。', 'What is no merchant’s is fetched here; residents see address and hours at once, on rewards and vouchers.'),
    remove: w('去掉', 'Remove'), submit: w('登记', 'Register'), made: w('已登记。', 'Registered.'), state: w('状态', 'State'), active: w('合作中', 'Active'), closed: w('已停止', 'Closed'),
    change: w('修改', 'Change'), close: w('收起', 'Close'), save: w('保存', 'Save'), saved: w('已保存。', 'Saved.'), stop: w('停止合作', 'Stop'), resume: w('恢复合作', 'Resume'), none: w('还没有合作商家。', 'No merchants yet.'),
  },
  markets: {
    title: w('公益市集', 'Market days'),
    lead: w('定好哪天、在哪里、有哪些摊位，再在“兑换目录”里把东西放到摊位上。', 'When, where, which stalls; rewards are then put on a stall in the list of rewards.'),
    make: w('安排市集', 'Plan a market day'), name: w('名称', 'Name'), place: w('地点', 'Place'), opens: w('开始', 'Opens'), closes: w('结束', 'Closes'),
    redeemFrom: w('提前多久可以换（不填：开市才可以）', 'Redeemed from (nothing: as it opens)'), stalls: w('摊位（用顿号或逗号隔开）', 'Stalls, separated by commas'),
    submit: w('安排', 'Plan it'), made: w('已安排，居民在小程序里看得到。', 'Planned.'), when: w('时间', 'When'), state: w('状态', 'State'), planned: w('已安排', 'Planned'),
    cancelled: w('已取消', 'Called off'), cancel: w('取消市集', 'Call it off'), reason: w('取消原因（居民会看到）', 'Reason (residents read it)'), none: w('最近没有市集。', 'No market days.'),
  },
}
