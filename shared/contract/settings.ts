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
} as const
export type SettingKey = keyof typeof settings
export const settingKeys = Object.keys(settings) as [SettingKey, ...SettingKey[]]

/** The values in force in a division. */
export type Settings = { [K in SettingKey]: z.output<(typeof settings)[K]['schema']> }
