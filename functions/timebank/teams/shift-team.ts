import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { homeOf } from '../../platform/actor.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { type Reaction, madeBy, mustFindEvent } from '../../platform/reaction.ts'
import { mustBeActive, teamOfMember } from './find.ts'
import { ShiftTeam, TeamService } from './items.ts'
import { seeMyTeams } from './see.ts'

const chosenFor = async (shiftId: string, personId: string): Promise<string | undefined> =>
  (await ShiftTeam.build(GetItemCommand).key({ shiftId, personId }).options({ consistent: true }).send()).Item?.teamId

export const seeShiftTeam = async (request: Request, { shiftId }: { shiftId: string }) => {
  const [teamId, { items }] = await Promise.all([chosenFor(shiftId, request.actor.id), seeMyTeams(request)])
  const teams = items.filter(({ team, mine }) => team.status === 'active' && mine !== 'asked')
    .map(({ team: { id, name } }) => ({ id, name }))
  return { ...(teamId ? { teamId } : {}), teams }
}

/** Serve for a team at a shift, or for none. Refuses with `team.unknown`, `team.closed`. */
export const chooseShiftTeam = async (
  request: Request, { shiftId, teamId }: { shiftId: string; teamId?: string | undefined },
) => {
  const { id: personId } = request.actor
  if (teamId) mustBeActive(await teamOfMember(teamId, personId))
  const answer = { shiftId, ...(teamId ? { teamId } : {}) }
  const draft = { type: 'team.shiftChosen', community: homeOf(request.actor), data: { ...answer, personId }, answer }
  return commit(request, draft, write(teamId
    ? ShiftTeam.build(PutTransaction).item({ shiftId, personId, teamId })
    : ShiftTeam.build(DeleteTransaction).key({ shiftId, personId }), 'stale'))
}

interface Confirmed { personId: string; shiftId: string; minutes: number }
interface Counted { teamId: string; minutes: number; times: number }

const count = (request: Request, community: string, { teamId, minutes, times }: Counted) =>
  commit(request, { type: 'team.serviceCounted', community, data: { teamId, minutes, times }, answer: {} },
    write(TeamService.build(UpdateTransaction).item({ teamId, minutes: $add(minutes), times: $add(times) }), 'stale'))

/** Confirmed hours of somebody who served for a team come into its sum: a record, which nothing is paid for. */
export const countTeamService: Reaction = {
  name: 'timebank.countTeamService',
  run: async (request, { type, data, community }) => {
    // What was imported, or came of an order, has no shift, and can be taken back all the same.
    if (type !== 'hours.confirmed') return
    const { personId, shiftId, minutes } = data as Confirmed
    const teamId = await chosenFor(shiftId, personId)
    if (teamId) await count(request, community, { teamId, minutes, times: 1 })
  },
}

/** Hours that were taken back leave the sum. */
export const uncountTeamService: Reaction = {
  name: 'timebank.uncountTeamService',
  run: async (request, { data, community }) => {
    const { reverses } = data as { reverses: string }
    const made = await madeBy(countTeamService, await mustFindEvent(reverses))
    if (!made) return
    const { teamId, minutes } = made.data as unknown as { teamId: string; minutes: number }
    await count(request, community, { teamId, minutes: -minutes, times: -1 })
  },
}
