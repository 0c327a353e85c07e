import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove } from 'dynamodb-toolbox/entity/actions/update'
import { adminRoles } from '../../../shared/roles.ts'
import { ActorItem, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { must } from '../../platform/refusal.ts'
import { type Subject, findSubject, mustBeOthers } from '../desk/subject.ts'
import { Newcomer, Profile, Resident } from '../items.ts'

interface Input { personId: string; community: string }

const findNewcomer = async ({ actor }: Request, { personId, community }: Input): Promise<Subject> => {
  mustReach(actor, adminRoles, community)
  const subject = await findSubject(personId)
  mustBeOthers(actor, subject)
  must(subject.community === community && subject.person.joining === 'waiting', 'joining.notWaiting')
  return subject
}

/** Decided once, and only while they ask this community. */
const decide = async (
  request: Request, { id: personId, community, person }: Subject, type: string, joining: 'refused' | undefined,
  said: { reason?: string }, ...more: Write[]
) => {
  const { Item } = await Profile.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()
  const decidedAt = momentText(request.at)
  const communityName = await divisionName(community)
  const data = { personId, nameMasked: person.nameMasked ?? '*', communityName, ...said }
  return commit(request, { type, community, data, answer: { personId, decidedAt } },
    write(Newcomer.build(DeleteTransaction).key({ community, askedAt: Item?.joinAskedAt ?? '', personId })
      .options({ condition: { attr: 'personId', exists: true } }), 'stale'),
    write(ActorItem.build(UpdateTransaction).item({ personId, joining: joining ?? $remove() })
      .options({ condition: { and: [{ attr: 'community', eq: community }, { attr: 'joining', eq: 'waiting' }] } }),
    'joining.notWaiting'),
    ...more)
}

/**
 * A newcomer belongs to the community from now on, and is told.
 * Refuses with `role.scope`, `person.unknown`, `person.left`, `desk.ownCase`, `joining.notWaiting`.
 */
export const acceptNewcomer = async (request: Request, input: Input) => {
  const subject = await findNewcomer(request, input)
  must(!subject.facts.leftAt, 'person.left')
  const { community, id: personId } = subject
  return decide(request, subject, 'joining.accepted', undefined, {},
    write(Resident.build(PutTransaction).item({ community, personId }), 'stale'))
}

/**
 * Not accepted, with a reason that they are told; they may ask again, or another community.
 * Refuses with `role.scope`, `person.unknown`, `desk.ownCase`, `joining.notWaiting`.
 */
export const refuseNewcomer = async (request: Request, { reason, ...input }: Input & { reason: string }) => {
  const subject = await findNewcomer(request, input)
  return decide(request, subject, 'joining.refused', 'refused', { reason },
    write(Profile.build(UpdateTransaction).item({ personId: subject.id, joinReason: reason }), 'stale'))
}
