import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../../platform/clock.ts'
import { type Write, write } from '../../platform/commit.ts'
import { due, notDue } from '../../platform/due.ts'
import { proofOwed } from './apply.ts'
import { ProofOwed, type Spending } from './items.ts'
import { proofTask } from './tasks.ts'

const dayMs = 86_400_000
/** So long before a proof is overdue its applicant is reminded. */
const remindedDays = 7

/** Its proof is owed from now on, and reminded of; what is overdue keeps the applicant from asking for more (CF-04). */
export const owed = (spending: Spending, at: number): Write[] => {
  const { spendingId, proofDueAt = '' } = spending
  const soon = Math.max(at, Date.parse(proofDueAt) - remindedDays * dayMs)
  return [
    write(ProofOwed.build(PutTransaction).item({ ...proofOwed(spending), dueAt: proofDueAt }), 'stale'),
    due({ task: proofTask, key: spendingId, at: momentText(soon) }),
  ]
}

/** Nothing is owed of it: it was handed in, or there is no payment any more. */
export const notOwed = (spending: Spending): Write[] => [
  write(ProofOwed.build(DeleteTransaction).key(proofOwed(spending)), 'stale'),
  notDue({ task: proofTask, key: spending.spendingId }),
]
