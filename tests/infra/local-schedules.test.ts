import { expect, test } from 'vitest'
import { startSchedules } from '../../infra/local/schedules.ts'

const everyFive = 'cron(0/5 * * * ? *)'

test('A schedule runs once for the time that has passed, and not while it is held: then at the next look', async () => {
  let nowMs = Date.parse('2026-11-30T16:01:00Z')
  let runs = 0
  const work = { rate: everyFive, input: {}, function: async () => { runs += 1 } }
  const schedules = startSchedules([work], () => nowMs, (error) => { throw error })
  const later = async (minutes: number): Promise<number> => {
    nowMs += minutes * 60_000
    await schedules.look()
    return runs
  }
  expect(await later(2)).toBe(0)
  expect(await later(12)).toBe(1)
  const [one, other] = [schedules.hold(), schedules.hold()]
  expect(await later(10)).toBe(1)
  one()
  expect(await later(1)).toBe(1)
  other()
  expect(await later(1)).toBe(2)
  schedules.stop()
})
