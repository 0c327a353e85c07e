import type { Input } from '../../shared/contract/index.ts'
import { type Person, accepted, clock } from './world.ts'

export type Publication = Input<'POST /activities'>

/** A small activity with one shift in an hour, with what a test wants different, as its leader hands it in. */
export const handingIn = (leader: Person, community: string, changes: Partial<Publication> = {}) =>
  leader.call('POST /activities', {
    title: '老年食堂送餐', kind: 'community', summary: '给楼里的老人送午饭。', place: '幸福食堂', community,
    guarantees: '保温箱、雨衣', riskLevel: 1, checklist: [],
    shifts: [{ startsAt: clock.in(60), endsAt: clock.in(120), capacity: 3 }], ...changes,
  })

/** The same, published. */
export const publishing = async (leader: Person, community: string, changes: Partial<Publication> = {}) =>
  accepted(await handingIn(leader, community, changes))
