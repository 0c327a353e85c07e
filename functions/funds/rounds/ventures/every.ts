import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import type { Fund } from '../../charities/items.ts'
import { venturesIn } from './find.ts'
import { CallIn, VentureCall, callsIn } from './items.ts'

const underWay = ['open', 'judging', 'notice']

const waits = async ({ callId, state }: VentureCall): Promise<boolean> => {
  if (state !== 'decided') return underWay.includes(state)
  return (await venturesIn(callId)).some((one) => ['won', 'contract'].includes(one.state))
}

/**
 * A fund does not close while projects are applied for, judged or wait for their contract; those that run are
 * spendings. Refuses with `closing.ventures`.
 */
export const mustHaveNoVenture = async ({ fundId, division }: Fund): Promise<void> => {
  const pointers = await everyRow((cursor) => listPage(CallIn, { partition: callsIn(division), cursor, limit: 100 }))
  const found = await inChunks(pointers, ({ callId }) =>
    VentureCall.build(GetItemCommand).key({ callId }).options({ consistent: true }).send())
  const calls = found.flatMap(({ Item }) => (Item?.fundId === fundId ? [Item] : []))
  must(!(await inChunks(calls, waits)).includes(true), 'closing.ventures')
}
