import type { Input } from '../../shared/contract/index.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import type { FundStage } from './funds.ts'
import { doWhatIsDue } from './orders.ts'
import { drain } from './stream.ts'
import { type Person, clock } from './world.ts'

type Told = Omit<Input<'POST /fund-work/campaigns/:campaignId/disclosures'>, 'community' | 'campaignId'>

/** Written by the officer; it waits. */
export const tell = ({ community, officer }: FundStage, campaignId: string, changes: Partial<Told> = {}) =>
  officer.call('POST /fund-work/campaigns/:campaignId/disclosures', {
    community, campaignId, title: '第一季度进展', text: '为 42 位老人送餐 1,260 份', inFull: false, photos: [], ...changes,
  })
export const decide = (
  { community, approver }: FundStage, campaignId: string, disclosureId: string, changes: { by?: Person; publish?: boolean; reason?: string } = {},
) => {
  const { by = approver, publish = true, reason } = changes
  return by.call('POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision', {
    community, campaignId, disclosureId, publish, ...(reason ? { reason } : {}),
  })
}
/** Written by one and published by another. */
export const publish = async (stage: FundStage, campaignId: string, changes: Partial<Told> = {}) =>
  decide(stage, campaignId, (await tell(stage, campaignId, changes)).id)

/** The morning of a day, with all that is due by then done and told. */
export const onMorning = async (day: string): Promise<void> => {
  const moment = Date.parse(`${day}T09:30:00+08:00`)
  if (moment < clock.now()) throw new Error(`${day} is over.`)
  // What is due is looked for two weeks back at most.
  while (clock.now() + 10 * 86_400_000 < moment) {
    clock.advance(10 * 1440)
    await doWhatIsDue()
  }
  clock.advance((moment - clock.now()) / 60_000)
  await doWhatIsDue()
  await drain()
}
export const today = (): string => chinaDay(clock.now())
export const inDays = (days: number): string => dayAfter(today(), days)
