import { type Own, behind, erasedName, ownList } from '../../platform/own.ts'
import { type Spending, SpendingPart, partsOf } from './items.ts'

interface Said { by: string; byName: string }

const mine = <T extends Said>(list: readonly T[], personId: string) =>
  list.filter(({ by }) => by === personId).map(({ by: _, byName: __, ...rest }) => rest)

/** What somebody has asked for, decided, said and done in it; that of others is theirs. */
const view = (spending: Spending, personId: string) => {
  const { spendingId, fundName, purpose, state, votes, opinions, recusals, payments, proofs, comments = [] } = spending
  const { title, text, lines, sumFen, instalments, caseId, payee, appliedAt, beneficiaryId, objections } = spending
  const asked = { title, text, lines, sumFen, instalments, caseId, payee, appliedAt }
  return {
    spendingId, fundName, purpose, state, ...(spending.by === personId ? { asked } : {}),
    ...(beneficiaryId === personId ? { forMe: { sumFen, caseId } } : {}),
    votes: mine(votes, personId), opinions: mine(opinions, personId), recusals: mine(recusals, personId),
    objections: mine(objections, personId).map(({ answeredBy: _, answeredByName: __, ...rest }) => rest),
    payments: mine(payments, personId).map(({ eventId: _, ...rest }) => rest), proofs: mine(proofs, personId),
    comments: mine(comments, personId),
  }
}

const unnamed = <T extends Said>(list: readonly T[], personId: string, more: Partial<T> = {}): T[] =>
  list.map((one) => (one.by === personId ? { ...one, byName: erasedName, ...more } : one))

/** The name of whoever did something further to an entry, such as answered or accepted it. */
const without = <T extends object>(list: readonly T[], personId: string, id: keyof T, name: keyof T): T[] =>
  list.map((one) => (one[id] === personId ? { ...one, [name]: erasedName } : one))

/** How money was decided on and spent stays (CF-20); who that was, and their own words, do not (PV-03). */
const erase = (spending: Spending, personId: string) => {
  const { by, beneficiaryId, votes, opinions, recusals, objections, payments, proofs, reversal, comments } = spending
  return {
    ...(by === personId ? { byName: erasedName } : {}),
    ...(beneficiaryId === personId ? { beneficiaryId: undefined } : {}),
    votes: unnamed(votes, personId), opinions: unnamed(opinions, personId),
    recusals: unnamed(recusals, personId, { reason: '' }),
    objections: without(unnamed(objections, personId, { text: '' }), personId, 'answeredBy', 'answeredByName'),
    payments: without(unnamed(payments, personId), personId, 'reversedBy', 'reversedByName'),
    proofs: without(unnamed(proofs, personId), personId, 'decidedBy', 'decidedByName'),
    ...(reversal?.by === personId ? { reversal: { ...reversal, byName: erasedName } } : {}),
    ...(comments ? { comments: unnamed(comments, personId, { text: '' }) } : {}),
  }
}

export const spendingOwn: Own = {
  lists: [ownList<Spending>({
    name: 'spendings',
    pages: behind<typeof SpendingPart, Spending>(SpendingPart, (personId) => ({ partition: partsOf(personId) }),
      ({ spendingId }) => ({ pk: `spending#${spendingId}`, sk: 'spending' })),
    view, erase,
  })],
  open: async () => [],
}
