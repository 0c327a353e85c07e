import { chinaDay } from '../../shared/units.ts'
import { type Town, community } from './town.ts'

/** The leader belongs to the review group; of two applications of the resident one is on notice, one waits to be rated. */
export const liveEarning = async (town: Town, leaderId: string): Promise<void> => {
  const [admin, resident, leader] = [town.as('admin'), town.as('resident'), town.as('leader')]
  await admin('POST /people/:personId/roles', { personId: leaderId, role: 'pointRater', scope: community.code })
  await admin('POST /settings', { division: community.code, key: 'points.raters', value: 1, reason: '评议小组一人一份' })
  const happenedOn = chinaDay(town.system.clock.now())
  const { id: applicationId } = await resident('POST /point-applications', {
    rule: 'mutualHelp', happenedOn, text: '帮楼下陈婆婆搬米上楼',
  })
  await leader('POST /point-applications/:applicationId/ratings', { applicationId, community: community.code, points: 8 })
  await resident('POST /point-applications', { rule: 'course', happenedOn, text: '听了防诈骗讲座' })
}
