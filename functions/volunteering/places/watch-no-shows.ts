import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import type { EventRow } from '../../platform/event.ts'
import { listPage } from '../../platform/list.ts'
import { type Mark, changeMark, findMark } from '../../platform/mark.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findShift, lookUpSignUp } from '../find.ts'
import type { Shift } from '../activities/items.ts'
import { RosterRow } from '../items.ts'
import { wasThere } from '../rules.ts'
import { watchShifts } from '../watch-shifts.ts'
import { didNotCome, noShowOf } from './no-show.ts'

const task = 'volunteering.noShows'
// Two items for each person, within DynamoDB's hundred.
const peopleAtOnce = 40
const mostPeople = 2000

const dueAt = async ({ endsAt, community }: Shift): Promise<string> =>
  momentText(Date.parse(endsAt) + (await settingsOf(community))['volunteering.noShowAfterMinutes'] * 60_000)

/** Once its shifts are published, a day after each who did not come is looked for. */
export const watchNoShows = watchShifts({ name: 'volunteering.watchNoShows', task, type: 'shift.watched', dueAt })

/** The sign-ups of some people of a shift, and whom to go on behind. */
export const rosterOf = async (shift: Shift, after: string | undefined, limit: number) => {
  const cursor = after && Buffer.from(after).toString('base64url')
  const page = await listPage(RosterRow, { partition: `roster#${shift.shiftId}`, cursor, limit })
  const signUps = await Promise.all(page.items.map(({ personId }) => lookUpSignUp(personId, shift)))
  return { signUps: signUps.filter((one) => one !== undefined), last: page.cursor && page.items.at(-1)?.personId }
}

/**
 * Some people of a shift at a time: who shows no trace of having been there gets a mark. Where nobody at all has
 * checked in or been confirmed, the site worked without codes, and only the leader can say who came.
 */
const markThoseWhoDidNotCome: DueTask['run'] = async (request, key) => {
  const [shiftId = '', after] = key.split('#')
  const shift = await findShift(shiftId)
  const { title, community } = shift
  const at = await dueAt(shift)
  if (request.at < Date.parse(at)) {
    return commit(request, { type: 'shift.watched', community, data: { shiftIds: [shiftId] }, answer: {} },
      due({ task, key: shiftId, at }))
  }
  if (!after && !(await rosterOf(shift, undefined, mostPeople)).signUps.some(wasThere)) return undefined
  const { signUps, last } = await rosterOf(shift, after, peopleAtOnce)
  const missing = await Promise.all(signUps.filter(didNotCome).map((signUp) => noShowOf(request, shift, signUp)))
  const next = last ? [due({ task, key: `${shiftId}#${last}`, at: momentText(request.at) })] : []
  if (missing.length + next.length === 0) return undefined
  const people = missing.map(({ personId }) => personId)
  const data = { shiftId, title, people, marks: missing.flatMap(({ marks }) => marks) }
  return commit(request, { type: 'shift.noShows', community, data, answer: {} },
    ...missing.flatMap(({ writes }) => writes), ...next)
}
export const noShowTask: DueTask = { task, run: markThoseWhoDidNotCome }

/** Whose minutes were confirmed after all was there: the mark no longer counts. */
export const withdrawNoShow: Reaction = {
  name: 'volunteering.withdrawNoShow',
  run: async (request: Request, { community, data }: EventRow) => {
    const { personId, shiftId } = data as { personId: string; shiftId: string }
    const { keyAt } = await findShift(shiftId)
    const mark = await findMark({ personId, keyAt, reference: shiftId })
    if (!mark || mark.kind !== 'noShow' || mark.state === 'forgiven') return undefined
    const after: Mark = {
      ...mark, state: 'forgiven', decision: 'confirmed', decidedBy: request.actor.id, decidedAt: momentText(request.at),
    }
    const told = { personId, reference: shiftId, title: mark.title }
    return commit(request, { type: 'mark.withdrawn', community, data: told, answer: {} },
      changeMark(mark, after))
  },
}
