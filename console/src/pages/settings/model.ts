import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'

export type Setting = Output<'GET /settings'>['items'][number]

/** How a value is typed: by its JSON Schema. */
export type Kind = { type: 'whole'; least: number; most: number } | { type: 'yesNo' } | { type: 'text' } | { type: 'json' }

const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

export const kindOf = ({ schema }: Pick<Setting, 'schema'>): Kind => {
  if (schema.type === 'integer') {
    return { type: 'whole', least: numberOr(schema.minimum, 0), most: numberOr(schema.maximum, Number.MAX_SAFE_INTEGER) }
  }
  if (schema.type === 'boolean') return { type: 'yesNo' }
  return schema.type === 'string' ? { type: 'text' } : { type: 'json' }
}

/** JSON as it was typed; nothing where it is not well formed. */
export const jsonOf = (typed: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(typed) as unknown }
  } catch {
    return undefined
  }
}

/** A value as it is shown: what is not plain, as JSON. */
export const shownValue = (value: unknown, yes: string, no: string): string => {
  if (typeof value === 'boolean') return value ? yes : no
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}

/** Found by a part of the name, the rule or the key. */
export const keepSetting = (sought: string) => ({ key, rule, title }: Setting): boolean =>
  !sought || [key, rule, title.zh, title.en].some((text) => text.toLowerCase().includes(sought.toLowerCase()))

export const settingHeader = [
  'key', 'rule', 'name', 'value', 'initial', 'setBy', 'changedAtChina', 'changedBy', 'reason',
] as const
export const settingCells = (row: Setting): Cell[] => [
  row.key, row.rule, row.title.zh, JSON.stringify(row.value), JSON.stringify(row.initial), row.setBy,
  row.changedAt ? chinaMoment(row.changedAt) : '', row.changedByName, row.reason,
]
