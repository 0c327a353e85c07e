import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../shared/contract/call.ts'
import type { honours } from '../../shared/contract/honours.ts'
import { adminRoles } from '../../shared/roles.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../shared/units.ts'
import { mustReach } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { checkText } from '../platform/content-check.ts'
import { divisionName } from '../platform/divisions.ts'
import { newId } from '../platform/ids.ts'
import { must } from '../platform/refusal.ts'
import { Round } from './items.ts'
import { roundView } from './views.ts'

const longestDays = 180

/**
 * Open a round (FP-11): its conditions stand in words, as the community agreed on them; there is no score.
 * Refuses with `role.scope`, `division.unknown`, `honour.lastDay`, `honour.words`.
 */
export const openRound = async (request: Request, input: Given<(typeof honours)['POST /honour-work/rounds']>) => {
  const { actor, at } = request
  const { community, kind, title, conditions, lastDay, most } = input
  mustReach(actor, adminRoles, community)
  await divisionName(community)
  const today = chinaDay(at)
  must(lastDay >= today && lastDay <= dayAfter(today, longestDays), 'honour.lastDay')
  must((await checkText(actor.id, title, conditions)).suggest !== 'risky', 'honour.words')
  const round: Round = {
    roundId: newId('hrd'), community, kind, title, conditions, year: today.slice(0, 4), openedAt: momentText(at),
    openedByName: actor.nameMasked ?? '*', nominationsUntil: chinaDayEnd(lastDay), most, chosen: 0,
  }
  const { roundId, nominationsUntil } = round
  const data = { roundId, kind, title, nominationsUntil, most }
  return commit(request, { type: 'honour.roundOpened', community, data, answer: roundView(round) },
    write(Round.build(PutTransaction).item(round), 'stale'))
}
