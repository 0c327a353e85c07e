import { arrangedWhen } from '../../../shared/arrangement-words.ts'
import { streetOf } from '../../../shared/divisions.ts'
import { chinaDayEnd } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { refuse } from '../../platform/refusal.ts'
import { putRow, readRow } from '../../platform/row.ts'
import { settingsOf } from '../../platform/settings.ts'
import { inNameOf } from '../orders/save.ts'
import { type Parties, type Side, speaksFor } from '../orders/sides.ts'
import {
  type Arrangement, ArrangementItem, PersonArrangement, arrangementKey, arrangementsOf, personArrangementKey,
} from './items.ts'
import { bookedAt, daysToCome, queueOf } from './rules.ts'

/** Refuses with `arrangement.unknown`. */
export const findArrangement = async (arrangementId: string): Promise<Arrangement> =>
  await readRow<Arrangement>(arrangementKey(arrangementId)) ?? refuse('arrangement.unknown')

/** Who has a part in it, as an order says it. */
export const partiesOf = (arrangement: Arrangement): Parties => {
  const { community, requesterId, operatorId, volunteerId, volunteerName, createdAt } = arrangement
  return {
    community, requesterId, ...(operatorId ? { operatorId } : {}),
    claims: [{ personId: volunteerId, name: volunteerName, claimedAt: createdAt }],
  }
}

/** On whose side the actor stands. Refuses with `arrangement.unknown` for who has no part in it. */
export const sideIn = async (request: Request, arrangement: Arrangement) => (
  arrangement.volunteerId === request.actor.id ? 'volunteer' as const
    : await speaksFor(request, partiesOf(arrangement), ['timebank.order']) ?? refuse('arrangement.unknown'))

/** The whole arrangement, under the condition that it is still the one that was read. */
export const arrangementWrite = (arrangement: Arrangement): Write => {
  const { arrangementId, version, community, createdAt } = arrangement
  const row = {
    ...arrangement, version: version + 1, listPk: arrangementsOf(streetOf(community), queueOf(arrangement)),
    listSk: `${community}#${createdAt}#${arrangementId}`,
  }
  return putRow(ArrangementItem.entityName, arrangementKey(arrangementId), row, 'stale', version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } })
}

export const listedFor = ({ arrangementId, createdAt }: Arrangement, personId: string, side: string): Write => {
  const row = { personId, createdAt, arrangementId, side }
  return putRow(PersonArrangement.entityName, personArrangementKey(row), row, 'stale')
}

export const arrangementTask = 'timebank.arrangement'

/** When something is to be done about an active one: its next visit booked, or its end after the last day. */
export const nextDue = async (arrangement: Arrangement, nowMs: number): Promise<Write> => {
  const daysAhead = (await settingsOf(arrangement.community))['timebank.arrangementDaysAhead']
  const [next] = await daysToCome(arrangement, nowMs)
  const at = Date.parse(next ? bookedAt(next, daysAhead) : chinaDayEnd(arrangement.until))
  return due({ task: arrangementTask, key: arrangement.arrangementId, at: momentText(Math.max(at, nowMs)) })
}

/** What its events say: who is in it, for the notices; never the note. */
export const arrangementData = (arrangement: Arrangement) => {
  const { arrangementId, title, requesterId, requesterName, operatorId, volunteerId, volunteerName } = arrangement
  const when = arrangedWhen(arrangement)
  return {
    arrangementId, title, requesterId, requesterName, operatorId, volunteerId, volunteerName, when: when.zh,
    whenEn: when.en,
  }
}

/** Where somebody speaks for whoever is helped, both names stay on the event (PEERS 1.7); for its data. */
export const spokenFor = (request: Request, { requesterId }: Arrangement, side: Side) =>
  inNameOf(request, side === 'volunteer' ? undefined : requesterId)

/** One commit: the event and the arrangement as it has become. The answer is its id and where it stands. */
export const saveArrangement = (
  request: Request, before: Arrangement, after: Arrangement, type: string, data: object, ...writes: Write[]
) => {
  const { arrangementId, community } = before
  return commit(request, {
    type, community, data: { ...arrangementData(after), from: before.status, to: after.status, ...data },
    answer: { arrangementId, status: after.status },
  }, arrangementWrite(after), ...writes)
}
