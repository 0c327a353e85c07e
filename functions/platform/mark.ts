import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, string } from 'dynamodb-toolbox/schema'
import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Settings } from '../../shared/contract/settings.ts'
import { momentText } from './clock.ts'
import { type Request, type Write, write } from './commit.ts'
import { documentClient, recordsTable } from './dynamo.ts'
import { oldestThatMatters, suspendedUntil } from './mark-rules.ts'
import type { NoticeDraft } from './notice.ts'
import { RefusalError } from './refusal.ts'
import { settingsOf } from './settings.ts'

/** The list of the marks of a person, and that of a community. */
export const marksOf = (personId: string): string => `marks#${personId}`
export const marksIn = (community: string): string => `marks#${community}`

/**
 * That somebody let a shift or an order down: cancelled late, or did not come. One for each person and shift or order
 * (docs/decisions/056). Read: a person's by the first planned start (`keyAt`); a community's, appeals first, newest
 * first (`lists`).
 */
export const Mark = new Entity({
  name: 'mark',
  table: recordsTable,
  schema: item({
    personId: string().key(), keyAt: string().key(),
    /** The shift or the order. */
    reference: string().key(), of: string().enum('shift', 'order'),
    kind: string().enum('late', 'noShow'), state: string().enum('standing', 'appealed', 'upheld', 'forgiven'),
    title: string(), startsAt: string(), community: string(), nameMasked: string(), markedAt: string(),
    /** A person, or `system` for the schedule. */
    markedBy: string(), appealUntil: string(), appealReason: string().optional(), appealedAt: string().optional(),
    decision: string().optional(), decidedBy: string().optional(), decidedAt: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => marksIn(community)),
    listSk: string().hidden().putLink<typeof before>(({ state, markedAt, reference, personId }) =>
      `${state === 'appealed' ? 1 : 0}#${markedAt}#${reference}#${personId}`),
  })),
  computeKey: ({ personId, keyAt, reference }: MarkKey) => ({ pk: marksOf(personId), sk: `${keyAt}#${reference}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Mark = FormattedItem<typeof Mark>

interface MarkKey { personId: string; keyAt: string; reference: string }

const dayMs = 86_400_000
// Far more than anybody collects in the time that matters.
const mostMarks = 100

/** The marks of a person that can still matter, oldest first; past the toolbox, for it is read at every sign-up. */
export const recentMarks = async (personId: string, atMs: number, settings: Settings): Promise<Mark[]> => {
  const { Items = [] } = await documentClient.send(new QueryCommand({
    TableName: recordsTable.getName(), ConsistentRead: true, Limit: mostMarks,
    KeyConditionExpression: 'pk = :pk AND sk >= :from',
    ExpressionAttributeValues: { ':pk': marksOf(personId), ':from': oldestThatMatters(atMs, settings) },
  }))
  return Items as Mark[]
}

export const findMark = async (key: MarkKey): Promise<Mark | undefined> => {
  const { Item } = await Mark.build(GetItemCommand).key(key).options({ consistent: true }).send()
  return Item
}

/** A mark that was read, changed; `stale` where it was decided or appealed against meanwhile. */
export const changeMark = (before: Mark, after: Mark): Write =>
  write(Mark.build(PutTransaction).item(after).options({ condition: { attr: 'state', eq: before.state } }), 'stale')

/** Refuses with `mark.suspended`, whose issue says until when: from shifts and from orders alike. */
export const mustNotBeSuspended = async (personId: string, community: string, atMs: number): Promise<void> => {
  const settings = await settingsOf(community)
  const until = suspendedUntil(await recentMarks(personId, atMs, settings), atMs, settings)
  if (until) throw new RefusalError('mark.suspended', [{ path: 'until', message: until }])
}

/** What was let down; `keyAt` is where it begins by the first plan, so that a moved shift keeps its mark. */
export interface Missed {
  reference: string
  of: Mark['of']
  keyAt: string
  startsAt: string
  title: string
  community: string
}

/** What a person is told of a new mark; events carry it as `marks`. */
export interface MarkTold { personId: string; kind: Mark['kind']; suspendedUntil?: string }

interface Marking { personId: string; nameMasked: string; missed: Missed; kind: Mark['kind'] }

/**
 * A new mark as a write, with what the person is told: until when the marks keep them away now, if they do. Where a
 * person has a mark for the shift or order already there is nothing to write.
 */
export const newMark = async (request: Request, { personId, nameMasked, missed, kind }: Marking) => {
  const settings = await settingsOf(missed.community)
  const before = await recentMarks(personId, request.at, settings)
  if (before.some(({ reference }) => reference === missed.reference)) return undefined
  const mark: Mark = {
    ...missed, personId, kind, state: 'standing', nameMasked, markedAt: momentText(request.at),
    markedBy: request.actor.id, appealUntil: momentText(request.at + settings['identity.markAppealDays'] * dayMs),
  }
  const until = suspendedUntil([...before, mark], request.at, settings)
  const told: MarkTold = { personId, kind, ...(until ? { suspendedUntil: until } : {}) }
  return {
    mark, told,
    write: write(Mark.build(PutTransaction).item(mark)
      .options({ condition: { attr: 'personId', exists: false } }), 'stale'),
  }
}

/** The notices of the marks that an event made. */
export const tellOfMarks = (title: string, marks: readonly MarkTold[] = []): NoticeDraft[] =>
  marks.flatMap(({ personId, kind, suspendedUntil: until }): NoticeDraft[] => [
    { personId, kind: `mark.${kind}`, values: { title } },
    ...until ? [{ personId, kind: 'mark.suspended' as const, values: { until } }] : [],
  ])
