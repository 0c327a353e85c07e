import { loadActor } from '../../platform/actor.ts'
import { isClose } from '../../platform/closeness.ts'
import type { Fund } from './items.ts'

/** Those of the committee who may vote on what somebody asks: neither they, nor their kin and household (CF-03). */
export const votersFor = async ({ committee }: Fund, asking: string | string[]) => {
  const seats = committee.filter(({ seat }) => seat !== 'supervisor')
  const close = await Promise.all(seats.map(async ({ personId }) => {
    const actor = await loadActor(personId)
    return actor === undefined || isClose(actor, asking)
  }))
  return seats.filter((_, index) => !close[index])
}
