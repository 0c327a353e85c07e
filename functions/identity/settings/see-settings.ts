import * as z from 'zod'
import { type SettingKey, settings } from '../../../shared/contract/settings.ts'
import { reviewRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { type OwnSetting, inForce } from '../../platform/settings.ts'
import { formOf } from './forms.ts'

/** A setting as the console shows it; `setBy` is the division that set it. */
export const settingView = (key: SettingKey, value: unknown, setBy?: string, set?: OwnSetting) => {
  const { rule, zh, en, initial } = settings[key]
  return {
    key, rule, title: { zh, en }, value, initial, schema: z.toJSONSchema(formOf(key)) as Record<string, unknown>,
    ...(setBy && set ? { setBy, changedAt: set.at, changedByName: set.byName, reason: set.reason } : {}),
  }
}

/** The settings in force in a division. Refuses with `role.scope`, `division.unknown`. */
export const seeSettings = async (request: Request, { division }: { division: string }) => {
  mustReach(request.actor, reviewRoles, division)
  await divisionName(division)
  const all = await inForce(division)
  return { items: all.map(({ key, value, setBy, set }) => settingView(key, value, setBy, set)) }
}
