import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Request, commit, write } from '../../platform/commit.ts'
import type { DueTask } from '../../platform/due.ts'
import { findShift } from '../find.ts'
import { CheckEvidence, SitePlace } from './items.ts'
import { sideOf } from './rules.ts'

/** After 90 days only whether the check was made at the site is kept of where it was made (PV-05). */
export const reducePlaces: DueTask = {
  task: 'hours.reducePlaces',
  run: async (request: Request, key: string) => {
    const [shiftId = '', personId = ''] = key.split('/')
    const [{ Item: evidence }, { Item: site }, { community }] = await Promise.all([
      CheckEvidence.build(GetItemCommand).key({ shiftId, personId }).options({ consistent: true }).send(),
      SitePlace.build(GetItemCommand).key({ shiftId }).options({ consistent: true }).send(), findShift(shiftId),
    ])
    if (!evidence) return undefined
    const checks = evidence.checks.map(({ place, ...rest }) => (place ? { ...rest, side: sideOf(site, place) } : rest))
    return commit(request, { type: 'evidence.reduced', community, data: { shiftId, personId }, answer: {} },
      write(CheckEvidence.build(PutTransaction).item({ shiftId, personId, checks }), 'stale'))
  },
}
