import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove } from 'dynamodb-toolbox/entity/actions/update'
import type { Given } from '../../../shared/contract/call.ts'
import type { passports } from '../../../shared/contract/volunteering/passports.ts'
import { balanceOf } from '../../ledger/balance.ts'
import { homeOf } from '../../platform/actor.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { settingsOf } from '../../platform/settings.ts'
import { Standing, boardPlace } from './items.ts'

/** Step onto the board of one's community or off it; the consent and its end are events (VR-15). */
export const chooseBoard = async (request: Request, { shown }: { shown: boolean }) => {
  const { id: personId, nameMasked = '*' } = request.actor
  const community = homeOf(request.actor)
  const minutes = shown ? await balanceOf(`serviceMinutes:volunteer:${personId}`) : 0
  const change = shown
    ? { onBoard: true, boardMinutes: minutes, nameMasked, ...boardPlace(community, minutes, personId) }
    : { onBoard: false, boardMinutes: $remove(), listPk: $remove(), listSk: $remove() }
  const type = shown ? 'board.joined' : 'board.left'
  return commit(request, { type, community, data: { personId }, answer: { shown } },
    write(Standing.build(UpdateTransaction).item({ personId, ...change }), 'stale'))
}

/**
 * Those who want to be seen, masked, most hours first (VR-15). Nothing on it tells who is a party member. Empty where
 * the community keeps no board.
 */
export const seeBoard = async (request: Request, input: Given<(typeof passports)['GET /board']>) => {
  const { community = homeOf(request.actor), ...paging } = input
  const settings = await settingsOf(community)
  if (!settings['volunteering.board']) return { items: [] }
  const page = await listPage(Standing, { partition: `board#${community}`, index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(({ nameMasked = '*', boardMinutes = 0, level = 0 }) =>
    ({ nameMasked, minutes: boardMinutes, level })) }
}
