import type { Given } from '../../../../shared/contract/call.ts'
import type { useChanges } from '../../../../shared/contract/oversight/use-changes.ts'
import { idsOf } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { listOver, listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { findFund, findFundIn } from '../../charities/find.ts'
import { looksInto } from '../../spending/find.ts'
import { ConsentAsked, UseChange, consentsOf, findChange, movedOf, useChangesOf } from './items.ts'
import { askedView, keptChange, movedView } from './views.ts'

type Of<C extends keyof typeof useChanges> = Given<(typeof useChanges)[C]>

/** What a fund has moved to another use, newest first (CF-11). Refuses with `fund.unknown`. */
export const seeMoved = async (_request: Request, { fundId, ...paging }: Of<'GET /funds/:fundId/use-changes'>) => {
  await findFund(fundId)
  const page = await listPage(UseChange, { partition: movedOf(fundId), index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(movedView) }
}

/** What is asked or was not done, newest first. Refuses with `fund.unknown`, also for who has no part in its work. */
export const seeUseChanges = async (
  { actor }: Request, { community, fundId, ...paging }: Of<'GET /fund-work/funds/:fundId/use-changes'>,
) => {
  must(looksInto(actor, await findFundIn(community, fundId)), 'fund.unknown')
  const page = await listPage(UseChange, {
    partition: useChangesOf(fundId), index: true, newestFirst: true, ...paging,
  })
  return { ...page, items: page.items.map(keptChange) }
}

/** What I am asked about my gifts. */
export const seeConsents = async ({ actor }: Request, paging: Of<'GET /me/use-changes'>) => {
  const page = await listOver(ConsentAsked, idsOf(actor).map(consentsOf), paging)
  return { ...page, items: (await Promise.all(page.items.map(({ changeId }) => findChange(changeId)))).map(askedView) }
}
