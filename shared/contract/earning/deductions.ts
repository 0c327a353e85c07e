import * as z from 'zod'
import { adminRoles, reviewRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, moment, once, page, text } from '../call.ts'

/**
 * `proposed`: waits for the second person; `told`: the household knows and may appeal; `appealed`: waits for the
 * decision; `due`: about to be taken back; `upheld`: the household was right, nothing is taken. Points that went with the
 * hours or the report that they were for are `taken`, may be `contested`, and are `restored` with what they were for, or
 * stay `executed`.
 */
export const deductionStates = [
  'proposed', 'refused', 'told', 'appealed', 'due', 'upheld', 'executed', 'taken', 'contested', 'restored',
] as const

export const deductionId = id('ded')
const movementId = z.string().min(1).max(1200)

const deduction = once(() => z.strictObject({
  id: deductionId, community, movementId: movementId.optional(), title: z.string(), happenedAt: moment, nameMasked: z.string(),
  amount: z.int(), reason: z.string(), state: z.enum(deductionStates), proposedAt: moment, proposedByName: z.string(),
  secondedByName: z.string().optional(), toldAt: moment.optional(), appealUntil: moment.optional(),
  appeal: z.strictObject({ text: z.string(), at: moment, byName: z.string() }).optional(),
  decision: z.strictObject({ text: z.string(), at: moment, byName: z.string() }).optional(),
  taken: z.int().optional(), writtenOff: z.int().optional(), executedAt: moment.optional(),
}))

export const deductions = calls({
  'POST /point-deductions': {
    title: { zh: '提出扣回错发的积分', en: 'Propose to take back points that were wrongly awarded; nothing else is deducted (FP-06)' },
    who: adminRoles, input: () => z.strictObject({ community, movementId, reason: text(200) }), output: deduction,
    refusals: ['role.scope', 'movement.unknown', 'movement.reversed', 'deduction.notAward', 'deduction.exists', 'conflict.close'],
  },
  'POST /point-deductions/:deductionId/seconds': {
    title: { zh: '复核扣回', en: 'A second person lets it go to the household, or refuses it' },
    who: adminRoles, input: () => z.strictObject({ deductionId, community, approve: z.boolean(), reason: text(200) }),
    output: deduction, refusals: ['role.scope', 'deduction.unknown', 'deduction.done', 'second.self', 'conflict.close'],
  },
  'GET /point-deductions': {
    title: { zh: '社区的扣回', en: 'The deductions of a community, those that wait for somebody first' },
    who: reviewRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(deduction()),
    refusals: ['role.scope'],
  },
  'GET /me/point-deductions': {
    title: { zh: '我家的扣回通知', en: 'What is to be taken back from my household, and why; newest first' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(deduction()), refusals: [],
  },
  'POST /point-deductions/:deductionId/appeals': {
    title: { zh: '对扣回提出申诉', en: 'Appeal against a deduction, by an adult of the household, or at the desk in their words' },
    who: ['resident'], input: () => z.strictObject({ deductionId, text: text(500) }), output: deduction,
    refusals: ['deduction.unknown', 'deduction.done', 'appeal.late', 'appeal.minor', 'conflict.close'],
  },
  'POST /point-deductions/:deductionId/appeal-decisions': {
    title: { zh: '裁决申诉', en: 'Decide an appeal: somebody who had no part in it, and is apart' },
    who: adminRoles, input: () => z.strictObject({ deductionId, community, upheld: z.boolean(), reason: text(300) }),
    output: deduction, refusals: ['role.scope', 'deduction.unknown', 'deduction.done', 'second.self', 'conflict.close'],
  },
})
