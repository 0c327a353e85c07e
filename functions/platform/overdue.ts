import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, string } from 'dynamodb-toolbox/schema'
import type { OverdueKind } from '../../shared/overdue.ts'
import { overseersOf } from './admins.ts'
import { type Request, type Write, commit, write } from './commit.ts'
import { divisionName } from './divisions.ts'
import { type DueTask, due, notDue, stillDue } from './due.ts'
import { recordsTable } from './dynamo.ts'
import { listPage } from './list.ts'

/** What somebody waits for an answer to, and until when it is promised (docs/decisions/057). */
export interface Promised {
  kind: OverdueKind
  /** The document: an order, a complaint, a report. */
  reference: string
  community: string
  title: string
  dueAt: string
}

/** Something that was not answered in time. Read: what is overdue in a community, longest first. */
const Overdue = new Entity({
  name: 'overdue',
  table: recordsTable,
  schema: item({
    community: string().key(), dueAt: string().key(), kind: string().key(), reference: string().key(), title: string(),
  }),
  computeKey: ({ community, dueAt, kind, reference }: Omit<Promised, 'kind' | 'title'> & { kind: string }) =>
    ({ pk: `overdue#${community}`, sk: `${dueAt}#${kind}#${reference}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Overdue = FormattedItem<typeof Overdue>

const taskOf = (kind: OverdueKind): string => `overdue.${kind}`

/** In the commit that opens it. */
export const promise = ({ kind, reference, dueAt }: Promised): Write =>
  due({ task: taskOf(kind), key: reference, at: dueAt })

const noLongerOverdue = ({ community, dueAt, kind, reference }: Promised): Write =>
  write(Overdue.build(DeleteTransaction).key({ community, dueAt, kind, reference }), 'stale')

/** In the commit that answers it: it falls due no more, and is no longer overdue. */
export const kept = (promised: Promised): Write[] =>
  [notDue({ task: taskOf(promised.kind), key: promised.reference }), noLongerOverdue(promised)]

/**
 * In the commit that changes the document: what was promised is kept, and what is promised now falls due. One row says
 * when a kind falls due for a document: a new time of the same kind moves it.
 */
export const promising = (was: Promised | undefined, is: Promised | undefined): Write[] => {
  if (was?.kind === is?.kind && was?.dueAt === is?.dueAt) return []
  if (was && was.kind === is?.kind) return [promise(is), noLongerOverdue(was)]
  return [...was ? kept(was) : [], ...is ? [promise(is)] : []]
}

/**
 * What happens when the time is over: it comes on the list of its community, and whoever administers there and above is
 * told, once. `promised` says what is still open of the document; nothing where it was answered. The commit stands
 * under the condition that it is still due, so that an answer of the same moment leaves no row behind.
 */
export const overdueTask = (
  kind: OverdueKind, promised: (reference: string) => Promise<Promised | undefined>,
): DueTask => ({
  task: taskOf(kind),
  run: async (request: Request, reference) => {
    const open = await promised(reference)
    if (!open || Date.parse(open.dueAt) > request.at) return undefined
    const { community, dueAt } = open
    const [people, communityName] = await Promise.all([overseersOf(community), divisionName(community)])
    const data = { ...open, communityName, people }
    return commit(request, { type: 'work.overdue', community, data, answer: {} },
      stillDue({ task: taskOf(kind), key: reference, at: dueAt }),
      write(Overdue.build(PutTransaction).item(open), 'stale'))
  },
})

interface Paging { cursor?: string | undefined; limit?: number | undefined }

/** What is overdue in a community, longest first. */
export const overdueIn = (community: string, paging: Paging) =>
  listPage(Overdue, { partition: `overdue#${community}`, ...paging })
