import { actedFor } from '../../shared/acting-words.ts'
import { loadActor, system } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import type { EventRow } from '../platform/event.ts'
import { partAbout } from '../platform/parts.ts'
import { findEvent } from '../platform/reaction.ts'
import type { Entry } from './items.ts'
import { mustSee } from './see-accounts.ts'
import { statement } from './statement.ts'
import { type By, bySystem, whyOf } from './why-sentences.ts'

// A reaction to a reaction to a person's act; longer chains do not occur.
const mostCauses = 5

/** In whose name it was done, masked. */
const nameFor = async ({ data }: EventRow): Promise<string | undefined> => {
  const { onBehalfOf } = data as { onBehalfOf?: string }
  return onBehalfOf === undefined ? undefined : (await loadActor(onBehalfOf))?.nameMasked
}

/** Who stands behind an event: the person at the beginning of its causes, masked; or the system that began it. */
const personBehind = async (event: EventRow | undefined): Promise<By | undefined> => {
  let first = event
  for (let steps = 0; steps < mostCauses && first?.cause; steps++) first = await findEvent(first.cause)
  if (first?.actorId === system.id) return bySystem
  if (!first) return undefined
  const name = (await loadActor(first.actorId))?.nameMasked
  return name === undefined ? undefined : actedFor(name, await nameFor(first))
}

const explain = async (entry: Entry) => {
  const [eventId = '', place = ''] = entry.movementId.split('~')
  const event = await findEvent(eventId)
  const { movementId, movement, sequence, amount, balance, happenedAt, bookedAt } = entry
  const why = whyOf(entry, event && partAbout(event, Number(place)), await personBehind(event))
  return { movementId, movement, sequence, amount, balance, happenedAt, bookedAt, ...why }
}

/**
 * Why an account has what it has: entry by entry, newest first, what happened, by which rule, who stands behind it
 * and what it did to the balance. Refuses with `account.unknown`, `account.notYours`.
 */
export const explainAccount = async (
  request: Request, input: { account: string; cursor?: string | undefined; limit?: number | undefined },
) => {
  await mustSee(request.actor, input.account)
  const page = await statement(input.account, input.cursor, input.limit)
  return { ...page, items: await Promise.all(page.items.map(explain)) }
}
