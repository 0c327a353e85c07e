import type { Input, Output } from '../../shared/contract/index.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { doWhatIsDue } from './orders.ts'
import { drain } from './stream.ts'
import { type Person, clock } from './world.ts'

/** The weekday of a day, 1 (Monday) to 7. */
export const weekdayOf = (day: string): number => new Date(`${day}T12:00:00.000Z`).getUTCDay() || 7

/** A day so many days from today (China). */
export const dayIn = (days: number): string => dayAfter(chinaDay(clock.now()), days)

type Proposal = Input<'POST /time-bank/arrangements'>

/** Every week from three days from now on, at nine, for an hour; holidays too, so that no test hangs on the calendar. */
export const weekly = (given: Partial<Proposal> & Pick<Proposal, 'with'>): Proposal => ({
  side: 'requester', service: 'chat', place: '3 栋 201', minutes: 60, weekdays: [weekdayOf(dayIn(3))], time: '09:00',
  from: dayIn(0), until: dayIn(60), skipHolidays: false, ...given,
})

/** The volunteer offers something, so that they may be asked. */
export const offer = (helper: Person): Promise<unknown> => helper.call('PUT /me/time-bank/offer', {
  services: ['chat'], fromDay: dayIn(0), toDay: dayIn(300),
})

/** Everything that is due, and what follows from it. */
export const settle = async (): Promise<void> => {
  await drain()
  await doWhatIsDue()
  await drain()
}

/** Agreed on by both and opened by a worker; its first visit, in three days, is booked. */
export const arranged = async (
  elder: Person, helper: Person, worker: Person, community: string, given: Partial<Proposal> = {},
): Promise<string> => {
  await offer(helper)
  const { arrangementId } = await elder.call('POST /time-bank/arrangements', weekly({ with: helper.id, ...given }))
  await helper.call('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId })
  await worker.call('POST /time-bank/arrangements/:arrangementId/review', { arrangementId, community, approve: true })
  await settle()
  return arrangementId
}

type Visit = Output<'GET /time-bank/arrangements/:arrangementId'>['visits'][number]

export const visitsOf = async (person: Person, arrangementId: string): Promise<Visit[]> =>
  (await person.call('GET /time-bank/arrangements/:arrangementId', { arrangementId })).visits

export const statesOf = async (person: Person, arrangementId: string): Promise<string[]> =>
  (await visitsOf(person, arrangementId)).map(({ state }) => state)

export const told = async (person: Person): Promise<string[]> => {
  await drain()
  return (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)
}
