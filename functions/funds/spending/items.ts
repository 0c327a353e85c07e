import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { spendingReasons, spendingStates } from '../../../shared/spending.ts'
import { heldIn } from '../../ledger/held.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

const said = { by: string(), byName: string(), at: string() }
const files = { photos: list(string()), papers: list(string()) }

export const spendingsOf = (fundId: string): string => `spendings#${fundId}`

/** Where the states stand in the list of a fund: what waits for somebody first. */
const rankOf: Record<(typeof spendingStates)[number], string> = {
  review: '1', notice: '3', payable: '2', paid: '4', proof: '2', closed: '5', refused: '5', withdrawn: '5',
}

/**
 * Money asked of a fund, decided on, paid and proven (CF-03, CF-04). For whom it is, a case number says; names and
 * accounts of people in need stay in the charity's file. Read: one; those of a fund by state (`lists`).
 */
export const Spending = new Entity({
  name: 'spending',
  table: recordsTable,
  schema: item({
    spendingId: string().key(), version: number(), fundId: string(), fundName: string(), purposeId: string(),
    purpose: string(), community: string(), division: string(), state: string().enum(...spendingStates),
    emergency: boolean(), reason: string().enum(...spendingReasons), title: string(), text: string(),
    lines: list(map({ label: string(), amountFen: number() })), sumFen: number(),
    instalments: list(map({ milestone: string(), amountFen: number() })),
    caseId: string().optional(), beneficiaryId: string().optional(),
    payee: map({ name: string(), account: string() }).optional(), resolution: string().optional(), ...files,
    by: string(), byName: string(), appliedAt: string(),
    votes: list(map({ ...said, yes: boolean(), reason: string() })),
    opinions: list(map({ ...said, agrees: boolean(), text: string() })),
    recusals: list(map({ ...said, reason: string() })),
    approvedAt: string().optional(), noticeEndsAt: string().optional(),
    objections: list(map({
      id: string(), ...said, text: string(), outcome: string().enum('keep', 'stop').optional(),
      answer: string().optional(), answeredBy: string().optional(), answeredByName: string().optional(),
      answeredAt: string().optional(),
    })),
    payments: list(map({
      ...said, amountFen: number(), bankReference: string(), paidOn: string(), eventId: string(),
      reversedAt: string().optional(), reversedBy: string().optional(), reversedByName: string().optional(),
      reversalReason: string().optional(),
    })),
    reversal: map({ ...said, reason: string() }).optional(),
    proofDueAt: string().optional(),
    proofs: list(map({
      ...said, text: string(), ...files, decidedAt: string().optional(), decidedBy: string().optional(),
      decidedByName: string().optional(),
      accepted: boolean().optional(), refusedFor: string().optional(),
    })),
    endedAt: string().optional(), endReason: string().optional(),
    /** The project whose instalments these are; and why it ends when the last proof is accepted. */
    venture: map({ callId: string(), ventureId: string(), applicantId: string() }).optional(),
    ending: string().optional(),
    comments: list(map({ ...said, text: string() })).optional(),
    /** What went back to its purpose when it ended, and by which movement: the trace goes on there (CF-20). */
    givenBack: map({ community: string(), bookedAt: string(), movementId: string(), amount: number() }).optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ fundId }) => spendingsOf(fundId)),
    listSk: string().hidden().putLink<typeof before>(({ state, appliedAt, spendingId }) =>
      `${rankOf[state]}#${appliedAt}#${spendingId}`),
  })),
  computeKey: ({ spendingId }: { spendingId: string }) => ({ pk: `spending#${spendingId}`, sk: 'spending' }),
  ...plain,
})
export type Spending = FormattedItem<typeof Spending>

export const publicOf = (purposeId: string): string => `publicSpendings#${purposeId}`

/** That a spending of a purpose is public: from its approval on. Read: those of a purpose. */
export const PublicSpending = new Entity({
  name: 'publicSpending',
  table: recordsTable,
  schema: item({ purposeId: string().key(), spendingId: string().key() }),
  computeKey: ({ purposeId, spendingId }: { purposeId: string; spendingId: string }) =>
    ({ pk: publicOf(purposeId), sk: spendingId }),
  ...plain,
})

export const partsOf = (personId: string): string => `spendingParts#${personId}`

/** That somebody has a part in a spending: asked for it, said something of it, or it is for them. Read: a person's. */
export const SpendingPart = new Entity({
  name: 'spendingPart',
  table: recordsTable,
  schema: item({ personId: string().key(), spendingId: string().key() }),
  computeKey: ({ personId, spendingId }: { personId: string; spendingId: string }) =>
    ({ pk: partsOf(personId), sk: spendingId }),
  ...plain,
})

interface Owing { fundId: string; personId: string }
export const owedBy = ({ fundId, personId }: Owing): string => `proofsOwed#${fundId}#${personId}`

/** That an applicant owes a fund the proof of what was paid, and by when. Read: what one owes to a fund. */
export const ProofOwed = new Entity({
  name: 'proofOwed',
  table: recordsTable,
  schema: item({ fundId: string().key(), personId: string().key(), spendingId: string().key(), dueAt: string() }),
  computeKey: ({ spendingId, ...owing }: Owing & { spendingId: string }) => ({ pk: owedBy(owing), sk: spendingId }),
  ...plain,
})

export const heldDisbursements = heldIn('heldDisbursements', 'cny:disbursement')
