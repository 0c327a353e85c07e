import { describe, expect, test } from 'vitest'
import { accountParts, shortId } from '../../console/src/format/account.ts'
import { amountView } from '../../console/src/format/amount.ts'
import { csvName, csvText } from '../../console/src/format/csv.ts'
import { chinaMidnight, chinaMinute, chinaMoment, tomorrow } from '../../console/src/format/moment.ts'
import { decode, readSheet } from '../../console/src/pages/statements/model.ts'

describe('Amounts', () => {
  test.each([
    ['serviceMinutes', 135, false, { figure: '2.3', unit: 'hours', exactMinutes: '135' }],
    ['timeCredit', -90, true, { figure: '−1.5', unit: 'hours', exactMinutes: '−90' }],
    ['timeCredit', 6000, true, { figure: '+100', unit: 'hours', exactMinutes: '+6,000' }],
    ['familyPoint', 12_345, false, { figure: '12,345', unit: 'points' }],
    ['cny', 123_456, true, { figure: '+1,234.56', unit: 'yuan' }],
    ['cny', -5, false, { figure: '−0.05', unit: 'yuan' }],
    ['shells', 7, false, { figure: '7', unit: 'none' }],
    ['serviceMinutes', 0, true, { figure: '0', unit: 'hours', exactMinutes: '0' }],
  ])('of %s, %i, read in the unit that people use', (asset, amount, signed, view) => {
    expect(amountView(asset, amount, signed)).toEqual(view)
  })
})

describe('Accounts', () => {
  test('come apart into asset, kind and owner', () => {
    expect(accountParts('familyPoint:household:hh_01J'))
      .toEqual({ asset: 'familyPoint', kind: 'household', owner: 'hh_01J' })
  })
  test('have long ids shortened to their end, and codes kept whole', () => {
    expect(shortId('per_01JD8Z7M4Q2T9V6W3X5Y1B7Q2F')).toBe('…1B7Q2F')
    expect(shortId('420102400001')).toBe('420102400001')
  })
})

describe('Files of banks', () => {
  test('read the same in UTF-8, with its mark or without, and in GBK', () => {
    const gbk = [0xc1, 0xf7, 0xcb, 0xae, 0xba, 0xc5]
    const files = [new TextEncoder().encode('流水号'), new TextEncoder().encode('\uFEFF流水号'), new Uint8Array(gbk)]
    expect(files.map(({ buffer }) => readSheet(decode(buffer)).headers)).toEqual([['流水号'], ['流水号'], ['流水号']])
  })
})

describe('Exports', () => {
  test('quote what needs it, keep numbers as numbers and begin with a byte-order mark', () => {
    expect(csvText(['a', 'b'], [['他说“好”, "OK"', -3], ['line\nbreak', undefined]]))
      .toBe('\uFEFFa,b\r\n"他说“好”, ""OK""",-3\r\n"line\nbreak",\r\n')
  })
  test('never hand a spreadsheet a formula', () => {
    expect(csvText(['x'], [['=HYPERLINK("http://evil")'], ['+1'], ['-1+1'], ['@A1']]))
      .toBe('\uFEFFx\r\n"\'=HYPERLINK(""http://evil"")"\r\n\'+1\r\n\'-1+1\r\n\'@A1\r\n')
  })
  test('are named by what, of whom and when', () => {
    expect(csvName('journal', '420102400001', '2026-11-24')).toBe('linli-journal-420102400001-2026-11-24.csv')
  })
})

describe('Moments', () => {
  test('read as a clock in China shows them', () => {
    expect(chinaMoment('2026-11-24T17:30:05.000Z')).toBe('2026-11-25 01:30:05')
    expect(chinaMinute('2026-11-24T01:30:59.999Z')).toBe('2026-11-24 09:30')
  })
  test('of a day begin at its midnight in China', () => {
    expect(chinaMidnight('2026-12-01')).toBe('2026-11-30T16:00:00.000Z')
  })
  test('know that tomorrow begins at 16:00 UTC', () => {
    expect(tomorrow(Date.parse('2026-11-24T15:59:59.000Z'))).toBe('2026-11-25')
    expect(tomorrow(Date.parse('2026-11-24T16:00:00.000Z'))).toBe('2026-11-26')
  })
})
