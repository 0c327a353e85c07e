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
  'timebank.giftCoolingMinutes': setting(
    count(0, 7 * 1440), 1440, 'TB-05', '转赠时间币可以撤回的分钟数', 'How long a gift of time credit may be taken back, in minutes'),
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
} as const
export type SettingKey = keyof typeof settings
export const settingKeys = Object.keys(settings) as [SettingKey, ...SettingKey[]]

/** The values in force in a division. */
export type Settings = { [K in SettingKey]: z.output<(typeof settings)[K]['schema']> }
