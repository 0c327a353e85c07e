import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { seal } from '../../platform/vault.ts'
import { isIdNumber } from './rules.ts'

interface Sum { amountFen: number; origin?: { idNumber: string; source: string } | undefined }

/**
 * Who gives much says who they are and where it comes from; kept sealed (CF-18, PV-04). Refuses with `gift.source`,
 * `gift.idNumber`.
 */
export const originOf = async (
  giftId: string, community: string, { amountFen, origin }: Sum,
): Promise<string | undefined> => {
  const { 'funds.largeGiftFen': large } = await settingsOf(community)
  must(amountFen <= large || origin, 'gift.source')
  if (!origin) return undefined
  must(isIdNumber(origin.idNumber), 'gift.idNumber')
  return seal(JSON.stringify(origin), `${giftId}/origin`)
}
