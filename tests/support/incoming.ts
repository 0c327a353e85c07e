import type { Input } from '../../shared/contract/index.ts'
import { type FundStage, dayIn, fundStage, openCampaign } from './funds.ts'
import { jpeg } from './pictures.ts'
import { plan } from './samples/funds.ts'
import { uploading } from './store.ts'
import { type Person, newResident } from './world.ts'

export type Entering = Input<'POST /fund-work/funds/:fundId/gift-entries'>
export const origin = { idNumber: '11010519491231002X', source: '卖房款' }

let count = 0
/** A number that no other gift has. */
export const newReference = (): string => `TEST${process.pid}-${count++}`

/** A fund with an open campaign that takes gifts in cash and by bank, and a second officer. */
export const incomingStage = async () => {
  const stage = await fundStage()
  const { id: campaignId } = await openCampaign(stage, { plan: { ways: [...plan.ways, 'cash', 'bank'] } })
  return { ...stage, campaignId, colleague: await newResident(stage.community, 'fundOfficer') }
}
export type IncomingStage = Awaited<ReturnType<typeof incomingStage>>

export const photoOf = (by: Person): Promise<string> => uploading(by.call, jpeg())

/** A bank transfer of the resident's to the campaign, as an officer types it. */
export const entered = (
  { community, fund, campaignId, resident }: FundStage & { campaignId: string }, changes: Partial<Entering> = {},
): Entering => ({
  community, fundId: fund.id, campaignId, way: 'bank', amountFen: 20_000, receivedOn: dayIn(0), reference: newReference(),
  donor: { kind: 'resident', personId: resident.id }, shownName: 'masked', showsSum: true, photos: [], ...changes,
})

export const enter = (stage: IncomingStage, changes: Partial<Entering> = {}) =>
  stage.officer.call('POST /fund-work/funds/:fundId/gift-entries', entered(stage, changes))

export const answer = (by: Person, giftId: string, agrees: boolean, word?: string) =>
  by.call('POST /me/gift-entries/:giftId/answers', { giftId, agrees, ...(word ? { word } : {}) })

export const second = ({ community }: FundStage, by: Person, giftId: string, papers: string[] = []) =>
  by.call('POST /fund-work/gift-entries/:giftId/seconding', { community, giftId, papers })

export const withdrawEntry = ({ community, officer }: FundStage, giftId: string) =>
  officer.call('POST /fund-work/gift-entries/:giftId/withdrawal', { community, giftId, reason: '金额登错' })
