import { expect, test } from 'vitest'
import { daysAround } from '../../console/src/pages/hours/model.ts'
import { clockOf, findRow, fits, inputsOf, momentOf, type Row, type Sheet } from '../../console/src/pages/sheet/model.ts'
import { isOpen } from '../../console/src/pages/site/model.ts'
import { sitesOf } from '../../console/src/shell/permissions.ts'

const startsAt = '2026-11-24T01:00:00.000Z'
const shift = { id: 'shf_1', startsAt, endsAt: '2026-11-24T03:00:00.000Z' } as Sheet['shift']
const row = (number: number): Row => {
  const [personId, code] = [`per_${number}`, `10000${number}`]
  return { number, personId, name: `李${number}`, code, qr: `linli:row:shf_1:${personId}:${code}` }
}
const rows = [row(1), row(2)]

test('A row is found by what a scanner types, by its digits or by its number', () => {
  expect(findRow(rows, 'linli:row:shf_1:per_2:100002')).toEqual({ row: rows[1], scanned: true })
  expect(findRow(rows, ' 100001 ')).toEqual({ row: rows[0], scanned: true })
  expect(findRow(rows, '2')).toEqual({ row: rows[1], scanned: false })
  expect(findRow(rows, '3')).toBeUndefined()
})

test('Times are those of the clock on the wall, over midnight too', () => {
  expect(clockOf(startsAt)).toBe('09:00')
  expect(momentOf(startsAt, '09:30')).toBe('2026-11-24T01:30:00.000Z')
  expect(momentOf('2026-11-24T14:00:00.000Z', '00:30')).toBe('2026-11-24T16:30:00.000Z')
  expect([fits({ row: row(1), scanned: true, came: '09:00', left: '10:00' }), fits({ row: row(1), scanned: true, came: '09:00', left: '' })])
    .toEqual([true, false])
})

test('A sheet is sent a dozen people at a time, with the digits of the rows that were scanned', () => {
  const entries = Array.from({ length: 13 }, (_, index) => ({ row: row(index), scanned: index === 0, came: '09:00', left: '10:00' }))
  const inputs = inputsOf(shift, entries, ' 夹在 3 号册 ', '')
  expect(inputs.map(({ people }) => people.length)).toEqual([12, 1])
  expect(inputs[0]?.evidence).toBe('夹在 3 号册')
  expect(inputs[0]?.people[0]).toMatchObject({ row: '100000', from: startsAt })
  expect(inputs[0]?.people[1]).not.toHaveProperty('row')
})

test('A site is open from an hour before a shift to an hour after it, for whoever runs it', () => {
  const at = (time: string) => Date.parse(`2026-11-24T${time}:00.000Z`)
  expect([isOpen(shift, at('00:00')), isOpen(shift, at('04:01'))]).toEqual([true, false])
  const community = '420106006005'
  expect(sitesOf([{ role: 'stationStaff', scope: community }], undefined)).toEqual([community])
  expect(sitesOf([{ role: 'teamLeader', scope: '420106006' }], community)).toEqual([community])
  expect(sitesOf([{ role: 'auditor', scope: community }], community)).toEqual([])
  expect(daysAround(at('12:00'))).toEqual({ from: '2026-11-03', to: '2026-12-01' })
})
