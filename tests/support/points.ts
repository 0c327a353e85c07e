import { randomUUID } from 'node:crypto'
import { type Deed, award } from '../../functions/points/award.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { system } from '../../functions/platform/actor.ts'
import type { Request } from '../../functions/platform/commit.ts'
import { perform } from '../../functions/platform/perform.ts'
import { findEvent } from '../../functions/platform/reaction.ts'
import type { AwardData } from '../../functions/points/award.ts'
import type { RuleCode } from '../../shared/point-rules.ts'
import { type Person, clock } from './world.ts'

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
