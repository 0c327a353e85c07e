import { type SettingKey, settings } from '../../../shared/contract/settings.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { putRow } from '../../platform/row.ts'
import { chainOf, forgetSettings, inForce, readOwnSettings, settingsKey } from '../../platform/settings.ts'
import { formOf } from './forms.ts'
import { settingView } from './see-settings.ts'

interface Change { division: string; key: SettingKey; value?: unknown; reason: string }

const parsed = ({ key, value }: Change): unknown => {
  const { success, data, error } = formOf(key).safeParse(value)
  if (success) return data
  throw new RefusalError('setting.invalid', error.issues.map(({ path, message }) => ({
    path: ['value', ...path].join('.'), message,
  })))
}

const unchanged = (version: number) => (version === 0
  ? { ConditionExpression: 'attribute_not_exists(pk)' }
  : {
    ConditionExpression: '#version = :version', ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  })

/**
 * Set a value for a division and all below it that have none of their own; without a value its own setting ends.
 * What was decided under the old value stands. Refuses with `role.scope`, `division.unknown`, `setting.invalid`.
 */
export const changeSetting = async (request: Request, input: Change) => {
  const { division, key, reason } = input
  mustReach(request.actor, adminRoles, division)
  await divisionName(division)
  const before = await readOwnSettings(division)
  const { [key]: old, ...others } = before.own
  const set = { at: momentText(request.at), byName: request.actor.nameMasked ?? '*', reason }
  const fresh = input.value === undefined ? undefined : { ...set, value: parsed(input) }
  const own = fresh ? { ...others, [key]: fresh } : others
  const above = chainOf(division)[1]
  const inherited = above ? (await inForce(above)).find((one) => one.key === key) : undefined
  const view = fresh ? settingView(key, fresh.value, division, fresh)
    : settingView(key, inherited?.value ?? settings[key].initial, inherited?.setBy, inherited?.set)
  const data = { division, key, before: old?.value ?? null, after: fresh?.value ?? null, reason }
  const answer = await commit(request, { type: 'setting.changed', community: division, data, answer: view },
    putRow('settings', settingsKey(division), { version: before.version + 1, own }, 'stale', unchanged(before.version)))
  forgetSettings()
  return answer
}
