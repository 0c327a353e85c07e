import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { leaderRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { roundedPlace } from '../../platform/place.ts'
import { findShift } from '../find.ts'
import { SitePlace } from './items.ts'

interface Input { shiftId: string; latitude: number; longitude: number }

/** Mark where a shift is held, so that places of checks can be told inside or outside. Refuses with `role.scope`. */
export const markSite = async (request: Request, input: Input) => {
  const { shiftId, community } = await findShift(input.shiftId)
  mustReach(request.actor, [...leaderRoles, 'stationStaff'], community)
  const place = roundedPlace(input)
  return commit(request, { type: 'site.marked', community, data: { shiftId, ...place }, answer: place },
    write(SitePlace.build(PutTransaction).item({ shiftId, ...place, markedBy: request.actor.id }), 'stale'))
}
