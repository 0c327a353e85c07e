import { expect, test } from 'vitest'
import { hasBegun, timesOf } from '../../console/src/pages/meetings/model.ts'

test('The time of a meeting is China’s, whatever the computer is set to, and nothing while it is not whole', () => {
  expect(timesOf('2026-11-30T19:00', 90)).toEqual({ startsAt: '2026-11-30T11:00:00.000Z', endsAt: '2026-11-30T12:30:00.000Z' })
  expect(timesOf('2026-11-30T19:00:00', 10)?.startsAt).toBe('2026-11-30T11:00:00.000Z')
  expect([timesOf('', 90), timesOf('2026-11-30T19:00', null)]).toEqual([undefined, undefined])
})

test('A meeting is called off before it begins, and closed after', () => {
  const meeting = { startsAt: '2026-11-30T11:00:00.000Z' }
  expect([-1, 0].map((ms) => hasBegun(meeting, Date.parse(meeting.startsAt) + ms))).toEqual([false, true])
})
