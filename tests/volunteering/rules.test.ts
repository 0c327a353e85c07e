import { expect, test } from 'vitest'
import { recordingUnitOf, shiftTimesFit } from '../../functions/volunteering/activities/rules.ts'
import { codeFits, currentCode } from '../../functions/platform/turning-code.ts'
import { measuredMinutes } from '../../functions/volunteering/hours/rules.ts'

const at = (text: string): number => Date.parse(`2026-11-24T${text}:00.000Z`)
const moment = (text: string): string => new Date(at(text)).toISOString()

test('Measured minutes are the presence that lies within the shift (TB-02)', () => {
  const shift = { startsAt: moment('09:00'), endsAt: moment('11:00') }
  const measured = (inAt: string, outAt: string) => measuredMinutes(shift, moment(inAt), at(outAt))
  expect([measured('08:40', '11:30'), measured('09:10', '10:00'), measured('11:10', '11:20')]).toEqual([120, 50, 0])
})

test('A code fits for at least 30 and at most 60 seconds', () => {
  const { code } = currentCode('secret', at('09:00'))
  const fits = [0, 29, 30, 59, 60, 90].map((seconds) => codeFits('secret', code, at('09:00') + seconds * 1000))
  expect(fits).toEqual([true, true, true, true, false, false])
})

test('A shift lies in the future, within a year, and lasts at most twelve hours (VR-09)', () => {
  const fits = (startsAt: string, endsAt: string) => shiftTimesFit(startsAt, endsAt, at('08:00'))
  expect(fits(moment('09:00'), moment('21:00'))).toBe(true)
  expect(fits(moment('09:00'), moment('21:01'))).toBe(false)
  expect(fits(moment('07:59'), moment('09:00'))).toBe(false)
})

test('The recording unit is the committee, named once (VR-06)', () => {
  expect(['西城壕社区居委会', '大智村村委会', '解放社区居民委员会', '晨光社区'].map(recordingUnitOf)).toEqual(
    ['西城壕社区居委会', '大智村村委会', '解放社区居民委员会', '晨光社区居民委员会'])
})
