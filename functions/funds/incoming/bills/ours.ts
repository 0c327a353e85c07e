import { chinaDayEnd, chinaDayStart } from '../../../../shared/units.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { campaignsIn } from '../../campaigns/every.ts'
import { fundsOfCharity } from '../../charities/find.ts'
import type { Charity } from '../../charities/items.ts'
import { readGift } from '../../giving/read.ts'
import { Gift, RefundDone, giftsOf, refundsDone } from '../../giving/items.ts'

const limit = 100

/** What a charity's money is kept apart for: its funds and their campaigns. */
const purposesOf = async (charityId: string): Promise<string[]> => {
  const funds = await fundsOfCharity(charityId)
  const campaigns = await inChunks(funds, campaignsIn)
  return [...funds, ...campaigns.flat().map(({ campaignId }) => campaignId)]
}

/** The gifts that the books say were paid to a merchant on a day in China, and the refunds that ended on it. */
export const oursOn = async ({ charityId }: Charity, mchid: string, day: string) => {
  const range = { from: chinaDayStart(day), to: `${chinaDayEnd(day)}~` }
  const lists = await inChunks(await purposesOf(charityId), (purposeId) => everyRow((cursor) =>
    listPage(Gift, { partition: giftsOf(purposeId), index: true, ...range, cursor, limit })))
  const gifts = lists.flat().filter((gift) => gift.way === 'wechat' && gift.mchid === mchid)
  const done = await everyRow((cursor) => listPage(RefundDone, { partition: refundsDone(mchid, day), cursor, limit }))
  const refunds = await inChunks(done, async ({ giftId, refundId }) =>
    (await readGift(giftId))?.refunds.find(({ id }) => id === refundId))
  return { gifts, refunds: refunds.filter((one) => one !== undefined) }
}
