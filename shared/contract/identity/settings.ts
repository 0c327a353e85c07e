import * as z from 'zod'
import { adminRoles, reviewRoles } from '../../roles.ts'
import { calls, division, moment, once, text } from '../call.ts'
import { settingKeys } from '../settings.ts'

const settingView = once(() => z.strictObject({
  key: z.enum(settingKeys),
  /** The rule of the field that the default comes from. */
  rule: z.string(),
  title: z.strictObject({ zh: z.string(), en: z.string() }),
  value: z.unknown(),
  initial: z.unknown(),
  /** The JSON Schema of the value. */
  schema: z.record(z.string(), z.unknown()),
  /** The division that set it, absent where the default is in force. */
  setBy: division.optional(),
  changedAt: moment.optional(), changedByName: z.string().optional(), reason: z.string().optional(),
}))

export const settingCalls = calls({
  'GET /settings': {
    title: { zh: '设置', en: 'The settings in force in a division, and who set them' },
    who: reviewRoles,
    input: () => z.strictObject({ division }),
    output: () => z.strictObject({ items: z.array(settingView()) }),
    refusals: ['role.scope', 'division.unknown'],
  },
  'POST /settings': {
    title: { zh: '更改设置', en: 'Change a setting of a division, or take the change back' },
    who: adminRoles,
    /** Without `value` the division's own setting ends. */
    input: () => z.strictObject({ division, key: z.enum(settingKeys), value: z.unknown().optional(), reason: text(200) }),
    output: settingView,
    refusals: ['role.scope', 'division.unknown', 'setting.invalid'],
  },
})
