import { type ZodType, array, boolean, enum as oneOf, int, strictObject, string } from 'zod'
import { type SettingKey, settings } from '../../../shared/contract/settings.ts'

// One by one: of a library that is handed on whole, all is packed.
const parts = { array, boolean, enum: oneOf, int, strictObject, string }

/** The form that a value of a setting has. */
export const formOf = (key: SettingKey): ZodType => settings[key].schema(parts)
