import type { Given } from '../../../../shared/contract/call.ts'
import type { deductions } from '../../../../shared/contract/earning/deductions.ts'
import { adminRoles, workerRoles } from '../../../../shared/roles.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { mustReach, reaches } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { due, notDue } from '../../../platform/due.ts'
import { type Promised, kept, overdueTask, promise } from '../../../platform/overdue.ts'
import { isMinor, readPerson } from '../../../platform/person.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { answerBy } from '../applications/waiting.ts'
import { executingTask } from './execute.ts'
import { type Deduction, deductionView, findDeduction, findDeductionOf, saveDeduction } from './items.ts'

type Input<C extends keyof typeof deductions> = Given<(typeof deductions)[C]>

const promisedOf = ({ deductionId, community, title, nameMasked, dueAt = '' }: Deduction): Promised =>
  ({ kind: 'pointAppeal', reference: deductionId, community, title: `${nameMasked} ${title}`, dueAt })

/** Who speaks: an adult of the household (FP-01), or a worker who writes down what somebody without a phone says. */
const mustSpeak = async ({ actor, at }: Request, deduction: Deduction): Promise<void> => {
  const { toldTo, community, proposedBy, secondedBy } = deduction
  if (!toldTo.includes(actor.id)) {
    must(reaches(actor, workerRoles, community), 'deduction.unknown')
    must(![proposedBy, secondedBy].includes(actor.id), 'conflict.close')
    return mustBeApart(actor, toldTo)
  }
  must(!isMinor(await readPerson(actor.id), chinaDay(at)), 'appeal.minor')
}

/** What went with its hours is gone already; all else stays until it is decided. */
const appealedFrom: Partial<Record<Deduction['state'], Deduction['state']>> = { told: 'appealed', taken: 'contested' }

/** What a decision makes of an appeal, and how it is told. */
const outcomes = {
  appealed: {
    upheld: { state: 'upheld', type: 'deduction.upheld' },
    dismissed: { state: 'due', type: 'deduction.appealDismissed' },
  },
  contested: {
    upheld: { state: 'restored', type: 'deduction.restored' },
    dismissed: { state: 'executed', type: 'deduction.stays' },
  },
} as const

/**
 * Appeal against a deduction within its days; nothing is taken before it is decided, but what went with its hours
 * (FP-06). Refuses with
 * `deduction.unknown` (also to who was not told), `deduction.done`, `appeal.late`, `appeal.minor`, `conflict.close`.
 */
export const appealDeduction = async (
  request: Request, { deductionId, text }: Input<'POST /point-deductions/:deductionId/appeals'>,
) => {
  const { actor, at } = request
  const before = await findDeduction(deductionId)
  await mustSpeak(request, before)
  const appealed = appealedFrom[before.state] ?? refuse('deduction.done')
  must(momentText(at) <= (before.appealUntil ?? ''), 'appeal.late')
  const after: Deduction = {
    ...before, state: appealed, appeal: { text, at: momentText(at), by: actor.id, byName: actor.nameMasked ?? '*' },
    dueAt: answerBy(at, await settingsOf(before.community)),
  }
  const { community } = before
  return commit(request, { type: 'deduction.appealed', community, data: { deductionId }, answer: deductionView(after) },
    saveDeduction(after, before), notDue({ task: executingTask, key: deductionId }), promise(promisedOf(after)))
}

/**
 * Decide an appeal: somebody who neither proposed nor seconded it, nor wrote it down, and is apart (PEERS 4.22).
 * Upheld, nothing is taken, and what went with its hours comes back with them; else it is, by due work. Refuses with
 * `role.scope`, `deduction.unknown`, `deduction.done`, `second.self`, `conflict.close`.
 */
export const decideAppeal = async (
  request: Request, input: Input<'POST /point-deductions/:deductionId/appeal-decisions'>,
) => {
  const { actor, at } = request
  const { deductionId, community, upheld, reason: text } = input
  mustReach(actor, adminRoles, community)
  const before = await findDeductionOf(deductionId, community)
  const { state } = before
  if (state !== 'appealed' && state !== 'contested') return refuse('deduction.done')
  must(![before.proposedBy, before.secondedBy, before.appeal?.by].includes(actor.id), 'second.self')
  await mustBeApart(actor, before.toldTo)
  const { dueAt: _, ...rest } = before
  const decision = { text, at: momentText(at), by: actor.id, byName: actor.nameMasked ?? '*' }
  const outcome = outcomes[state][upheld ? 'upheld' : 'dismissed']
  const after: Deduction = { ...rest, state: outcome.state, decision }
  const { title, amount, toldTo: people, wentWith } = before
  const data = { deductionId, upheld, title, amount, text, people, ...wentWith }
  return commit(request, { type: outcome.type, community, data, answer: deductionView(after) },
    saveDeduction(after, before), ...kept(promisedOf(before)),
    ...outcome.state === 'due' ? [due({ task: executingTask, key: deductionId, at: momentText(at) })] : [])
}

/** Nobody decided in time: whoever administers is told. */
export const appealDue = overdueTask('pointAppeal', async (deductionId) => {
  const found = await findDeduction(deductionId)
  return found.dueAt ? promisedOf(found) : undefined
})
