import * as z from 'zod'
import { serviceCodes } from '../services.ts'

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
  'timebank.servicesOff': setting(
    z.array(z.enum(serviceCodes)).max(50), [], '1.3', '不开放的互助服务项目', 'Services that are not offered here'),
  'timebank.autoOpen': setting(
    z.array(z.enum(serviceCodes)).max(50), [], '1.4', '发布后不经审核直接开放的服务项目',
    'Services that open without a review'),
  'timebank.accidentPolicy': setting(
    z.string().trim().max(60), '', '1.3', '志愿者意外险保单号（有风险的服务须先填）',
    'Accident policy of the volunteers; services with a risk need it first'),
  'timebank.spendAge': setting(
    count(0, 100), 60, 'TB-04', '可以请人服务的最低年龄', 'The age from which a person may be served'),
  'timebank.reviewWorkingDays': setting(
    count(1, 10), 1, '1.4', '需求审核的工作日数', 'Working days for the review of a request'),
  'timebank.escalateMinutes': setting(
    count(30, 10_080), 240, '1.4', '开始前多少分钟无人接单时转给社工',
    'Minutes before the start when the workers look after a request nobody took'),
  'timebank.freeCancelMinutes': setting(
    count(0, 2880), 120, '1.4', '开始前多少分钟内取消算迟取消', 'Minutes before the start from which a cancellation is late'),
  'timebank.lateLimit': setting(
    count(1, 20), 3, '1.4', '迟取消与爽约满几次暂停接单', 'Late cancellations and absences that suspend a volunteer'),
  'timebank.lateWithinDays': setting(
    count(1, 365), 30, '1.4', '迟取消与爽约在多少天内累计', 'The days within which they are counted'),
  'timebank.suspensionDays': setting(
    count(1, 365), 14, '1.4', '暂停接单的天数', 'The days of the suspension'),
  'timebank.autoConfirmHours': setting(
    count(24, 720), 72, '1.4', '签退后多少小时无异议自动确认', 'Hours of silence after which an order is confirmed'),
  'timebank.objectionDays': setting(
    count(1, 90), 7, '1.4', '结算后可提异议的天数', 'Days in which a settlement may be objected to'),
  'timebank.appealDays': setting(
    count(1, 30), 3, '1.4', '对裁决提出申诉的天数', 'Days in which a ruling may be appealed'),
  'timebank.complaintWorkingDays': setting(
    count(1, 30), 3, '1.4', '投诉须在几个工作日内答复', 'Working days in which a complaint is answered'),
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
