import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { momentText, now } from '../../../platform/clock.ts'
import { bookingsFrom } from '../../../platform/diary.ts'
import { listPage } from '../../../platform/list.ts'
import { refuse } from '../../../platform/refusal.ts'
import { findShift } from '../../find.ts'
import { SignUp } from '../../items.ts'
import { type Appointment, calendarFile } from './ics.ts'
import { CalendarToken } from './items.ts'
import { digestOfToken } from './link.ts'

const dayMs = 86_400_000
const daysBack = 60
const mostAppointments = 200

const fileForm = /^([\w-]{32})\.ics$/

/** Only what was booked at some time: somebody who waits has no appointment yet. */
const isBooked = ({ status, ended }: SignUp): boolean =>
  !['waiting', 'offered'].includes(status) && !['left', 'declined', 'lapsed'].includes(ended ?? '')

const ofShift = async (signUp: SignUp): Promise<Appointment> => {
  const { shiftId, startsAt, endsAt, title, place, communityName, state, movedAt } = await findShift(signUp.shiftId)
  // The minute of the last move raises the number as a count of moves would.
  const moved = movedAt ? Math.floor(Date.parse(movedAt) / 60_000) : 0
  return {
    uid: `${shiftId}@linli`, sequence: (signUp.changes ?? 0) + moved + (state === 'cancelled' ? 1 : 0),
    from: startsAt, to: endsAt, title, place: `${place}（${communityName}）`,
    cancelled: signUp.status === 'cancelled' || state === 'cancelled',
  }
}

/**
 * A person's calendar as a file, for whoever has the link: their shifts, cancelled ones as such, and whatever else
 * stands in their diary; nothing about anybody else. Refuses with `calendar.unknown`.
 */
export const calendarFeed = async (file: string): Promise<string> => {
  const [, token] = fileForm.exec(file) ?? refuse('calendar.unknown')
  const digest = await digestOfToken(token ?? '')
  const { Item } = await CalendarToken.build(GetItemCommand).key({ digest }).options({ consistent: true }).send()
  const { personId } = Item ?? refuse('calendar.unknown')
  const from = momentText(now() - daysBack * dayMs)
  const [signUps, bookings] = await Promise.all([
    listPage(SignUp, { partition: `signUps#${personId}`, from, newestFirst: true, limit: mostAppointments }),
    bookingsFrom(personId, from, mostAppointments),
  ])
  const shifts = await Promise.all(signUps.items.filter(isBooked).map(ofShift))
  const known = new Set(signUps.items.map(({ shiftId }) => shiftId))
  const others = bookings.filter(({ reference }) => !known.has(reference)).map(({ reference, title, ...times }) =>
    ({ uid: `${reference}@linli`, sequence: 0, title, cancelled: false, ...times }))
  return calendarFile('邻里', [...shifts, ...others], momentText(now()))
}
