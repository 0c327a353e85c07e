import { chinaDay, chinaDayEnd, dayAfter } from '../../../../shared/units.ts'
import { settingsOf } from '../../../platform/settings.ts'

/** Until when a household that is told at a moment may appeal (FP-06). */
export const appealEnd = async (community: string, at: number): Promise<string> =>
  chinaDayEnd(dayAfter(chinaDay(at), (await settingsOf(community))['points.appealDays']))
