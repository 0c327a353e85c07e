import type * as zod from 'zod'
import { serviceCodes } from '../services.ts'

// Forms are made when a value is set, by whoever has zod: most functions only read values and go without it.
type Zod = Pick<typeof zod, 'array' | 'boolean' | 'enum' | 'int' | 'strictObject' | 'string'>

/**
 * What a community may set differently, with the rule it rests on and its default (DOMAIN.md). Keys are
 * `<context>.<nameWithUnit>`. A setting of a community goes before its street's, its district's, the city's and the
 * default.
 */
const setting = <S extends zod.ZodType>(
  schema: (z: Zod) => S, initial: zod.output<S>, rule: string, zh: string, en: string,
) => ({ schema, initial, rule, zh, en })

const count = (least: number, most: number) => (z: Zod) => z.int().min(least).max(most)

const labelText = (z: Zod) => z.string().trim().min(1).max(12)

export const settings = {
  'identity.newcomersWait': setting(
    (z) => z.boolean(), false, 'PEERS 1.1', '新居民须经本社区管理员同意，才能报名、下单和兑换',
    'Newcomers sign up, order and redeem only after an administrator has accepted them'),
  'identity.mandateLongestDays': setting(
    count(1, 1825), 365, 'TB-05', '委托最长的天数', 'The longest that a mandate lasts, in days'),
  'identity.mandateMostMinutes': setting(
    count(0, 6000), 1200, 'TB-05', '委托每月最多的分钟数', 'The most minutes a month in a mandate'),
  'identity.careLongestDays': setting(
    count(1, 1825), 365, 'TB-06', '困难、独居等认定最长的天数', 'The longest that a certificate of hardship and the like lasts, in days'),
  'identity.freeCancelMinutes': setting(
    count(0, 2880), 120, 'TB-1.4', '开始前多少分钟以上取消不算迟（活动和互助单一样）',
    'Cancelling a shift or an order is free until so many minutes before the start'),
  'identity.marksForSuspension': setting(
    count(1, 20), 3, 'TB-1.4', '迟取消或未到满几次暂停报名和接单', 'So many late cancellings and no-shows suspend from signing up and claiming'),
  'identity.marksWithinDays': setting(
    count(1, 365), 30, 'TB-1.4', '迟取消和未到在多少天内累计', 'They are counted within so many days'),
  'identity.suspensionDays': setting(
    count(1, 90), 14, 'TB-1.4', '暂停报名和接单多少天', 'A suspension lasts so many days'),
  'identity.markAppealDays': setting(
    count(1, 90), 14, 'VR-16', '缺席记录多少天内可以申诉', 'A mark can be appealed against for so many days'),
  'identity.erasureDays': setting(
    count(1, 15), 15, 'PV-02', '注销或申请删除资料后，几天内可以反悔', 'Days in which closing an account, or erasing its data, can be taken back'),
  'identity.termsNoticeDays': setting(
    count(0, 90), 7, 'PV-02', '新版服务协议和隐私政策，生效前至少公布几天（在市一级设置）',
    'Days for which new terms are made known before they take effect (set for a city)'),
  'identity.idleMonths': setting(
    count(6, 120), 24, 'PEERS 1.15', '多少个月没人用的账户暂时收起（提前 30 天通知）',
    'An account that nobody uses for so many months is put away (told 30 days before)'),
  'identity.cardPhotoDays': setting(
    count(1, 60), 14, 'PV-03', '身份证照片没人核对时，最多保留几天就删除', 'Days after which the photo of an identity card goes that nobody has looked at'),
  'files.dailyMost': setting(
    count(1, 500), 40, 'PV-06', '每人每天最多上传几张照片或文件', 'The most photos and documents that a person uploads in a day'),
  'files.dailyMegabytes': setting(
    count(10, 1000), 100, 'PV-06', '每人每天最多上传多少 MB', 'The most megabytes that a person uploads in a day'),

  'timebank.dailyCapMinutes': setting(
    count(0, 1440), 240, 'TB-03', '每人每天最多存入的分钟数', 'The most minutes a person earns in a day'),
  'timebank.closingDays': setting(
    count(30, 1095), 180, 'TB-11', '居民去世或离开后，时间币转给亲属的期限（天）',
    'Days within which the credit of somebody who died or left may go to kin'),
  'timebank.servicesOff': setting(
    (z) => z.array(z.enum(serviceCodes)).max(50), [], '1.3', '不开放的互助服务项目', 'Services that are not offered here'),
  'timebank.autoOpen': setting(
    (z) => z.array(z.enum(serviceCodes)).max(50), [], '1.4', '发布后不经审核直接开放的服务项目',
    'Services that open without a review'),
  'timebank.accidentPolicy': setting(
    (z) => z.string().trim().max(60), '', '1.3', '志愿者意外险保单号（有风险的服务须先填）',
    'Accident policy of the volunteers; services with a risk need it first'),
  'timebank.spendAge': setting(
    count(0, 100), 60, 'TB-04', '可以请人服务的最低年龄', 'The age from which a person may be served'),
  'timebank.homeVisitsNeedRealName': setting(
    (z) => z.boolean(), false, 'PEERS 1.2', '上门服务的志愿者须先由社区核对过身份证',
    'Whoever serves in a home must have shown an identity card to the community'),
  'timebank.reviewWorkingDays': setting(
    count(1, 10), 1, '1.4', '需求审核的工作日数', 'Working days for the review of a request'),
  'timebank.escalateMinutes': setting(
    count(30, 10_080), 240, '1.4', '开始前多少分钟无人接单时转给社工',
    'Minutes before the start when the workers look after a request nobody took'),
  'timebank.arrangementDaysAhead': setting(
    count(1, 28), 7, '1.4', '固定互助提前几天预约下一次', 'Days ahead on which the next visit of a standing arrangement is booked'),
  'timebank.autoConfirmHours': setting(
    count(24, 720), 72, '1.4', '签退后多少小时无异议自动确认', 'Hours of silence after which an order is confirmed'),
  'timebank.silenceWarningHours': setting(
    count(1, 168), 24, 'PEERS 3.7', '自动确认前多少小时提醒老人和代办人', 'Hours before a confirmation by silence when the requester is warned'),
  'timebank.objectionDays': setting(
    count(1, 90), 7, '1.4', '结算后可提异议的天数', 'Days in which a settlement may be objected to'),
  'timebank.appealDays': setting(
    count(1, 30), 3, '1.4', '对裁决提出申诉的天数', 'Days in which a ruling may be appealed'),
  'timebank.rulingWorkingDays': setting(
    count(1, 30), 5, '1.4', '争议或申诉须在几个工作日内裁决', 'Working days in which a dispute, or the appeal, is ruled on'),
  'timebank.complaintWorkingDays': setting(
    count(1, 30), 3, '1.4', '投诉须在几个工作日内答复', 'Working days in which a complaint is answered'),
  'volunteering.codeTries': setting(
    count(3, 50), 10, 'VR-09', '每人每个班次最多输错签到码的次数', 'Wrong codes that a person may try at a shift'),
  'volunteering.lateCheckHours': setting(
    count(0, 72), 24, 'VR-09', '没有网络时的签到签退，最晚几小时内补传', 'Hours within which a check made without network is taken'),
  'volunteering.checksPerDay': setting(
    count(1, 6), 3, 'VR-09', '每人每天在同一活动最多签到几次', 'Check-ins of a person to an activity in a day'),
  'volunteering.placeEvidenceDays': setting(
    count(1, 90), 90, 'PV-05', '签到位置保留多少天，之后只记“在场内”或“在场外”', 'Days until only inside or outside is kept of a place'),
  'volunteering.recordWorkingDays': setting(
    count(1, 10), 10, 'VR-04', '活动结束后多少个工作日内须确认时长', 'Working days within which hours are to be recorded'),
  'volunteering.redListWorkingDays': setting(
    count(1, 10), 8, 'VR-04', '活动结束后第几个工作日还没确认就上红榜', 'The working day on which unrecorded hours come on the red list'),
  'volunteering.reportWorkingDays': setting(
    count(1, 20), 5, 'VR-05', '志愿者报错报漏后，多少个工作日内核实', 'Working days to verify what a volunteer reports'),
  'volunteering.backfillWorkingDays': setting(
    count(1, 10), 10, 'VR-10', '活动结束后多少个工作日内可以按纸质表补登', 'Working days within which a paper sheet may be entered'),
  'volunteering.backfillDailyMinutes': setting(
    count(0, 720), 480, 'VR-10', '每人每天补登的时长上限（分钟）', 'The most minutes of a person entered later for a day'),
  'volunteering.backfillMonthlyMinutes': setting(
    count(0, 7200), 1440, 'VR-10', '每人每月补登的时长上限（分钟）', 'The most minutes of a person entered later for a month'),
  'volunteering.servedDailyMinutes': setting(
    count(60, 1440), 720, 'VR-10', '每人每天服务时长最多记多少分钟，补登和互助单超过的不记',
    'The most minutes recorded of a person and day; what paper sheets and orders have beyond is not'),
  'volunteering.samplePercent': setting(
    count(1, 100), 10, 'VR-10', '已确认的时长抽查回访的百分比', 'The part of confirmed hours that is called back, in percent'),
  'volunteering.backfillBanDays': setting(
    count(1, 1095), 365, 'VR-09', '虚假补登后，停止补登多少天', 'Days without backfilling after a false one'),
  'volunteering.sameDevicePeople': setting(
    count(2, 20), 3, 'VR-10', '同一手机一分钟内为几个人签到算疑点', 'People checked by one phone within a minute that are a finding'),
  'volunteering.bulkPeople': setting(
    count(2, 200), 10, 'VR-10', '一次录入几个没有签到记录的人算疑点', 'Unmeasured people entered at once that are a finding'),
  'timebank.giftCoolingMinutes': setting(
    count(0, 7 * 1440), 1440, 'TB-05', '转赠时间币可以撤回的分钟数', 'How long a gift of time credit may be taken back, in minutes'),

  'points.fenPerPoint': setting(
    count(1, 10_000), 100, 'FP-04', '一分折合多少分钱，用来算预算和待兑礼品的价值',
    'What a point is taken to be worth in fen, for the budget and what is owed in gifts'),
  'points.voucherDays': setting(
    count(1, 60), 7, 'FP-09', '兑换券几天内领取，过期积分退回', 'Days in which a voucher is picked up; then its points go back'),
  'points.priceNoticeDays': setting(
    count(30, 365), 30, 'FP-08', '兑换品调价至少提前几天公告', 'Days ahead on which another price is announced, at least'),
  'points.voucherTries': setting(
    count(3, 50), 10, 'FP-09', '工作人员每天最多输错兑换码的次数', 'Codes without a voucher that a worker may type in a day'),
  'points.raters': setting(
    count(1, 9), 3, 'FP-02', '一份积分申报由几位评议员评分，取中间的分数', 'So many of the review group rate an application; the middle counts'),
  'points.noticeDays': setting(
    count(1, 30), 3, 'FP-02', '评议后的积分公示几天再入账', 'Days on public notice before rated points are booked'),
  'points.postedMonthly': setting(
    (z) => z.boolean(), false, 'FP-02', '公示后的积分每月月初统一入账', 'Rated points are booked together at the beginning of the next month'),
  'points.answerWorkingDays': setting(
    count(1, 20), 5, 'FP-02', '积分申报、异议和申诉须在几个工作日内办理', 'Working days to rate an application, answer an objection or decide an appeal'),
  'points.appealDays': setting(
    count(7, 60), 7, 'FP-06', '扣回错发积分前，家庭可以申诉的天数', 'Days in which a household may appeal before wrongly given points are taken back'),

  'volunteering.starHours': setting(
    (z) => z.array(count(1, 100_000)(z)).min(1).max(10).refine((hours) => hours.every((one, at) => at === 0 || one > (hours[at - 1] ?? 0)), {
      error: 'each star takes more hours than the one before',
    }), [100, 300, 600, 1000, 1500], 'VR-11', '各星级需要的服务小时数，从一星起，逐级增加', 'Hours that each star takes, from the first up'),
  'volunteering.starBarYears': setting(
    count(1, 3), 1, 'VR-09', '记录虚假时长后几年内不能晋升星级', 'Years without a rise in stars after false hours'),
  'volunteering.barNoticeWorkingDays': setting(
    count(5, 30), 5, 'VR-09', '虚假时长限制评星的公示工作日数', 'Working days of public notice before a bar from stars'),
  'volunteering.awardNoticeWorkingDays': setting(
    count(5, 30), 5, 'VR-03', '表彰的公示工作日数', 'Working days of public notice before an award stands'),
  'volunteering.certificateNoticeDays': setting(
    count(0, 30), 7, 'VR-06', '服务记录证明出具前在单位内公示的天数', 'Days on notice inside the unit before a certificate is issued'),
  'volunteering.recordAuthority': setting(
    (z) => z.string().trim().min(2).max(60).refine((name) => !/(国家|官方)认证/.test(name), { error: 'no certificate is certified by the state (VR-07)' }),
    '本区志愿服务工作主管部门', 'VR-07', '证明上写明的志愿服务工作主管部门；不得写“国家认证”',
    'The authority named on certificates; never “certified by the state”'),
  'volunteering.pledgeLabels': setting(
    (z) => z.strictObject({ POST: labelText(z), TASK: labelText(z), KIN: labelText(z), CREATE: labelText(z) }),
    { POST: '认岗', TASK: '认事', KIN: '认亲', CREATE: '创新' }, 'VR-16', '三认一创四类认领的名称', 'What the four kinds of pledges are called'),
  'volunteering.board': setting(
    (z) => z.boolean(), true, 'VR-15', '本社区是否设光荣榜；只有自愿的人才上榜，姓名打码',
    'Whether the community keeps a board of those who want to be seen, masked'),
  'volunteering.shortageHours': setting(
    count(1, 168), 24, 'PEERS 2.28', '开始前多少小时清点人数，人不够就提醒领队', 'Hours before a shift when too few people are told to its leader'),
  'volunteering.shortagePercent': setting(
    count(0, 100), 50, 'PEERS 2.28', '报名不到名额的百分之几算人不够（0 为不提醒）', 'Fewer than so many percent of the places are too few (0: never)'),
  'volunteering.shortageAsksMost': setting(
    count(0, 80), 50, 'PEERS 2.28', '人不够时，最多问多少位合适的人愿不愿意来（0 为不问）', 'Of a shift with too few people so many are asked at most (0: nobody)'),
  'volunteering.resultKinds': setting(
    (z) => z.array(z.string().regex(/^[^/#]{1,12}\/[^/#]{1,6}$/)).max(12), ['服务居民/人', '送餐/份', '清理垃圾/袋', '回收旧物/公斤'],
    'PEERS 2.29', '活动成果可登记的种类和单位，如“送餐/份”', 'What may be counted of a shift, and in which unit: meals/portions'),
  'volunteering.offerMinutes': setting(
    count(30, 10080), 720, 'VR-16', '候补名额最多保留多少分钟', 'A place is kept for who waits for so many minutes at most'),
  'volunteering.firstComeMinutes': setting(
    count(0, 2880), 180, 'VR-16', '开始前多少分钟内候补者先到先得', 'So close to the start the first of those waiting takes the place'),
  'volunteering.waitingMost': setting(
    count(1, 500), 50, 'VR-16', '每个岗位候补最多多少人', 'So many people wait for a role at most'),
  'volunteering.noShowAfterMinutes': setting(
    count(60, 20160), 1440, 'VR-16', '班次结束多少分钟后自动记未到', 'So many minutes after a shift no-shows are marked by themselves'),
  'volunteering.reviewEveryActivity': setting(
    (z) => z.boolean(), true, 'WX-05', '领队发布的活动都先由管理员审核', 'Every activity of a leader waits for an administrator'),
  'volunteering.opensHoursBefore': setting(
    count(0, 720), 0, 'PEERS 2.12', '班次开始前多少小时开放报名（0 为发布即可报名）',
    'Sign-up opens so many hours before a shift (0: at once)'),
  'volunteering.seriesWeeksAhead': setting(
    count(1, 12), 4, 'PEERS 2.2', '固定活动提前排好几周的班次', 'For how many weeks ahead the shifts of a series are made'),
  'volunteering.mostRegulars': setting(
    count(1, 200), 80, 'PEERS 2.3', '一个固定活动最多几人固定参加', 'The most regulars of a series'),
  'volunteering.bloodDonationCounts': setting(
    (z) => z.boolean(), false, 'VR-08', '献血可以记为志愿服务', 'Giving blood counts as volunteering'),
  'volunteering.partyMeetingCounts': setting(
    (z) => z.boolean(), false, 'VR-08', '党员会议可以记为志愿服务', 'Party meetings count as volunteering'),

  'civic.reportsPerDay': setting(
    count(1, 50), 10, 'FP-04', '每人每天最多上报几条随手拍', 'The most matters that a person reports in a day'),
  'civic.lookMinutes': setting(
    count(10, 10_080), 120, '6', '随手拍须在多少分钟内看到并答复是否受理', 'Minutes within which a report is looked at and decided'),
  'civic.safetyLookMinutes': setting(
    count(10, 10_080), 30, '6', '安全隐患须在多少分钟内看到并答复是否受理', 'Minutes within which a report about safety is looked at and decided'),
  'civic.doneWorkingDays': setting(
    count(1, 30), 5, '6', '受理后须在几个工作日内办结', 'Working days in which an accepted matter is settled'),
  'civic.hazardWorkingDays': setting(
    count(1, 30), 2, '6', '隐患受理后须在几个工作日内办结', 'Working days in which an accepted hazard is settled'),
  'civic.discussNoticeDays': setting(
    count(0, 30), 3, '6', '民商会须提前几天公告', 'Days ahead on which a meeting for discussion is announced'),
  'funds.largeGiftFen': setting(
    count(100_000, 1_000_000_000), 5_000_000, 'CF-18', '单笔捐款超过多少分要登记身份和款项来源',
    'A gift of more fen than this asks who gives it and where the money comes from'),
  'funds.agreementFen': setting(
    count(100_000, 1_000_000_000), 1_000_000, 'CF-14', '单笔捐款达到多少分要签书面协议', 'A gift of so many fen has a written agreement'),
  'funds.directorMostFen': setting(
    count(0, 10_000_000), 100_000, 'CF-03', '多少分以内的支出由主任审批、监督员出具意见', 'Up to so many fen the director decides, with a supervisor’s view'),
  'funds.majorityMostFen': setting(
    count(0, 100_000_000), 1_000_000, 'CF-03', '多少分以内的支出由管委会过半数通过；超过的要三分之二通过并附决议',
    'Up to so many fen the majority of the committee decides; above, two thirds with a resolution'),
  'funds.emergencyMostFen': setting(
    count(0, 1_000_000), 200_000, 'CF-03', '多少分以内的紧急救助可以先拨付、同时公示', 'Emergency aid of up to so many fen is paid without waiting for the notice'),
  'funds.noticeDays': setting(
    count(7, 90), 7, 'CF-03', '支出拨付前公示的天数', 'Days on public notice before anything is paid'),
  'funds.proofDays': setting(
    count(1, 30), 30, 'CF-04', '拨付后几天内交凭证', 'Days after a payment in which its proof is handed in'),
  'funds.burstGifts': setting(
    count(3, 100), 10, 'CF-18', '一个人一天内给同一基金捐几笔要核查', 'So many gifts of one person to a fund within a day are looked at'),
  'funds.splitDays': setting(
    count(1, 30), 7, 'CF-18', '几天内的小额捐款加起来超过大额标准要核查', 'Days within which small gifts that together pass the large sum are looked at'),
  'funds.ventureMostFen': setting(
    count(500_000, 3_000_000), 2_000_000, 'DOMAIN 6', '公益创投每个项目最多资助多少分', 'The most fen that a project of a venture round is granted'),
  'funds.voterAge': setting(
    count(16, 18), 18, 'PEERS 5.21', '几岁起可以参加居民投票', 'From this age on residents vote on a share of a fund'),
  'honours.noticeDays': setting(
    count(3, 30), 3, 'FP-11', '评选结果公示的天数', 'Days on public notice before the street decides on an honour'),
  'honours.residenceDays': setting(
    count(0, 3650), 365, 'FP-11', '参评须在本社区住满的天数', 'Days that a nominee has lived in the community'),
  'honours.appealDays': setting(
    count(1, 90), 7, 'FP-11', '评选结果可以申诉的天数', 'Days in which a nominee may appeal against a refusal'),
} as const
export type SettingKey = keyof typeof settings
export const settingKeys = Object.keys(settings) as [SettingKey, ...SettingKey[]]

/** The values in force in a division. */
export type Settings = { [K in SettingKey]: zod.output<ReturnType<(typeof settings)[K]['schema']>> }
