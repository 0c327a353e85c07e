import { handler as doWhatIsDue } from '../../../functions/entry/work.ts'
import { noticeText } from '../../../shared/notices.ts'
import { drain } from '../../support/stream.ts'
import { type Person, clock, newShift } from '../../support/world.ts'

/** Let the schedule and the stream do what is to be done by now. */
export const settle = async (): Promise<void> => {
  await drain()
  await doWhatIsDue()
  await drain()
}

/** What somebody was told, newest first. */
export const toldTo = async (person: Person): Promise<string[]> =>
  (await person.call('GET /me/notices', {})).items.map(({ kind, values }) => noticeText(kind, values, 'en'))

/** A shift that two people signed up for, one of whom came; it is over now. */
export const overShift = async (leader: Person, community: string, came: Person, missed: Person) => {
  const shift = await newShift(leader, community, { startsIn: 1, lasts: 60 })
  for (const { call } of [came, missed]) await call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  const { code } = await leader.call('GET /shifts/:shiftId/check-code', { shiftId: shift.id })
  await came.call('POST /shifts/:shiftId/check-ins', { shiftId: shift.id, code })
  clock.advance(70)
  return shift
}
