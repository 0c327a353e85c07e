import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { householdPoints } from '../../ledger/chart.ts'
import type { Entry } from '../../ledger/items.ts'
import { statement } from '../../ledger/statement.ts'
import { system } from '../../platform/actor.ts'
import { type Reaction, findEvent } from '../../platform/reaction.ts'
import { RedemptionFinding } from './items.ts'

interface HandedOver {
  voucherId: string; title: string; points: number; householdId: string; householdName: string; byName: string
}

// The points of a redemption come from the newest awards or from few before them.
const awardsLookedAt = 30
const mostSteps = 5

/** Whoever confirmed, rated or entered what an award rests on: the first person in the chain of its events. */
const giverOf = async (entry: Entry): Promise<string | undefined> => {
  let eventId: string | undefined = entry.movementId.split('~')[0]
  for (let step = 0; eventId && step < mostSteps; step++) {
    const event = await findEvent(eventId)
    if (event && event.actorId !== system.id) return event.actorId
    eventId = event?.cause
  }
  return undefined
}

/**
 * Whoever handed over and had also given the household points is named to the auditors (FP-10): alone, one person could
 * give points to somebody and pay them out. The same row however often the event comes.
 */
export const findOwnAwards: Reaction = {
  name: 'points.findOwnAwards',
  run: async (_request, { data, at, community, actorId }) => {
    const { voucherId, title, points, householdId, householdName, byName } = data as HandedOver
    const page = await statement(householdPoints(householdId), undefined, awardsLookedAt,
      { movement: 'points.award', direction: 'in', to: at })
    const givers = await Promise.all(page.items.map(giverOf))
    const movementIds = page.items.filter((_, index) => givers[index] === actorId).map(({ movementId }) => movementId)
    if (movementIds.length === 0) return
    await RedemptionFinding.build(PutItemCommand).item({
      community, at, voucherId, title, points, by: actorId, byName, householdName, movementIds,
    }).send()
  },
}
