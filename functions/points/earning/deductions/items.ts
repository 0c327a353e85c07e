import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import type { Output } from '../../../../shared/contract/index.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { recordsTable } from '../../../platform/dynamo.ts'
import { refuse } from '../../../platform/refusal.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const
const states = [
  'proposed', 'refused', 'told', 'appealed', 'due', 'upheld', 'executed', 'taken', 'contested', 'restored',
] as const
const said = () => map({ text: string(), at: string(), by: string(), byName: string() }).optional()

/**
 * Points that were wrongly awarded and are to be taken back (FP-06): one for each award. Read: one by id; those of a
 * community that wait for somebody first, then newest first (`lists`).
 */
export const Deduction = new Entity({
  name: 'pointDeduction',
  table: recordsTable,
  schema: item({
    deductionId: string().key(), version: number(), community: string(), state: string().enum(...states),
    movementId: string(), householdId: string(), title: string(), happenedAt: string(), nameMasked: string(),
    amount: number(), reason: string(), proposedAt: string(), proposedBy: string(), proposedByName: string(),
    secondedBy: string().optional(), secondedByName: string().optional(),
    /** Everybody whose points it is about, when it was told. */
    toldTo: list(string()), toldAt: string().optional(), appealUntil: string().optional(), appeal: said(),
    decision: said(), dueAt: string().optional(), taken: number().optional(), writtenOff: number().optional(),
    executedAt: string().optional(),
    /** Points that went with what they were for: whose, and the record of service or the report. */
    wentWith: map({ personId: string(), recordId: string().optional(), reportId: string().optional() }).optional(),
    listPk: string().hidden().optional(), listSk: string().hidden().optional(),
  }),
  computeKey: ({ deductionId }: { deductionId: string }) => ({ pk: `pointDeduction#${deductionId}`, sk: 'deduction' }),
  ...plain,
})
export type Deduction = Omit<FormattedItem<typeof Deduction>, 'listPk' | 'listSk'>

export const deductionsOf = (community: string): string => `pointDeductions#${community}`

const waits = ({ state }: Deduction): boolean => ['proposed', 'appealed', 'contested'].includes(state)

const placed = (deduction: Deduction) => ({
  ...deduction, listPk: deductionsOf(deduction.community),
  listSk: `${waits(deduction) ? 1 : 0}#${deduction.proposedAt}#${deduction.deductionId}`,
})

export const lookUpDeduction = async (deductionId: string): Promise<Deduction | undefined> =>
  (await Deduction.build(GetItemCommand).key({ deductionId }).options({ consistent: true }).send()).Item

/** Changed as a whole, under the condition that nobody else has changed it since it was read. */
export const saveDeduction = (after: Deduction, before?: Deduction): Write =>
  write(Deduction.build(PutTransaction).item(placed({ ...after, version: (before?.version ?? 0) + 1 })).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'deductionId', exists: false },
  }), 'stale')

/** Refuses with `deduction.unknown`. */
export const findDeduction = async (deductionId: string): Promise<Deduction> =>
  await lookUpDeduction(deductionId) ?? refuse('deduction.unknown')

/** Refuses with `deduction.unknown` also where it is another community's. */
export const findDeductionOf = async (deductionId: string, community: string): Promise<Deduction> => {
  const found = await findDeduction(deductionId)
  return found.community === community ? found : refuse('deduction.unknown')
}

/** In the lists of those who were told. */
export const listedFor = ({ toldTo, toldAt: at = '', deductionId }: Deduction): Write[] => toldTo.map((personId) =>
  write(DeductionOf.build(PutTransaction).item({ personId, at, deductionId }), 'stale'))

/** That somebody was told of a deduction. Read: a person's, newest first. */
export const DeductionOf = new Entity({
  name: 'pointDeductionOf',
  table: recordsTable,
  schema: item({ personId: string().key(), at: string().key(), deductionId: string().key() }),
  computeKey: ({ personId, at, deductionId }: { personId: string; at: string; deductionId: string }) =>
    ({ pk: `person#${personId}`, sk: `pointDeduction#${at}#${deductionId}` }),
  ...plain,
})

type View = Output<'GET /me/point-deductions'>['items'][number]

const open = (one: Deduction['appeal']) => {
  if (!one) return undefined
  const { by: _, ...rest } = one
  return rest
}

/** What the household, and whoever reviews, reads of it. */
export const deductionView = (deduction: Deduction): View => {
  const {
    deductionId: id, version: _, householdId: __, proposedBy: ___, secondedBy: ____, toldTo: _____, dueAt: ______,
    wentWith: _______, appeal, decision, ...rest
  } = deduction
  return { id, ...rest, appeal: open(appeal), decision: open(decision) }
}
