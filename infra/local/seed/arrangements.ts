import type { Input } from '../../../shared/contract/index.ts'
import { chinaDay } from '../../../shared/units.ts'
import { onDay } from './calendar.ts'
import { staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, unless } from './world.ts'

/** Who comes to whom every week: one that goes on, one that waits for an answer, one that waits for a worker. */

const dayMs = 86_400_000
const minuteMs = 60_000

type Proposal = Input<'POST /time-bank/arrangements'>

const propose = async (
  world: World, elder: string, helper: string, given: Pick<Proposal, 'service' | 'place' | 'weekdays' | 'time' | 'minutes' | 'note'>,
): Promise<string | undefined> => {
  const { id } = await world.phones.of(helper)('GET /me', {})
  const day = (days: number): string => chinaDay(world.now() + days * dayMs)
  const proposal: Proposal = { side: 'requester', with: id ?? '', from: day(1), until: day(180), ...given }
  return (await unless(act(world, elder, 'POST /time-bank/arrangements', proposal, 'weekly'), 'arrangement.stranger', 'order.spendAge'))
    ?.arrangementId
}

const agree = async (world: World, helper: string, arrangementId: string | undefined): Promise<void> => {
  world.moveTo(world.now() + minuteMs)
  if (!arrangementId) return
  await act(world, helper, 'POST /time-bank/arrangements/:arrangementId/agreement', { arrangementId }, 'weekly')
}

/** After the visit that went well, she comes every week. */
export const arrangementSteps = (lifeStartMs: number): Step[] => [{
  atMs: onDay(lifeStartMs, 18, '10:20'),
  run: async (world) => {
    const arrangementId = await propose(world, 'chen-guilan', 'sun-yue', {
      service: 'chat', place: '红巷3号201', weekdays: [2], time: '15:00', minutes: 30, note: '还是想听您讲故事',
    })
    await agree(world, 'sun-yue', arrangementId)
    if (!arrangementId) return
    const { community = '' } = await world.phones.of('chen-guilan')('GET /me', {})
    await act(world, staff.communityAdmin.user, 'POST /time-bank/arrangements/:arrangementId/review',
      { arrangementId, community, approve: true }, 'weekly')
  },
}]

/** What waits when somebody looks at the demo. */
export const arrangementsWaiting = async (world: World): Promise<void> => {
  await propose(world, 'hu-chunhua', 'ma-zhiyuan', {
    service: 'errands', place: '红巷8号', weekdays: [6], time: '09:00', minutes: 30, note: '每周六买一次菜',
  })
  await agree(world, 'wu-hao', await propose(world, 'peng-cuiying', 'wu-hao', {
    service: 'smartphone', place: '党群服务中心二楼', weekdays: [3], time: '10:00', minutes: 30, note: '每周学一样',
  }))
}
