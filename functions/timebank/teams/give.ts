import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { balanceOf } from '../../ledger/balance.ts'
import type { MovementName } from '../../ledger/chart.ts'
import { post } from '../../ledger/post.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { mustBeActive, teamOfLeader, teamOfMember } from './find.ts'
import { TeamGift } from './items.ts'

export const giftView = ({
  giftId, community: _, proposedBy: __, secondedBy: ___, elderId: ____, ...rest
}: TeamGift) => ({ id: giftId, ...rest })

const mustHave = async (teamId: string, minutes: number): Promise<void> =>
  must(await balanceOf(`timeCredit:team:${teamId}`) >= minutes, 'balance.short')

const saveGift = (after: TeamGift, before?: TeamGift['status']): Write =>
  write(TeamGift.build(PutTransaction).item(after).options({
    condition: before ? { attr: 'status', eq: before } : { attr: 'giftId', exists: false },
  }), before ? 'approval.done' : 'stale')

const giftData = ({ teamId, giftId, teamName: name, side, minutes }: TeamGift) =>
  ({ teamId, giftId, name, side, minutes })

interface Out { movement: MovementName; to: string; type: string; more?: object }

/** Time of the team that leaves it, in the commit that says so. */
export const givenOut = (request: Request, gift: TeamGift, { movement, to, type, more = {} }: Out) =>
  post(request, {
    type, community: gift.community, data: { ...giftData(gift), ...more }, answer: giftView(gift),
    movements: [{
      movement, from: gift.teamId, to, amount: gift.minutes, happenedAt: momentText(request.at),
      memo: gift.note ?? gift.teamName, reference: gift.giftId,
    }],
  }, saveGift(gift, gift.side === 'pool' ? 'proposed' : 'seconded'))

/** Nothing moves yet, or any more. */
const changed = (request: Request, type: string, gift: TeamGift, before?: TeamGift['status']) =>
  commit(request, { type, community: gift.community, data: giftData(gift), answer: giftView(gift) },
    saveGift(gift, before))

interface Proposal { teamId: string; side: TeamGift['side']; minutes: number; note?: string | undefined }

/** The leader proposes. Refuses with `team.unknown`, `team.notLeader`, `team.closed`, `balance.short`. */
export const proposeGift = async (request: Request, { teamId, side, minutes, note }: Proposal) => {
  const team = await teamOfLeader(teamId, request.actor.id)
  mustBeActive(team)
  await mustHave(teamId, minutes)
  const { community, name: teamName } = team
  const gift: TeamGift = {
    teamId, giftId: newId('tgi'), teamName, community, side, minutes, ...(note ? { note } : {}),
    at: momentText(request.at), status: 'proposed', proposedBy: request.actor.id,
    proposedByName: request.actor.nameMasked ?? '*',
  }
  return changed(request, 'team.giftProposed', gift)
}

interface Which { teamId: string; giftId: string }

export const findGift = async ({ teamId, giftId }: Which): Promise<TeamGift> =>
  (await TeamGift.build(GetItemCommand).key({ teamId, giftId }).options({ consistent: true }).send()).Item
  ?? refuse('team.giftUnknown')

/**
 * A second member agrees: to the pool it goes at once, for an elder a worker is to name one.
 * Refuses with `team.unknown`, `team.giftUnknown`, `team.closed`, `approval.self`, `approval.done`, `balance.short`.
 */
export const secondGift = async (request: Request, which: Which) => {
  const { actor } = request
  const team = await teamOfMember(which.teamId, actor.id)
  const before = await findGift(which)
  mustBeActive(team)
  must(before.proposedBy !== actor.id, 'approval.self')
  must(before.status === 'proposed', 'approval.done')
  const by = { secondedBy: actor.id, secondedByName: actor.nameMasked ?? '*' }
  if (before.side === 'pool') {
    const out = { movement: 'credit.teamDonate', to: before.community, type: 'team.donated' } as const
    return givenOut(request, { ...before, ...by, status: 'given' }, out)
  }
  await mustHave(which.teamId, before.minutes)
  const after: TeamGift = { ...before, ...by, status: 'seconded' }
  return changed(request, 'team.giftSeconded', after, 'proposed')
}

/** Refuses with `team.unknown`, `team.giftUnknown`, `team.notLeader`, `approval.done`. */
export const withdrawTeamGift = async (request: Request, which: Which) => {
  await teamOfLeader(which.teamId, request.actor.id)
  const before = await findGift(which)
  const { status } = before
  must(status === 'proposed' || status === 'seconded', 'approval.done')
  return changed(request, 'team.giftWithdrawn', { ...before, status: 'withdrawn' }, status)
}
