import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { MatchRest } from '../../../../shared/rounds.ts'
import type { Named } from '../../components/person-field.tsx'
import { fenOf } from '../../format/amount.ts'
import type { Cell } from '../../format/csv.ts'

export type Match = Output<'GET /fund-work/campaigns/:campaignId/matches'>['items'][number]
type MatchedGift = Output<'GET /fund-work/matches/:matchId/gifts'>['items'][number]

/** A pledge as it is typed: sums in yuan. */
export interface Draft {
  sponsor: string; bankReference: string; agreement: string; firstDay: string; lastDay: string; sum: number | null; of: number | null
  match: number | null; perGift: number | null; perPerson: number | null; perHousehold: number | null; perDay: number | null
  rest: MatchRest; people: Named[]
}
export const emptyDraft = (firstDay: string, lastDay: string): Draft => ({
  sponsor: '', bankReference: '', agreement: '', firstDay, lastDay, sum: null, of: 1, match: 1, perGift: null, perPerson: null,
  perHousehold: null, perDay: null, rest: 'sponsor', people: [],
})

/** What is sent; nothing while something is missing. */
export const toPropose = (
  community: string, campaignId: string, draft: Draft,
): Input<'POST /fund-work/campaigns/:campaignId/matches'> | undefined => {
  const { sponsor, bankReference, agreement, firstDay, lastDay, sum, of, match, perGift, perPerson, perHousehold, perDay, rest, people } = draft
  if (!sponsor.trim() || !bankReference.trim() || !agreement.trim() || !firstDay || !lastDay) return undefined
  if (!sum || !of || !match || !perGift || !perPerson || !perHousehold || !perDay) return undefined
  return {
    community, campaignId, sponsor: sponsor.trim(), bankReference: bankReference.trim(), agreement: agreement.trim(), firstDay, lastDay,
    sumFen: fenOf(sum), rate: { ofFen: of, matchFen: match }, perGiftFen: fenOf(perGift), perPersonFen: fenOf(perPerson),
    perHouseholdFen: fenOf(perHousehold), perDayFen: fenOf(perDay), rest, sponsorPeople: people.map(({ personId }) => personId),
  }
}

export const giftHeader = ['id', 'at', 'amount', 'matchedFen', 'state', 'reason'] as const
export const giftCells = ({ giftId, at, giftFen, goneFen, matchedFen, state, signs }: MatchedGift): Cell[] =>
  [giftId, at, giftFen - goneFen, matchedFen, state, signs.join(' ')]
