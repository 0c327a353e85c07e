import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import type { Given } from '../../../../shared/contract/call.ts'
import type { resultCalls } from '../../../../shared/contract/volunteering/results.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { readRow } from '../../../platform/row.ts'
import { settingsOf } from '../../../platform/settings.ts'
import type { Shift } from '../../activities/items.ts'
import { findShift, mustLead } from '../../find.ts'
import { type Result, ResultSum, ShiftResults, resultsOf } from './items.ts'
import { kindsOf, resultsView } from './see.ts'

type Input = Given<(typeof resultCalls)['PUT /shifts/:shiftId/results']>

const mustBeKinds = async ({ community }: Shift, results: Result[]): Promise<void> => {
  const kinds = kindsOf(await settingsOf(community))
  must(results.every((one) => kinds.some(({ kind, unit }) => kind === one.kind && unit === one.unit)), 'result.kind')
}

const keyOf = ({ kind, unit }: Result): string => `${kind}#${unit}`

/** By how much each sum changes: what is entered now, less what was entered before. */
export const differences = (before: readonly Result[], after: readonly Result[]): Result[] => {
  const by = new Map<string, Result>()
  const count = (one: Result, sign: 1 | -1): void => {
    by.set(keyOf(one), { ...one, amount: (by.get(keyOf(one))?.amount ?? 0) + sign * one.amount })
  }
  for (const one of after) count(one, 1)
  for (const one of before) count(one, -1)
  return [...by.values()].filter(({ amount }) => amount !== 0)
}

const sumWrites = ({ community, startsAt }: Shift, changed: Result[]): Write[] =>
  changed.map(({ kind, unit, amount }) => write(ResultSum.build(UpdateTransaction)
    .item({ community, year: chinaDay(Date.parse(startsAt)).slice(0, 4), kind, unit, amount: $add(amount) }), 'stale'))

/**
 * Say what came of a shift, counted: meals served, litres, people reached (PEERS 2.29). Entering it again puts it in
 * place of what was said before, and the community's sums follow in the same commit. Refuses with `shift.unknown`,
 * `role.scope`, `shift.cancelled`, `shift.notOver`, `result.kind`.
 */
export const enterResults = async (request: Request, { shiftId, results }: Input) => {
  const shift = await findShift(shiftId)
  const { activityId, keyAt, startsAt, community, title, state } = shift
  mustLead(request.actor, shift)
  must(state !== 'cancelled', 'shift.cancelled')
  must(request.at >= Date.parse(shift.endsAt), 'shift.notOver')
  await mustBeKinds(shift, results)
  const before = await readRow<ShiftResults>({ pk: resultsOf(activityId), sk: `${keyAt}#${shiftId}` })
  const row: ShiftResults = {
    activityId, keyAt, shiftId, version: (before?.version ?? 0) + 1, startsAt, results,
    byName: request.actor.nameMasked ?? '*', at: momentText(request.at),
  }
  const data = { shiftId, activityId, title, results, before: before?.results ?? [] }
  return commit(request, { type: 'shift.resultsEntered', community, data, answer: resultsView(row) },
    write(ShiftResults.build(PutTransaction).item(row).options({
      condition: before ? { attr: 'version', eq: before.version } : { attr: 'version', exists: false },
    }), 'stale'),
    ...sumWrites(shift, differences(before?.results ?? [], results)))
}
