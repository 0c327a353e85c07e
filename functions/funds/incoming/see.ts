import type { Given } from '../../../shared/contract/call.ts'
import type { entries } from '../../../shared/contract/incoming/entries.ts'
import { fundStaffRoles } from '../../../shared/roles.ts'
import { idsOf, mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listOver, listPage } from '../../platform/list.ts'
import { findFundIn } from '../charities/find.ts'
import { askedView, keptView, readEntry } from './find.ts'
import { EntryFor, GiftEntry, entriesFor, entriesOf } from './items.ts'

type Of<C extends keyof typeof entries> = Given<(typeof entries)[C]>

/** What staff entered as mine, newest first. */
export const seeMyEntries = async ({ actor }: Request, paging: Of<'GET /me/gift-entries'>) => {
  const page = await listOver(EntryFor, idsOf(actor).map(entriesFor), { newestFirst: true, ...paging })
  const found = await Promise.all(page.items.map(({ giftId }) => readEntry(giftId)))
  return { ...page, items: found.filter((one) => one !== undefined).map(askedView) }
}

/** Those of a fund: disputed ones, then those that wait. Refuses with `role.scope`, `fund.unknown`. */
export const seeEntries = async ({ actor }: Request, input: Of<'GET /fund-work/funds/:fundId/gift-entries'>) => {
  const { community, fundId, ...paging } = input
  mustReach(actor, fundStaffRoles, community)
  await findFundIn(community, fundId)
  const page = await listPage(GiftEntry, { partition: entriesOf(fundId), index: true, ...paging })
  return { ...page, items: await Promise.all(page.items.map(keptView)) }
}
