import { type Refusal, refusals } from '../../../shared/refusals.ts'
import type { SpendingAct } from '../../../shared/spending.ts'
import type { GrantableRole } from '../../../shared/roles.ts'
import { type Actor, reaches } from '../../platform/actor.ts'
import { RefusalError, must } from '../../platform/refusal.ts'
import { mustGiveOpinion, mustVote } from './decide.ts'
import type { Seat } from '../charities/find.ts'
import type { Spending } from './items.ts'
import { isOpen, mustAnswer } from './object.ts'
import { mustPay } from './pay.ts'
import { mustAccept } from './prove.ts'
import { mustBeSecond } from './reverse.ts'

interface Way {
  /** Whose work it is; without it, a seat in the committee. */
  roles?: readonly GrantableRole[]
  /** What else the act itself asks of whoever does it; refuses. */
  must?: (actor: Actor, spending: Spending, seat: Seat) => void | Promise<void>
}

const mustHaveSeat: Way['must'] = (_actor, _spending, seat) => must(seat, 'spending.noSeat')
/** One of those that are open is theirs to answer. */
const mustAnswerOne: Way['must'] = async (actor, spending) => {
  const open = spending.objections.filter(isOpen)
  const tried = await Promise.allSettled(open.map((objection) => mustAnswer(actor, spending, objection)))
  const [first] = tried.filter((one) => one.status === 'rejected')
  if (first && tried.every((one) => one.status === 'rejected')) throw first.reason
}

const ways: Record<SpendingAct, Way> = {
  vote: { must: mustVote },
  opinion: { must: mustGiveOpinion },
  recusal: { must: mustHaveSeat },
  answer: { roles: ['fundApprover'], must: mustAnswerOne },
  payment: { roles: ['fundPayer'], must: mustPay },
  proof: { roles: ['fundOfficer'] },
  acceptance: { roles: ['fundApprover'], must: mustAccept },
  reversal: { roles: ['fundPayer'] },
  reversalDecision: { roles: ['fundApprover', 'fundPayer'], must: mustBeSecond },
  withdrawal: { roles: ['fundOfficer'] },
}

/** What the state of a spending lets be done, by whoever it is. */
const dueIn = ({ state, objections, reversal }: Spending): SpendingAct[] => {
  const onPayment: SpendingAct = reversal ? 'reversalDecision' : 'reversal'
  const due: Partial<Record<Spending['state'], SpendingAct[]>> = {
    review: ['vote', 'opinion', 'recusal', 'withdrawal'],
    notice: [...(objections.some(isOpen) ? ['answer' as const] : []), 'withdrawal'],
    payable: ['payment', 'withdrawal'], paid: ['proof', onPayment], proof: ['acceptance', onPayment],
  }
  return due[state] ?? []
}

const whyNot = async (actor: Actor, spending: Spending, seat: Seat, way: Way): Promise<Refusal | undefined> => {
  const { roles } = way
  if (roles && !actor.roles.some(({ role }) => roles.includes(role))) return 'role.missing'
  if (roles && !reaches(actor, roles, spending.community)) return 'role.scope'
  try {
    await way.must?.(actor, spending, seat)
    return undefined
  } catch (error) {
    if (error instanceof RefusalError) return error.code
    throw error
  }
}

/** What can be done with it now, and for whoever looks why it is not theirs: the refusal that they would meet. */
export const actsOn = (actor: Actor, spending: Spending, seat: Seat) =>
  Promise.all(dueIn(spending).map(async (act) => {
    const code = await whyNot(actor, spending, seat, ways[act])
    return { act, ...(code ? { refusal: { code, zh: refusals[code].zh, en: refusals[code].en } } : {}) }
  }))
