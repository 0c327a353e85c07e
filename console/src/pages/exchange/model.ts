import Papa from 'papaparse'
import type { Input } from '../../../../shared/contract/index.ts'

export type Row = Input<'POST /record-imports/:importId/parts'>['rows'][number]

const columns = {
  volunteerNumber: '志愿者编号', title: '活动名称', day: '日期', from: '开始', to: '结束', minutes: '分钟', place: '地点',
} as const
const optional = ['from', 'to', 'place']
const longestCell = 100

export type Read = { rows: Row[]; missing?: undefined } | { rows?: undefined; missing: string[] }

/** The rows of a CSV file by its Chinese header, or which columns it lacks. A line is that of the file. */
export const readRows = (text: string): Read => {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' })
  const missing = Object.entries(columns).filter(([key, name]) => !optional.includes(key) && !meta.fields?.includes(name))
  if (missing.length > 0) return { missing: missing.map(([, name]) => name) }
  const cell = (row: Record<string, string>, key: keyof typeof columns): string => (row[columns[key]] ?? '').trim().slice(0, longestCell)
  return { rows: data.map((row, index) => ({
    line: index + 2, volunteerNumber: cell(row, 'volunteerNumber'), title: cell(row, 'title'), day: cell(row, 'day').replaceAll('/', '-'),
    from: cell(row, 'from'), to: cell(row, 'to'), minutes: cell(row, 'minutes'), place: cell(row, 'place'),
  })) }
}

export const rowsInPart = 100

export const partsOf = (rows: Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsInPart) }, (_, part) => rows.slice(part * rowsInPart, (part + 1) * rowsInPart))
