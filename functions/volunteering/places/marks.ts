import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Settings } from '../../../shared/contract/settings.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { documentClient, recordsTable } from '../../platform/dynamo.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Shift } from '../activities/items.ts'
import { Mark } from './items.ts'
import { oldestThatMatters, suspendedUntil } from './marks-rules.ts'

const dayMs = 86_400_000
// Far more than anybody collects in the time that matters.
const mostMarks = 100

/** The marks of a person that can still matter, oldest first; past the toolbox, for it is read at every sign-up. */
export const recentMarks = async (personId: string, atMs: number, settings: Settings): Promise<Mark[]> => {
  const { Items = [] } = await documentClient.send(new QueryCommand({
    TableName: recordsTable.getName(), ConsistentRead: true, Limit: mostMarks,
    KeyConditionExpression: 'pk = :pk AND sk >= :from',
    ExpressionAttributeValues: { ':pk': `marks#${personId}`, ':from': oldestThatMatters(atMs, settings) },
  }))
  return Items as Mark[]
}

interface MarkKey { personId: string; keyAt: string; shiftId: string }

export const findMark = async (key: MarkKey): Promise<Mark | undefined> => {
  const { Item } = await Mark.build(GetItemCommand).key(key).options({ consistent: true }).send()
  return Item
}

/** Refuses with `signUp.suspended`, whose issue says until when. */
export const mustNotBeSuspended = async (personId: string, community: string, atMs: number): Promise<void> => {
  const settings = await settingsOf(community)
  const until = suspendedUntil(await recentMarks(personId, atMs, settings), atMs, settings)
  if (until) throw new RefusalError('signUp.suspended', [{ path: 'until', message: until }])
}

interface Marking { personId: string; nameMasked: string; shift: Shift; kind: Mark['kind'] }

/**
 * A new mark as a write, with what the person is told: how many count now, and until when they keep from signing up.
 * A person has one mark for a shift: where there is one already there is nothing to write.
 */
export const newMark = async (request: Request, { personId, nameMasked, shift, kind }: Marking) => {
  const settings = await settingsOf(shift.community)
  const before = await recentMarks(personId, request.at, settings)
  if (before.some(({ shiftId }) => shiftId === shift.shiftId)) return undefined
  const mark: Mark = {
    personId, keyAt: shift.keyAt, shiftId: shift.shiftId, kind, state: 'standing', title: shift.title,
    startsAt: shift.startsAt, community: shift.community, nameMasked, markedAt: momentText(request.at),
    markedBy: request.actor.id,
    appealUntil: momentText(request.at + settings['volunteering.appealDays'] * dayMs),
  }
  const until = suspendedUntil([...before, mark], request.at, settings)
  const writes: Write[] = [
    write(Mark.build(PutTransaction).item(mark).options({ condition: { attr: 'personId', exists: false } }), 'stale'),
  ]
  return { mark, writes, told: { kind, ...(until ? { suspendedUntil: until } : {}) } }
}

const known = ({ shiftId, kind, state, title, startsAt, markedAt, appealUntil, ...rest }: Mark) => {
  const { appealReason, appealedAt, decision, decidedAt } = rest
  return {
    shiftId, kind, state, title, startsAt, markedAt, appealUntil,
    ...(appealReason ? { appealReason } : {}), ...(appealedAt ? { appealedAt } : {}),
    ...(decision ? { decision } : {}), ...(decidedAt ? { decidedAt } : {}),
  }
}
export const markView = known

/** With whose it is, for an administrator. */
export const communityMarkView = (mark: Mark) =>
  ({ ...known(mark), personId: mark.personId, nameMasked: mark.nameMasked, byItself: mark.markedBy === 'system' })
