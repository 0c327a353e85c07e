import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { isCloseKin } from '../../../shared/kin.ts'
import { chinaDay } from '../../../shared/units.ts'
import type { MovementName } from '../../ledger/chart.ts'
import { asRead } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { homeOf, loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { type DueTask, due, notDue } from '../../platform/due.ts'
import { newId } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { isMinor, readPerson } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { withPassing } from '../closing/pass-on.ts'
import { coolingGifts } from '../held.ts'
import { findTeam, mustBeActive, stillActive, teamOfMember } from '../teams/find.ts'
import { Gift } from './items.ts'

interface Giving {
  to?: string | undefined
  teamId?: string | undefined
  minutes: number
  note?: string | undefined
}

const arrival = 'timebank.giftArrives'

export const giftView = (
  { giftId, from: _from, fromName: _fromName, to: _to, teamId: _team, community: _, ...rest }: Gift,
) => ({ id: giftId, ...rest })

const mayGive = async ({ actor, at }: Request): Promise<void> => {
  const person = await readPerson(actor.id)
  must(!isMinor(person, chinaDay(at)) || person.guardianConsentAt, 'gift.minor')
}

const receiverOf = async ({ actor }: Request, to: string): Promise<{ to: string; toName: string }> => {
  const { kin } = await readPerson(actor.id)
  must(kin.some(({ personId, relation }) => personId === to && isCloseKin(relation)), 'gift.notKin')
  const [receiver, { leftAt }] = await Promise.all([loadActor(to), readPerson(to)])
  must(receiver && !leftAt, 'person.left')
  return { to, toName: receiver.nameMasked ?? '*' }
}

const teamOf = async ({ actor }: Request, teamId: string): Promise<{ teamId: string; toName: string }> => {
  const team = await teamOfMember(teamId, actor.id)
  mustBeActive(team)
  return { teamId, toName: team.name }
}

/**
 * Give earned credit away: to a spouse or relative in the direct line whom a worker has verified, to a team of one's
 * own, or to the pool. It waits in escrow for a day, while the giver may take it back; then it is theirs for good
 * (TB-05). Refuses with `gift.minor`, `gift.notKin`, `person.left`, `team.unknown`, `team.closed`, `balance.short`.
 */
export const giveCredit = async (request: Request, { to, teamId, minutes, note }: Giving) => {
  const { actor } = request
  const community = homeOf(actor)
  await mayGive(request)
  const receiver = to ? await receiverOf(request, to) : teamId ? await teamOf(request, teamId) : {}
  const cooling = (await settingsOf(community))['timebank.giftCoolingMinutes'] * 60_000
  const [at, arrivesAt] = [momentText(request.at), momentText(request.at + cooling)]
  const gift = {
    giftId: newId('gft'), from: actor.id, fromName: actor.nameMasked ?? '*', ...receiver, community, minutes,
    ...(note ? { note } : {}), at, arrivesAt, status: 'cooling' as const,
  }
  const { giftId } = gift
  const movement = {
    movement: 'credit.offer' as const, from: actor.id, to: giftId, amount: minutes, happenedAt: at, memo: note,
    reference: giftId,
  }
  const { from, fromName, toName } = gift as Gift
  const data = { giftId, from, fromName, minutes, ...(toName ? { to, teamId, toName } : {}) }
  return post(request, { type: 'gift.offered', community, data, answer: giftView(gift), movements: [movement] },
    write(Gift.build(PutTransaction).item(gift), 'stale'),
    coolingGifts.fill(giftId, minutes),
    due({ task: arrival, key: giftId, at: arrivesAt }))
}

const findGift = async (giftId: string): Promise<Gift | undefined> =>
  (await Gift.build(GetItemCommand).key({ giftId }).options({ consistent: true }).send()).Item

/** The gift leaves its escrow, once: to whom it was meant for, or back. */
const end = async (
  request: Request, gift: Gift, status: 'arrived' | 'withdrawn' | 'returned', movement: MovementName, to: string,
  ...more: Write[]
) => {
  const { giftId, minutes, community, note } = gift
  const draft = {
    movement, from: giftId, to, amount: minutes, happenedAt: momentText(request.at), memo: note, reference: giftId,
  }
  const { from, fromName, to: receiver, teamId, toName } = gift
  const data = { giftId, from, fromName, minutes, ...(toName ? { to: receiver, teamId, toName } : {}) }
  const answer = giftView({ ...gift, status })
  // Empty already: it was ended since it was read, so read it again.
  const expect = [asRead(`timeCredit:giving:${giftId}`, minutes)]
  const movements = await withPassing([draft])
  return post(request, { type: `gift.${status}`, community, data, answer, movements, expect },
    write(Gift.build(UpdateTransaction).item({ giftId, status })
      .options({ condition: { attr: 'status', eq: 'cooling' } }), 'gift.arrived'),
    coolingGifts.empty(giftId, minutes), ...more)
}

/** Take a gift back before it arrives. Refuses with `gift.unknown`, `gift.arrived`. */
export const withdrawGift = async (request: Request, { giftId }: { giftId: string }) => {
  const gift = await findGift(giftId)
  must(gift && gift.from === request.actor.id, 'gift.unknown')
  must(gift.status === 'cooling', 'gift.arrived')
  return end(request, gift, 'withdrawn', 'credit.withdraw', gift.from, notDue({ task: arrival, key: giftId }))
}

const arrivesAtTeam = async (request: Request, gift: Gift, teamId: string) => {
  const { status } = await findTeam(teamId)
  return status === 'active' ? end(request, gift, 'arrived', 'credit.giveTeam', teamId, stillActive(teamId))
    : end(request, gift, 'returned', 'credit.withdraw', gift.from)
}

/** After the day the gift arrives; where the receiver has left, or the team was closed, it returns to the giver. */
export const giftArrives: DueTask = {
  task: arrival,
  run: async (request, giftId) => {
    const gift = await findGift(giftId) ?? refuse('gift.unknown')
    if (gift.status !== 'cooling') return
    if (gift.teamId) return arrivesAtTeam(request, gift, gift.teamId)
    if (!gift.to) return end(request, gift, 'arrived', 'credit.donateOffer', gift.community)
    const { leftAt } = await readPerson(gift.to)
    if (leftAt) return end(request, gift, 'returned', 'credit.withdraw', gift.from)
    return end(request, gift, 'arrived', 'credit.give', gift.to)
  },
}

/** What a person gave away, newest first. */
export const seeGifts = async (
  { actor }: Request, paging: { cursor?: string | undefined; limit?: number | undefined },
) => {
  const page = await listPage(Gift, { partition: `gifts#${actor.id}`, index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(giftView) }
}
