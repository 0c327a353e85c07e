import type { Given } from '../../../../shared/contract/call.ts'
import type { batches } from '../../../../shared/contract/earning/batches.ts'
import { adminRoles, workerRoles } from '../../../../shared/roles.ts'
import { chinaQuarter } from '../../../../shared/units.ts'
import { readUsed } from '../../../ledger/allowance.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { newId } from '../../../platform/ids.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { budgetAccount, budgetPeriod } from '../../budget/rules.ts'
import { concernedBy } from '../people.ts'
import { mustBeByHand, mustFitDay } from '../rules.ts'
import { previewOf } from './check.ts'
import { bookingTask, deedOf } from './deed.ts'
import { Batch, batchesOf, findBatch, moveBatch, newBatch, partPage, partsOf, rowsOf } from './items.ts'

type Input<C extends keyof typeof batches> = Given<(typeof batches)[C]>

const view = ({ batchId: id, rule: code, title, points, by: _, decidedBy: __, ...rest }: Batch) =>
  ({ id, rule: { code, title, points }, ...rest })

const budgetLeft = async (community: string, at: number): Promise<number | undefined> => {
  const { used, cap } = await readUsed(budgetAccount(community), budgetPeriod(chinaQuarter(at)))
  return cap === undefined ? undefined : Math.max(0, cap - used)
}

/**
 * Enter a list of up to 500 people for one rule, day and occasion; the answer is the preview's sum. Nothing moves
 * before a second person has confirmed it. Refuses with `role.scope`, `rule.unknown`, `rule.automatic`,
 * `application.day`.
 */
export const enterBatch = async (request: Request, input: Input<'POST /point-batches'>) => {
  const { actor, at } = request
  const { community, happenedOn, occasion, people } = input
  mustReach(actor, workerRoles, community)
  const rule = await mustBeByHand(community, input.rule, momentText(at))
  mustFitDay(happenedOn, at)
  const about = { community, rule: rule.code, happenedOn, occasion, batchId: newId('pba') }
  const rows = await previewOf(people, about, actor, deedOf(about, momentText(at)))
  const foreseen = rows.reduce((sum, row) => sum + row.foreseen, 0)
  const [leftFen, settings] = await Promise.all([budgetLeft(community, at), settingsOf(community)])
  const batch: Batch = {
    ...about, title: rule.title, points: rule.points, state: 'entered', rows: rows.length,
    clean: rows.filter(({ fault }) => fault === undefined).length, foreseen,
    foreseenFen: foreseen * settings['points.fenPerPoint'], done: 0, granted: 0, by: actor.id,
    byName: actor.nameMasked ?? '*', at: momentText(at), ...(leftFen === undefined ? {} : { leftFen }),
  }
  const data = { batchId: about.batchId, rule: rule.code, happenedOn, occasion, rows: rows.length, foreseen }
  return commit(request, { type: 'batch.entered', community, data, answer: view(batch) },
    newBatch(batch), ...partsOf(batch.batchId, rows))
}

/**
 * The second person: who is close to anybody in the list leaves it to a colleague (PEERS 4.22). Confirmed, it is booked
 * by due work. Refuses with `role.scope`, `batch.unknown`, `batch.done`, `batch.empty`, `second.self`,
 * `conflict.close`.
 */
export const decideBatch = async (request: Request, input: Input<'POST /point-batches/:batchId/decisions'>) => {
  const { actor, at } = request
  const { batchId, community, approve, reason } = input
  mustReach(actor, adminRoles, community)
  const before = await findBatch(community, batchId)
  must(before.state === 'entered', 'batch.done')
  must(before.by !== actor.id, 'second.self')
  const decided = { decidedBy: actor.id, decidedByName: actor.nameMasked ?? '*', decidedAt: momentText(at), reason }
  const { occasion, clean, foreseen } = before
  const data = { batchId, occasion, clean, foreseen, approve, reason }
  if (!approve) {
    const refused: Batch = { ...before, ...decided, state: 'refused' }
    return commit(request, { type: 'batch.refused', community, data, answer: view(refused) },
      moveBatch(before, refused))
  }
  must(clean > 0, 'batch.empty')
  const people = (await rowsOf(batchId)).flatMap(({ fault, personId }) => (fault || !personId ? [] : [personId]))
  const concerned = await inChunks(people, (personId) => concernedBy(personId))
  await mustBeApart(actor, concerned.flat())
  const after: Batch = { ...before, ...decided, state: 'booking' }
  return commit(request, { type: 'batch.confirmed', community, data, answer: view(after) },
    moveBatch(before, after), due({ task: bookingTask, key: `${community}#${batchId}`, at: momentText(at) }))
}

/** The lists of a community. Refuses with `role.scope`. */
export const seeBatches = async (request: Request, { community, ...paging }: Input<'GET /point-batches'>) => {
  mustReach(request.actor, [...workerRoles, 'auditor'], community)
  const page = await listPage(Batch, { partition: batchesOf(community), newestFirst: true, ...paging })
  return { ...page, items: page.items.map((one) => view(one)) }
}

/** A list with its lines, a hundred a page. Refuses with `role.scope`, `batch.unknown`. */
export const seeBatch = async (request: Request, input: Input<'GET /point-batches/:batchId'>) => {
  const { community, batchId, cursor } = input
  mustReach(request.actor, [...workerRoles, 'auditor'], community)
  const batch = view(await findBatch(community, batchId))
  const { items, ...page } = await partPage(batchId, cursor)
  return { ...page, batch, items: items.map(({ personId: _, ...row }) => row) }
}
