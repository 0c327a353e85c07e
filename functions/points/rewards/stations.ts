import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { OpenSpan } from '../../../shared/opening-hours.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { must } from '../../platform/refusal.ts'
import { findMerchant } from './find.ts'
import { Station } from './items.ts'
import { stationReaders } from './see.ts'

const findStation = async (community: string): Promise<Station | undefined> =>
  (await Station.build(GetItemCommand).key({ community }).options({ consistent: true }).send()).Item

interface At { community: string; merchantId?: string | undefined; marketId?: string | undefined }

/**
 * Where something is handed over and when it is open, as that is now: at its merchant's, else at the station of the
 * community, if that has said so. A market day has hours of its own.
 */
export const pickUpOf = async ({ community, merchantId, marketId }: At) => {
  if (marketId) return undefined
  const place = merchantId ? await findMerchant(merchantId) : await findStation(community)
  return place && { name: place.name, address: place.address, hours: place.hours ?? [] }
}

/** The community's own station; nothing said yet is version 0. Refuses with `role.scope`. */
export const seeStation = async (request: Request, { community }: { community: string }) => {
  mustReach(request.actor, stationReaders, community)
  return { name: '', address: '', hours: [], version: 0, community, ...await findStation(community) }
}

interface Kept { community: string; version: number; name: string; address: string; hours: OpenSpan[] }

/** Say where the station is and when it is open. Refuses with `role.scope`, `division.unknown`, `station.stale`. */
export const keepStation = async (request: Request, { version, ...station }: Kept) => {
  const { community, name } = station
  mustReach(request.actor, adminRoles, community)
  await divisionName(community)
  must((await findStation(community))?.version === (version || undefined), 'station.stale')
  const after = { ...station, version: version + 1 }
  return commit(request, { type: 'station.changed', community, data: { name }, answer: after },
    write(Station.build(PutTransaction).item(after).options({
      condition: version > 0 ? { attr: 'version', eq: version } : { attr: 'version', exists: false },
    }), 'station.stale'))
}
