import { randomUUID } from 'node:crypto'
import { type Deed, award } from '../../functions/points/award.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { system } from '../../functions/platform/actor.ts'
import type { Request } from '../../functions/platform/commit.ts'
import { perform } from '../../functions/platform/perform.ts'
import { findEvent } from '../../functions/platform/reaction.ts'
import type { AwardData } from '../../functions/points/award.ts'
import type { RuleCode } from '../../shared/point-rules.ts'
import { type Person, clock, newResident } from './world.ts'

/** A resident with a household of their own. */
export const newFamily = async (community: string): Promise<{ head: Person; householdId: string }> => {
  const head = await newResident(community)
  const { id: householdId } = await head.call('POST /households', { name: '一家' })
  return { head, householdId }
}

/** Somebody more in it, with the head's yes. */
export const joining = async (head: Person, householdId: string, person: Person): Promise<Person> => {
  const { code } = await head.call('POST /households/:householdId/invitations', { householdId })
  await person.call('POST /me/household-requests', { code })
  await head.call('POST /households/:householdId/members/:personId/acceptance', { householdId, personId: person.id })
  return person
}

/** A deed awarded as the stream does it, and what its event says; nothing where it is none. */
export const awardFor = async (
  { id: personId }: Person, community: string, rule: RuleCode, given: Partial<Deed> = {},
): Promise<AwardData | undefined> => {
  const request: Request = {
    actor: system, eventId: `tester.${randomUUID()}`, call: 'test', contentHash: 'x', at: clock.now(),
  }
  const at = clock.in(0)
  await perform(request, () => award(request, { personId, community, rule, units: 1, at, happenedAt: at, ...given }))
  return (await findEvent(request.eventId))?.data as AwardData | undefined
}

export const pointsOf = (householdId: string): Promise<number> => balanceOf(`familyPoint:household:${householdId}`)
