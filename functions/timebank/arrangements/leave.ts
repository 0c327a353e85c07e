import { listPage } from '../../platform/list.ts'
import { perform } from '../../platform/perform.ts'
import type { Reaction } from '../../platform/reaction.ts'
import type { Request } from '../../platform/commit.ts'
import { endByItself, isOpen } from './end.ts'
import { PersonArrangement, personArrangementsOf } from './items.ts'
import { findArrangement } from './save.ts'

const mostPages = 50

const endOne = async (request: Request, arrangementId: string): Promise<unknown> => {
  const before = await findArrangement(arrangementId)
  return isOpen(before) ? endByItself(request, before, 'left') : undefined
}

/** Somebody has died or moved away: what they had arranged, on either side, ends (TB-11). */
export const endForLeaving: Reaction = {
  name: 'timebank.endArrangements',
  run: async (request, { data }) => {
    const { personId } = data as { personId: string }
    let cursor: string | undefined
    for (let count = 0; count < mostPages; count++) {
      const page = await listPage(PersonArrangement, { partition: personArrangementsOf(personId), cursor, limit: 100 })
      for (const { arrangementId } of page.items.filter(({ side }) => side !== 'operator')) {
        const own = { ...request, eventId: `${request.eventId}.${arrangementId}` }
        await perform(own, () => endOne(own, arrangementId))
      }
      cursor = page.cursor
      if (!cursor) break
    }
  },
}
