import { onDay } from './calendar.ts'
import { community, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, unless } from './world.ts'

const [leader, members, candidate] = ['yang-xueqin', ['he-jing', 'zhou-guangrong'], 'zeng-liping'] as const

const ask = (world: World, user: string, teamId: string) =>
  unless(act(world, user, 'POST /teams/:teamId/members', { teamId }, 'team'), 'team.member')

/** Neighbours of a building form a team, the community lets it be, two are let in, one still waits. */
const formTeam = async (world: World): Promise<void> => {
  const { communityAdmin: { user: by } } = staff
  const { id: teamId } = await act(world, leader, 'POST /teams', { name: '都府堤银发志愿队', unit: '都府堤2栋和6栋' }, 'team')
  await act(world, by, 'POST /team-work/:teamId/review', { teamId, community, approve: true, reason: '核对了报名表' }, 'team')
  for (const user of members) {
    await ask(world, user, teamId)
    const { id: personId } = await world.phones.of(user)('GET /me', {})
    await unless(act(world, leader, 'POST /teams/:teamId/members/:personId/decision', { teamId, personId, accept: true }, user),
      'team.notAsked')
    // Whoever has earned something gives a part of it.
    await unless(act(world, user, 'POST /time-credit/gifts', { teamId, minutes: 30 }, 'team'), 'balance.short')
  }
  await ask(world, candidate, teamId)
  await act(world, 'huang-zhigang', 'POST /teams', { name: '红马甲青年队', unit: '都府堤社区青年之家' }, 'team')
}

export const volunteerTeamSteps = (lifeStartMs: number): Step[] =>
  [{ atMs: onDay(lifeStartMs, 18, '19:30'), run: formTeam }]
