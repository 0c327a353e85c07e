import * as z from 'zod'

/**
 * What a community may set differently, with the rule it rests on and its default (DOMAIN.md). Keys are
 * `<context>.<nameWithUnit>`. A setting of a community goes before its street's, its district's, the city's and the
 * default.
 */
const setting = <S extends z.ZodType>(
  schema: S, initial: z.output<S>, rule: string, zh: string, en: string,
) => ({ schema, initial, rule, zh, en })

const count = (least: number, most: number) => z.int().min(least).max(most)

export const settings = {
  'timebank.dailyCapMinutes': setting(
    count(0, 1440), 240, 'TB-03', '每人每天最多存入的分钟数', 'The most minutes a person earns in a day'),
  'volunteering.freeCancelMinutes': setting(
    count(0, 2880), 120, 'TB-1.4', '开始前多少分钟以上取消不算迟', 'Cancelling is free until so many minutes before the start'),
  'volunteering.marksForSuspension': setting(
    count(1, 20), 3, 'TB-1.4', '迟取消或未到满几次暂停报名', 'So many late cancellings and no-shows suspend from signing up'),
  'volunteering.marksWithinDays': setting(
    count(1, 365), 30, 'TB-1.4', '在多少天内累计', 'They are counted within so many days'),
  'volunteering.suspensionDays': setting(
    count(1, 90), 14, 'TB-1.4', '暂停报名多少天', 'A suspension lasts so many days'),
  'volunteering.noShowAfterMinutes': setting(
    count(60, 20160), 1440, 'VR-16', '班次结束多少分钟后自动记未到', 'So many minutes after a shift no-shows are marked by themselves'),
  'volunteering.appealDays': setting(
    count(1, 90), 14, 'VR-16', '多少天内可以申诉', 'A mark can be appealed against for so many days'),
  'volunteering.reviewEveryActivity': setting(
    z.boolean(), true, 'WX-05', '领队发布的活动都先由管理员审核', 'Every activity of a leader waits for an administrator'),
  'volunteering.opensHoursBefore': setting(
    count(0, 720), 0, 'PEERS 2.12', '班次开始前多少小时开放报名（0 为发布即可报名）',
    'Sign-up opens so many hours before a shift (0: at once)'),
  'volunteering.seriesWeeksAhead': setting(
    count(1, 12), 4, 'PEERS 2.2', '固定活动提前排好几周的班次', 'For how many weeks ahead the shifts of a series are made'),
  'volunteering.bloodDonationCounts': setting(
    z.boolean(), false, 'VR-08', '献血可以记为志愿服务', 'Giving blood counts as volunteering'),
  'volunteering.partyMeetingCounts': setting(
    z.boolean(), false, 'VR-08', '党员会议可以记为志愿服务', 'Party meetings count as volunteering'),
} as const
export type SettingKey = keyof typeof settings
export const settingKeys = Object.keys(settings) as [SettingKey, ...SettingKey[]]

/** The values in force in a division. */
export type Settings = { [K in SettingKey]: z.output<(typeof settings)[K]['schema']> }
