import { PayError } from '../error.ts'

/** A line of a bill by the names of its columns. */
export type BillLine = (column: string) => string

const clean = (text: string): string => text.trim().replaceAll('（', '(').replaceAll('）', ')')

/** "`1,`2": each field begins with a backtick, so that a comma in a text is no border. */
const fieldsOf = (line: string): string[] => line.slice(1).split(',`').map((field) => field.trim())

const unreadable = (why: string): never => { throw new PayError('unknown', `a bill that is not understood: ${why}`) }

const lineBy = (names: string[], line: string): BillLine => {
  const fields = fieldsOf(line)
  if (fields.length !== names.length) unreadable(`${fields.length} fields under ${names.length} names`)
  return (column) => fields[names.indexOf(column)] ?? unreadable(`no column ${column}`)
}

/**
 * A bill: a line of names, the rows, another line of names (the sums) and their values.
 * @throws PayError `unknown` where it has another form
 */
export const readBill = (text: string): { rows: BillLine[]; sums: BillLine } => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).filter((line) => line.trim() !== '')
  const middle = lines.findIndex((line, at) => at > 0 && !line.startsWith('`'))
  const [first = '', second = '', sums = ''] = [lines[0], lines[middle], lines[middle + 1]]
  if (middle < 1 || lines.length !== middle + 2 || !sums.startsWith('`')) unreadable('no line of sums')
  const names = first.split(',').map(clean)
  return {
    rows: lines.slice(1, middle).map((line) => lineBy(names, line)),
    sums: lineBy(second.split(',').map(clean), sums),
  }
}
