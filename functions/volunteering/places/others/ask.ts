import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Request, commit, write } from '../../../platform/commit.ts'
import type { EventRow } from '../../../platform/event.ts'
import { listPage } from '../../../platform/list.ts'
import type { Reaction } from '../../../platform/reaction.ts'
import { readRow } from '../../../platform/row.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { isNeeded } from '../../activities/needed.ts'
import { findShift } from '../../find.ts'
import { rosterKey } from '../../items.ts'
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
export const askWhoFits: Reaction = {
  name: 'volunteering.askWhoFits',
  run: async (request: Request, { community, data: said }: EventRow) => {
    const shift = await findShift((said as { shiftId: string }).shiftId)
    const { shiftId, title, startsAt, capacity, taken } = shift
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
  const people = await askedFor(shiftId)
  const places = await Promise.all(people.map((personId) => readRow(rosterKey({ shiftId, personId }))))
  return { people: people.length, signedUp: places.filter((one) => one !== undefined).length }
}
