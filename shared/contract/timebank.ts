import { catalogue } from './timebank/catalogue.ts'

/** Every call of the time bank. */
export const timebank = { ...catalogue }
