import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove } from 'dynamodb-toolbox/entity/actions/update'
import { ActorItem, loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Write, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { isHeadless, successorOf } from '../../platform/household.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { settingsOf } from '../../platform/settings.ts'
import { endingTask } from './end.ts'
import { belongsNow } from './found.ts'
import {
  belonging, deed, findHousehold, householdWrite, isChildNow, isOver, memberFrom, mostMembers, withHead,
} from './household.ts'
import { stayingIn } from './moves/people.ts'

interface About { personId: string; nameMasked?: string }

/**
 * Who has died or moved away belongs to their household no more; their points stay with it. Where they were the head,
 * the adult who has been there longest is it from now on. Of whom nobody is left, the points wait as long as credit
 * does for its kin (TB-11), in case it was an error.
 */
export const leaveHousehold: Reaction = {
  name: 'household.leave',
  run: async (request, { data, community, at }) => {
    const { personId, nameMasked = '*' } = data as unknown as About
    const householdId = (await loadActor(personId))?.householdId
    const household = householdId ? await findHousehold(householdId) : undefined
    if (!household || !belonging(household).some((member) => member.personId === personId)) return
    const { adults: [heir], staying } = await stayingIn(household, [personId])
    const { headOffer, ...rest } = household
    const members = household.members.filter((member) => member.personId !== personId)
    const kept = { ...rest, members, ...(headOffer && headOffer.personId !== personId ? { headOffer } : {}) }
    const succeeds = household.headId === personId && heir !== undefined
    const next = succeeds ? withHead(kept, heir, 'succeeded', momentText(request.at)) : kept
    const endsAt = momentText(Date.parse(at) + (await settingsOf(community))['timebank.closingDays'] * 86_400_000)
    const told = {
      householdId: household.householdId, name: household.name, personId, nameMasked,
      members: staying.map(({ member }) => member.personId),
      ...(succeeds ? { headId: heir.personId, headName: heir.nameMasked } : {}),
    }
    return commit(request, { type: 'household.memberGone', community, data: told, answer: {} },
      householdWrite(next),
      deed(request, household.householdId, {
        what: 'gone', who: [{ personId, nameMasked }],
        ...(succeeds ? { otherId: heir.personId, otherName: heir.nameMasked } : {}),
      }),
      ...(staying.length === 0 ? [due({ task: endingTask, key: household.householdId, at: endsAt })] : []))
  },
}

/** They belong to no household any more, if it is still the one that was read. */
const belongsNowhere = (personId: string, from: string): Write =>
  write(ActorItem.build(UpdateTransaction).item({ personId, householdId: $remove() })
    .options({ condition: { attr: 'householdId', eq: from } }), 'stale')

/**
 * They are back, or it was an error: they belong to the household again, or to what it has become, if it has room.
 * Where it has no head any more, an adult who comes back is it from now on; a child never (FP-01).
 */
export const returnToHousehold: Reaction = {
  name: 'household.return',
  run: async (request, { data, community }) => {
    const { personId } = data as unknown as About
    const actor = await loadActor(personId)
    if (!actor?.householdId) return
    const successor = await successorOf(actor.householdId)
    const household = successor && await findHousehold(successor.householdId)
    if (household && belonging(household).some((member) => member.personId === personId)) return
    const base = { type: 'household.memberReturned', community, answer: {} }
    if (!household || isOver(household) || household.members.length >= mostMembers) {
      return commit(request, { ...base, data: { personId } },
        belongsNowhere(personId, actor.householdId))
    }
    const { householdId } = household
    const back = memberFrom(actor, 'member', momentText(request.at))
    const joined = { ...household, members: [...household.members, back] }
    const succeeds = household.headId !== personId && await isHeadless(household) && !await isChildNow(personId)
    const next = succeeds ? withHead(joined, back, 'succeeded', momentText(request.at)) : joined
    return commit(request, { ...base, data: { personId, householdId } },
      belongsNow(personId, householdId, actor.householdId), householdWrite(next),
      deed(request, householdId, { what: 'returned', who: [back] }))
  },
}
