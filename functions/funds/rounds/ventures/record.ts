import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { chinaDay, dayAfter } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { readSpending } from '../../spending/find.ts'
import { OrgVenture, Venture, appliedBy } from './items.ts'
import { barredDays } from './rules.ts'

type Org = Venture['org']
const keyOf = ({ creditCode, teamId }: Org): string => creditCode ?? teamId ?? ''

/** In the commit of an application. Refuses with `venture.applied` where the organisation has one in the call. */
export const applying = ({ org, callId, ventureId }: Venture): Write =>
  write(OrgVenture.build(PutTransaction).item({ orgKey: keyOf(org), callId, ventureId })
    .options({ condition: { attr: 'orgKey', exists: false } }), 'venture.applied')

export const applyingNoMore = ({ org, callId }: Venture): Write =>
  write(OrgVenture.build(DeleteTransaction).key({ orgKey: keyOf(org), callId }), 'stale')

/** What else an organisation has applied with. */
const othersOf = async ({ org, ventureId: own }: Pick<Venture, 'org' | 'ventureId'>): Promise<Venture[]> => {
  const pointers = await everyRow((cursor) =>
    listPage(OrgVenture, { partition: appliedBy(keyOf(org)), cursor, limit: 100 }))
  const found = await inChunks(pointers.filter(({ ventureId }) => ventureId !== own), ({ callId, ventureId }) =>
    Venture.build(GetItemCommand).key({ callId, ventureId }).options({ consistent: true }).send())
  return found.flatMap(({ Item }) => (Item ? [Item] : []))
}

const hasFailed = ({ evaluations }: Venture, at: number): boolean => {
  const last = evaluations.at(-1)
  return last?.outcome === 'failed' && chinaDay(Date.parse(last.at)) > dayAfter(chinaDay(at), -barredDays)
}

const owesProof = async ({ spendingId }: Venture, at: number): Promise<boolean> => {
  const spending = spendingId ? await readSpending(spendingId) : undefined
  return spending?.state === 'paid' && (spending.proofDueAt ?? '') < momentText(at)
}

const contracted = ['contract', 'running', 'done']
const funded = ['won', ...contracted]
type Named = Pick<Venture, 'org' | 'ventureId' | 'title'>

/**
 * What keeps an organisation from a grant by itself (DOMAIN 6): a proof of an earlier project that is overdue, one that
 * has failed its evaluation within three years, or the same project funded already.
 */
export const recordOf = async (venture: Named, at: number, counts: readonly string[] = funded) => {
  const others = await othersOf(venture)
  if (others.some((one) => hasFailed(one, at))) return 'failed' as const
  if ((await inChunks(others, (one) => owesProof(one, at))).includes(true)) return 'overdue' as const
  const isSame = ({ title, state }: Venture) => title === venture.title && counts.includes(state)
  return others.some(isSame) ? 'funded' as const : undefined
}

/** Refuses with `venture.record`, `venture.funded`. */
export const mustBeClean = async (venture: Named, at: number, counts = funded): Promise<void> => {
  const record = await recordOf(venture, at, counts)
  must(record !== 'funded', 'venture.funded')
  must(!record, 'venture.record')
}

/** As above, for the contract: of two calls that the project has won, the first contract counts. */
export const mustBeCleanToSign = (venture: Named, at: number): Promise<void> => mustBeClean(venture, at, contracted)
