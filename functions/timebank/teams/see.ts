import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { workerRoles } from '../../../shared/roles.ts'
import { balanceOf } from '../../ledger/balance.ts'
import { statement } from '../../ledger/statement.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { shownBy } from '../../platform/shown.ts'
import { findTeam, memberView, teamOfMember, teamView } from './find.ts'
import { giftView } from './give.ts'
import {
  Team, TeamGift, TeamMember, TeamService, giftsOfTeam, giftsToPlace, membersOf, membershipsOf, teamsOf,
} from './items.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }
interface Listing extends Paging { community: string }

/** The active teams of the home community; a filtered page may come short of its limit. */
export const seeTeams = async ({ actor }: Request, paging: Paging) => {
  const page = await listPage(Team, { partition: teamsOf(homeOf(actor)), index: true, ...paging })
  return { ...page, items: page.items.filter(({ status }) => status === 'active').map(teamView) }
}

const mostTeams = 20

export const seeMyTeams = async ({ actor }: Request) => {
  const page = await listPage(TeamMember, { partition: membershipsOf(actor.id), index: true, limit: mostTeams })
  const items = await Promise.all(page.items.map(async ({ teamId, status }) => {
    const team = await findTeam(teamId)
    const mine = team.leaderId === actor.id ? 'leader' as const : status
    return { team: teamView(team), mine }
  }))
  return { items }
}

const mostMembers = 100
const mostGifts = 20

/** Refuses with `team.unknown` for who is not in it. */
export const seeTeam = async ({ actor }: Request, { teamId }: { teamId: string }) => {
  const team = await teamOfMember(teamId, actor.id)
  const leads = team.leaderId === actor.id
  const [minutes, service, members, gifts] = await Promise.all([
    balanceOf(`timeCredit:team:${teamId}`),
    TeamService.build(GetItemCommand).key({ teamId }).options({ consistent: true }).send(),
    listPage(TeamMember, { partition: membersOf(teamId), limit: mostMembers }),
    listPage(TeamGift, { partition: giftsOfTeam(teamId), newestFirst: true, limit: mostGifts }),
  ])
  const people = members.items.filter(({ status }) => leads || status === 'member')
  const names = await shownBy([team.leaderId, ...people.map(({ personId }) => personId)], 'nameToGroups')
  const { minutes: served = 0, times = 0 } = service.Item ?? {}
  return {
    team: teamView({ ...team, leaderName: names.get(team.leaderId) ?? team.leaderName }),
    mine: leads ? 'leader' as const : 'member' as const, minutes,
    service: { minutes: served, times },
    members: people.map((one) => memberView({ ...one, name: names.get(one.personId) ?? one.name })),
    gifts: gifts.items.map(giftView),
  }
}

/** The entries of a team's account without whom they came from. Refuses with `team.unknown`. */
export const seeTeamStatement = async ({ actor }: Request, { teamId, cursor, limit }: Paging & { teamId: string }) => {
  await teamOfMember(teamId, actor.id)
  const page = await statement(`timeCredit:team:${teamId}`, cursor, limit)
  return { ...page, items: page.items.map(({ movement, amount, balance, bookedAt }) =>
    ({ movement, minutes: amount, balance, at: bookedAt })) }
}

/** Refuses with `role.scope`. */
export const seeTeamWork = async (request: Request, { community, ...paging }: Listing) => {
  mustReach(request.actor, workerRoles, community)
  const page = await listPage(Team, { partition: teamsOf(community), index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(teamView) }
}

/** Refuses with `role.scope`. */
export const seeGiftsToPlace = async (request: Request, { community, ...paging }: Listing) => {
  mustReach(request.actor, workerRoles, community)
  const page = await listPage(TeamGift, { partition: giftsToPlace(community), index: true, ...paging })
  return { ...page, items: page.items.map(giftView) }
}
