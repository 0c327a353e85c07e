import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { ActorItem } from '../../platform/actor.ts'
import { momentText, now } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { derivedId } from '../../platform/ids.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findHousehold, findLed, householdView, membersWrite, mostMembers } from './household.ts'
import { Invitation } from './items.ts'

const invitationLifetimeMs = 24 * 3_600_000

/** A code that lets someone ask to join, for a day. Refuses with `household.unknown`, `household.notHead`. */
export const invite = async (request: Request, input: { householdId: string }) => {
  const { community } = await findLed(input.householdId, request.actor.id)
  const code = derivedId('inv', request.eventId).slice(4, 12)
  const endsAtMs = request.at + invitationLifetimeMs
  const answer = { code, expiresAt: momentText(endsAtMs) }
  const data = { householdId: input.householdId, expiresAt: answer.expiresAt }
  const invitation = {
    code, householdId: input.householdId, endsAt: answer.expiresAt, expiresAtSeconds: Math.ceil(endsAtMs / 1000),
  }
  return commit(request, { type: 'household.invited', community, data, answer },
    write(Invitation.build(PutTransaction).item(invitation)
      .options({ condition: { attr: 'code', exists: false } }), 'busy'))
}

/** Ask to join with a code; the head decides. */
export const askToJoin = async (request: Request, input: { code: string }) => {
  const { actor } = request
  const { Item } = await Invitation.build(GetItemCommand).key({ code: input.code }).options({ consistent: true }).send()
  must(Item && Item.endsAt > momentText(now()), 'invitation.unknown')
  const household = await findHousehold(Item.householdId)
  must(!actor.householdId && !household.members.some(({ personId }) => personId === actor.id), 'household.already')
  must(household.community === actor.community, 'household.elsewhere')
  must(household.members.length < mostMembers, 'household.full')
  const asking = {
    personId: actor.id, nameMasked: actor.nameMasked ?? '*', status: 'pending' as const,
    joinedAt: momentText(request.at),
  }
  const { householdId, name, community } = household
  const data = { householdId, personId: actor.id }
  return commit(request, { type: 'household.asked', community, data, answer: { householdId, name } },
    membersWrite(household, [...household.members, asking]))
}

/** The head's yes: the person belongs to the household from now on, and to no other. */
export const acceptMember = async (request: Request, input: { householdId: string; personId: string }) => {
  const household = await findLed(input.householdId, request.actor.id)
  const waits = household.members.some(({ personId, status }) => personId === input.personId && status === 'pending')
  if (!waits) refuse('household.notPending')
  const joinedAt = momentText(request.at)
  const members = household.members.map((member) =>
    (member.personId === input.personId ? { ...member, status: 'member' as const, joinedAt } : member))
  const { householdId, community } = household
  const joined = ActorItem.build(UpdateTransaction).item({ personId: input.personId, householdId }).options({
    condition: { and: [{ attr: 'householdId', exists: false }, { attr: 'community', eq: community }] },
  })
  const data = { householdId, personId: input.personId }
  const answer = householdView({ ...household, members })
  return commit(request, { type: 'household.joined', community, data, answer },
    write(joined, 'household.already'), membersWrite(household, members))
}
