import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { commit, write } from '../../../platform/commit.ts'
import type { DueTask } from '../../../platform/due.ts'
import { listPage } from '../../../platform/list.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { rosterOf } from '../../activities/follow-people.ts'
import { isNeeded } from '../../activities/needed.ts'
import { findShift } from '../../find.ts'
import { Asked, askedOf } from './items.ts'
import { whoFits } from './who-fits.ts'

// A shift that moves may be short more than once; each time somebody else is asked.
const mostAsked = 500

const askedFor = async (shiftId: string): Promise<string[]> =>
  (await listPage(Asked, { partition: askedOf(shiftId), limit: mostAsked })).items.map(({ personId }) => personId)

/**
 * A shift is short of people: whoever fits is asked, once for each shift. It books nothing and keeps nothing; whether
 * to come is theirs alone (VR-16, PEERS 2.28).
 */
export const askWhoFits: DueTask = {
  task: 'volunteering.askWhoFits',
  run: async (request, shiftId) => {
    const shift = await findShift(shiftId)
    const { title, community, startsAt, capacity, taken } = shift
    if (!isNeeded(shift) || request.at >= Date.parse(startsAt)) return undefined
    const most = (await settingsOf(community))['volunteering.shortageAsksMost']
    const people = await whoFits(shift, request.at, most, await askedFor(shiftId))
    if (people.length === 0) return undefined
    const data = { shiftId, title, startsAt, missing: capacity - taken, people }
    return commit(request, { type: 'shift.asked', community, data, answer: {} }, ...people.map((personId) =>
      write(Asked.build(PutTransaction).item({ shiftId, personId }), 'stale')))
  },
}

/** How many were asked, and how many of them have a place now. */
export const askedCount = async (shiftId: string): Promise<{ people: number; signedUp: number }> => {
  const [people, roster] = await Promise.all([askedFor(shiftId), rosterOf(shiftId)])
  const placed = new Set(roster)
  return { people: people.length, signedUp: people.filter((personId) => placed.has(personId)).length }
}
