import Papa from 'papaparse'
import type { Input } from '../../../../shared/contract/index.ts'

export type RecordRow = Input<'POST /record-imports/:importId/parts'>['rows'][number]
export type PassbookRow = Input<'POST /passbook-imports/:importId/parts'>['rows'][number]

/** A file's columns: what each is called in the header, which may be missing, which holds a day. */
interface Columns<Key extends string> { names: Record<Key, string>; optional: Key[]; day: Key }

const recordColumns: Columns<Exclude<keyof RecordRow, 'line'>> = {
  names: { volunteerNumber: '志愿者编号', title: '活动名称', day: '日期', from: '开始', to: '结束', minutes: '分钟', place: '地点' },
  optional: ['from', 'to', 'place'], day: 'day',
}
const passbookColumns: Columns<Exclude<keyof PassbookRow, 'line'>> = {
  names: {
    volunteerNumber: '志愿者编号', passbookNumber: '存折号', minutes: '分钟', asOf: '截至日期', issuer: '发放单位', photo: '照片',
  },
  optional: ['photo'], day: 'asOf',
}
const longestCell = 100

export type Read<Row> = { rows: Row[]; missing?: undefined } | { rows?: undefined; missing: string[] }

/** The rows of a CSV file by its Chinese header, or which columns it lacks. A line is that of the file. */
const readWith = <Key extends string>({ names, optional, day }: Columns<Key>) => (text: string): Read<Record<Key, string> & { line: number }> => {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' })
  const keys = Object.keys(names) as Key[]
  const missing = keys.filter((key) => !optional.includes(key) && !meta.fields?.includes(names[key]))
  if (missing.length > 0) return { missing: missing.map((key) => names[key]) }
  const cell = (row: Record<string, string>, key: Key): string => {
    const said = (row[names[key]] ?? '').trim().slice(0, longestCell)
    return key === day ? said.replaceAll('/', '-') : said
  }
  return { rows: data.map((row, index) => ({
    ...Object.fromEntries(keys.map((key) => [key, cell(row, key)])) as Record<Key, string>, line: index + 2,
  })) }
}

export const readRecords = readWith(recordColumns)
export const readPassbooks = readWith(passbookColumns)

export const rowsInPart = 100

export const partsOf = <Row>(rows: Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, part) => rows.slice(part * rowsInPart, (part + 1) * rowsInPart))
