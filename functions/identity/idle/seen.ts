import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { type Actor, ActorItem } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Write, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { digestOf } from '../../platform/ids.ts'
import { perform } from '../../platform/perform.ts'
import { settingsOf } from '../../platform/settings.ts'
import { Resident } from '../items.ts'

export const idleTask = 'identity.idle'
export const dayMs = 86_400_000
/** How long before an account is put away its owner is told, in days. */
export const warnedDays = 30
const renewedAfterMs = 30 * dayMs

/** When somebody who was last seen at a moment has been idle for so many months. */
export const idleFrom = (lastSeenAt: string, months: number): number => {
  const date = new Date(lastSeenAt)
  return date.setUTCMonth(date.getUTCMonth() + months)
}

/** In the commit that begins it: the account is looked at when there could be something to warn of. */
export const watchFrom = async (personId: string, community: string, at: number): Promise<Write> => {
  const months = (await settingsOf(community))['identity.idleMonths']
  return due({ task: idleTask, key: personId, at: momentText(idleFrom(momentText(at), months) - warnedDays * dayMs) })
}

const renew = ({ id: personId, lastSeenAt }: Actor, at: number): Promise<unknown> =>
  ActorItem.build(UpdateItemCommand).item({ personId, lastSeenAt: momentText(at) })
    .options({ condition: { and: [{ attr: 'lastSeenAt', eq: lastSeenAt ?? '' }, { attr: 'awayAt', exists: false }] } })
    // Another call of the same moment has done it.
    .send().catch((error: unknown) => { if (!(error instanceof ConditionalCheckFailedException)) throw error })

/**
 * Somebody is here, or served at the desk: their account is no idle one (PEERS 1.15). A mark on the actor's row, moved
 * on after 30 days and no sooner: most sign-ins write nothing. Who was put away is back with it, and who registered
 * before accounts were watched is watched from now on; these two are events.
 */
export const markSeen = async (person: Actor, at: number): Promise<void> => {
  const { id: personId, community, lastSeenAt, awayAt } = person
  if (!community) return
  if (lastSeenAt && !awayAt) {
    if (at - Date.parse(lastSeenAt) >= renewedAfterMs) await renew(person, at)
    return
  }
  const since = awayAt ?? 'first'
  const request = {
    actor: person, eventId: `seen.${personId}.${since}`, call: 'seen', at,
    contentHash: digestOf(`${personId}#${since}`),
  }
  const type = awayAt ? 'person.cameBack' : 'person.watched'
  const condition = awayAt ? { attr: 'awayAt' as const, eq: awayAt }
    : { attr: 'lastSeenAt' as const, exists: false as const }
  await perform(request, async () => commit(request, { type, community, data: { personId }, answer: {} },
    write(ActorItem.build(UpdateTransaction).item({ personId, lastSeenAt: momentText(at), awayAt: $remove() })
      .options({ condition }), 'stale'),
    ...awayAt ? [write(Resident.build(PutTransaction).item({ community, personId }), 'stale')] : [],
    await watchFrom(personId, community, at)))
}
