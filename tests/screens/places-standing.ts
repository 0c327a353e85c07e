import { chinaDay } from '../../shared/units.ts'
import type { Place } from './places.ts'
import { type Town, community } from './town.ts'

/** A certificate on notice, something to claim and something claimed. Gives the certificate. */
export const liveStanding = async (town: Town, personId: string): Promise<string> => {
  const { id } = await town.as('resident')('POST /people/:personId/certificates', {
    personId, from: '2000-01-01', to: chinaDay(town.system.clock.now()), sealWanted: true,
  })
  const offer = (title: string) => town.as('admin')('POST /pledge-offers', {
    community: community.code, kind: 'POST', title, summary: '周六上午在红巷口', places: 3,
  })
  await offer('文明劝导岗')
  const { id: offerId } = await offer('楼栋巡查岗')
  await town.as('resident')('POST /pledges', { offerId })
  return id
}

/** The pages of what a volunteer has come to. */
export const standingPlaces = (certificateId: string): Place[] => [
  { whose: 'resident', name: 'passport', path: 'packages/standing/passport/index', shows: '#passport' },
  { whose: 'resident', name: 'certificates', path: 'packages/standing/certificates/index', shows: '#certificates' },
  { whose: 'neighbour', name: 'certificates-none', path: 'packages/standing/certificates/index', shows: '#no-certificates' },
  { whose: 'resident', name: 'certificate', shows: '#certificate-facts',
    path: `packages/standing/certificate/index?id=${certificateId}` },
  { whose: 'resident', name: 'ask-certificate', path: 'packages/standing/ask/index', shows: '#period-all' },
  { whose: 'resident', name: 'pledges', path: 'packages/standing/pledges/index', shows: '#create' },
  { whose: 'neighbour', name: 'public-notices', path: 'packages/standing/notices/index', shows: '[id^=notice-]' },
]
