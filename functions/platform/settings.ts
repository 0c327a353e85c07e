import { type SettingKey, type Settings, settings } from '../../shared/contract/settings.ts'
import { now } from './clock.ts'
import { log } from './log.ts'
import { readRow } from './row.ts'

/** What a division has set itself: the value as it was accepted, by whom, when and why. */
export interface OwnSetting { value: unknown; at: string; byName: string; reason: string }
export interface OwnSettings { version: number; own: Partial<Record<SettingKey, OwnSetting>> }

export const settingsKey = (division: string) => ({ pk: `settings#${division}`, sk: 'settings' })

export const readOwnSettings = async (division: string): Promise<OwnSettings> =>
  await readRow<OwnSettings>(settingsKey(division)) ?? { version: 0, own: {} }

const keys = Object.keys(settings) as SettingKey[]
const levels = [12, 9, 6, 4]

/** A division and those above it, nearest first. */
export const chainOf = (division: string): string[] =>
  levels.filter((length) => length <= division.length).map((length) => division.slice(0, length))

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value)

/**
 * A value was held against its form when it was set, and stands until it is set anew. Of another kind than the default,
 * because the setting has changed since, it counts as not set.
 */
const fits = (key: SettingKey, own: OwnSetting | undefined): own is OwnSetting => {
  if (!own) return false
  const alike = kindOf(own.value) === kindOf(settings[key].initial)
  if (!alike) log.warn('a stored setting does not fit its form', { key })
  return alike
}

/** What is in force in a division: the nearest division that has set it, or nobody. */
export const inForce = async (division: string) => {
  const chain = chainOf(division)
  const rows = await Promise.all(chain.map(readOwnSettings))
  return keys.map((key) => {
    const at = rows.findIndex(({ own }) => fits(key, own[key]))
    return { key, setBy: chain[at], set: rows[at]?.own[key], value: rows[at]?.own[key]?.value ?? settings[key].initial }
  })
}

const rememberMs = 60_000
const remembered = new Map<string, { at: number; values: Settings }>()

/** The settings in force in a division. A change is seen everywhere within a minute. */
export const settingsOf = async (division: string): Promise<Settings> => {
  const known = remembered.get(division)
  if (known && Math.abs(now() - known.at) < rememberMs) return known.values
  const values = Object.fromEntries((await inForce(division)).map(({ key, value }) => [key, value])) as Settings
  remembered.set(division, { at: now(), values })
  return values
}

/** After a change, so that this process sees it at once. */
export const forgetSettings = (): void => remembered.clear()
