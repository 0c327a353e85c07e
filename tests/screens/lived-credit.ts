import { chinaDay } from '../../shared/units.ts'
import { type Town, community } from './town.ts'

/** A team that the resident leads and the neighbour would like to join. */
const liveTeam = async (town: Town): Promise<string> => {
  const { id: teamId } = await town.as('resident')('POST /teams', { name: '红巷银发志愿队', unit: '红巷5号楼' })
  await town.as('admin')('POST /team-work/:teamId/review', { teamId, community: community.code, approve: true, reason: '核对了报名表' })
  await town.as('neighbour')('POST /teams/:teamId/members', { teamId })
  return teamId
}

/** A gift on its way, a group exchange that waits for the neighbour, a paper note, a team. Gives exchange and team. */
export const liveCredit = async (town: Town, residentId: string, neighbourId: string) => {
  const resident = town.as('resident')
  await resident('POST /time-credit/gifts', { minutes: 15 })
  await resident('POST /time-credit/notes', { minutes: 30, count: 1 })
  const { id } = await resident('POST /time-bank/exchanges', {
    title: '太极课', service: 'lesson', day: chinaDay(town.system.clock.now()),
    lines: [{ personId: residentId, side: 'gave', minutes: 30 }, { personId: neighbourId, side: 'got', minutes: 30 }],
  })
  return { exchangeId: id, teamId: await liveTeam(town) }
}

/** The neighbour comes to the resident every week: agreed on and looked at; the schedule books the first visit. */
export const liveArrangement = async (town: Town, neighbourId: string): Promise<string> => {
  const day = (days: number): string => chinaDay(town.system.clock.now() + days * 86_400_000)
  await town.as('neighbour')('PUT /me/time-bank/offer', {
    services: ['chat'], text: '离得近，常来坐坐', times: [], fromDay: day(0), toDay: day(200),
  })
  const { arrangementId } = await town.as('resident')('POST /time-bank/arrangements', {
    side: 'requester', with: neighbourId, service: 'smartphone', place: '红巷5号', minutes: 15, time: '09:00', from: day(1), until: day(90),
    weekdays: [new Date(`${day(3)}T12:00:00.000Z`).getUTCDay() || 7], skipHolidays: false, note: '每周教一样新的',
  })
  await town.as('neighbour')('POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId })
  await town.as('admin')('POST /time-bank/arrangements/:arrangementId/review', {
    arrangementId, community: community.code, approve: true,
  })
  return arrangementId
}
