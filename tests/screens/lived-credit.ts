import { chinaDay } from '../../shared/units.ts'
import type { Town } from './town.ts'

/** A gift on its way, a group exchange that waits for the neighbour, a paper note. Gives the exchange. */
export const liveCredit = async (town: Town, residentId: string, neighbourId: string): Promise<string> => {
  const resident = town.as('resident')
  await resident('POST /time-credit/gifts', { minutes: 15 })
  await resident('POST /time-credit/notes', { minutes: 30, count: 1 })
  const { id } = await resident('POST /time-bank/exchanges', {
    title: '太极课', day: chinaDay(town.system.clock.now()),
    lines: [{ personId: residentId, side: 'gave', minutes: 30 }, { personId: neighbourId, side: 'got', minutes: 30 }],
  })
  return id
}
