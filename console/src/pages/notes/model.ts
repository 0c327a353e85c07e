import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import type { Words } from '../../text/words.ts'

export type Note = Output<'GET /people/:personId/notes'>['items'][number]
export type MadeNote = Output<'POST /time-credit/notes'>['items'][number]

export type Worth = Input<'POST /time-credit/notes'>['minutes']
export const worths: readonly Worth[] = [30, 60, 120]
export const counts = [1, 2, 3, 5, 10] as const

/** What a note is worth, as one says it: `{n} 分钟` or `{n} 小时`. */
export const worthOf = (minutes: number): { words: Words; n: number } =>
  (minutes % 60 === 0 ? { words: text.notes.oneHour, n: minutes / 60 } : { words: text.notes.minutes, n: minutes })

const halves = (letters: string): string => `${letters.slice(0, letters.length / 2)} ${letters.slice(letters.length / 2)}`

/** Number and code in two groups, as they are read out and typed. */
export const spoken = ({ serial, code }: Pick<MadeNote, 'serial' | 'code'>): { serial: string; code: string } =>
  ({ serial: halves(serial), code: halves(code) })

export const spokenSerial = (serial: string): string => halves(serial)

export const header = ['serial', 'minutes', 'state', 'issuedAt', 'until', 'usedBy'] as const
export const cells = (row: Note): Cell[] =>
  [row.serial, row.minutes, row.status, chinaMoment(row.issuedAt), chinaMoment(row.endsAt), row.usedByName]
