import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { chinaDay } from '../../../shared/units.ts'
import { ActorItem } from '../../platform/actor.ts'
import { momentText, now } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { headNameOf } from '../../platform/household.ts'
import { derivedId } from '../../platform/ids.ts'
import { readPerson } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { needsGuardian } from '../facts/rules.ts'
import {
  belonging, deed, findHousehold, findLed, householdView, householdWrite, isOver, memberFrom, mostMembers,
} from './household.ts'
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

/** The household that a code invites to, and until when. Refuses with `invitation.unknown`. */
export const findInvited = async (code: string) => {
  const { Item } = await Invitation.build(GetItemCommand).key({ code }).options({ consistent: true }).send()
  if (!Item || Item.endsAt <= momentText(now())) return refuse('invitation.unknown')
  const household = await findHousehold(Item.householdId)
  must(!isOver(household), 'invitation.unknown')
  return { household, endsAt: Item.endsAt }
}

const mustHaveGuardian = async (personId: string): Promise<void> =>
  must(!needsGuardian(await readPerson(personId), chinaDay(now())), 'household.guardian')

/** What whoever is invited sees before they ask to join. Refuses with `invitation.unknown`. */
export const seeInvitation = async ({ actor }: Request, { code }: { code: string }) => {
  const { household, endsAt } = await findInvited(code)
  const { householdId, name, headId } = household
  const members = belonging(household)
  return {
    householdId, name, headName: headNameOf({ headId, members }), members: members.length, endsAt,
    needsGuardian: needsGuardian(await readPerson(actor.id), chinaDay(now())), isMove: actor.householdId !== undefined,
  }
}

/**
 * Ask to join with a code; the head decides. A child needs a guardian's consent first (PEERS 1.9).
 * Refuses with `invitation.unknown`, `household.already`, `household.elsewhere`, `household.full`,
 * `household.guardian`.
 */
export const askToJoin = async (request: Request, input: { code: string }) => {
  const { actor } = request
  const { household } = await findInvited(input.code)
  must(!actor.householdId && !household.members.some(({ personId }) => personId === actor.id), 'household.already')
  must(household.community === actor.community, 'household.elsewhere')
  must(household.members.length < mostMembers, 'household.full')
  await mustHaveGuardian(actor.id)
  const asking = memberFrom(actor, 'pending', momentText(request.at))
  const { householdId, name, community, headId } = household
  const data = { householdId, personId: actor.id, headId, nameMasked: asking.nameMasked }
  return commit(request, { type: 'household.asked', community, data, answer: { householdId, name } },
    householdWrite({ ...household, members: [...household.members, asking] }))
}

interface About { householdId: string; personId: string }

const waits = ({ members }: { members: { personId: string; status: string }[] }, wanted: string): boolean =>
  members.some(({ personId, status }) => personId === wanted && status === 'pending')

/**
 * The head's yes: the person belongs to the household from now on, and to no other. Refuses with `household.unknown`,
 * `household.notHead`, `household.notPending`, `household.already`, `household.guardian`.
 */
export const acceptMember = async (request: Request, input: About) => {
  const household = await findLed(input.householdId, request.actor.id)
  must(waits(household, input.personId), 'household.notPending')
  await mustHaveGuardian(input.personId)
  const joinedAt = momentText(request.at)
  const members = household.members.map((member) =>
    (member.personId === input.personId ? { ...member, status: 'member' as const, joinedAt } : member))
  const { householdId, community } = household
  const joined = ActorItem.build(UpdateTransaction).item({ personId: input.personId, householdId }).options({
    condition: { and: [
      { attr: 'householdId', exists: false }, { attr: 'community', eq: community },
      { attr: 'mergedInto', exists: false },
    ] },
  })
  const data = { householdId, personId: input.personId, name: household.name }
  const next = { ...household, members }
  const who = members.filter(({ personId }) => personId === input.personId)
  return commit(request, { type: 'household.joined', community, data, answer: await householdView(next) },
    write(joined, 'household.already'), householdWrite(next), deed(request, householdId, { what: 'joined', who }))
}

/**
 * The head turns down who waits, or who waits takes it back. Refuses with `household.unknown`, `household.notHead`,
 * `household.notPending`.
 */
export const rejectMember = async (request: Request, input: About) => {
  const mine = input.personId === request.actor.id
  const household = mine ? await findHousehold(input.householdId) : await findLed(input.householdId, request.actor.id)
  must(waits(household, input.personId), 'household.notPending')
  const { householdId, community } = household
  const members = household.members.filter(({ personId }) => personId !== input.personId)
  const rejectedAt = momentText(request.at)
  const data = { householdId, personId: input.personId, name: household.name, withdrawn: mine }
  return commit(request, { type: 'household.rejected', community, data, answer: { rejectedAt } },
    householdWrite({ ...household, members }))
}
