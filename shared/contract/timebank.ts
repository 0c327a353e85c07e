import { catalogue } from './timebank/catalogue.ts'
import { credit } from './timebank/credit.ts'

/** Every call of the time bank. */
export const timebank = { ...catalogue, ...credit }
