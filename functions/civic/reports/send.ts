import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { snapReports } from '../../../shared/contract/civic/snap-reports.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { checkText } from '../../platform/content-check.ts'
import { attachFiles } from '../../platform/files/attach.ts'
import { digestOf, newId } from '../../platform/ids.ts'
import { promise } from '../../platform/overdue.ts'
import { roundedPlace } from '../../platform/place.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { promisedOf, saveReport } from './find.ts'
import { SnapDay, SnapOwn } from './items.ts'
import { lookDueAt } from './rules.ts'
import { myView } from './views.ts'

type Input = Given<(typeof snapReports)['POST /snap-reports']>

/** One more on this day, and none that says the same again: two phones, or a second try under a new request id. */
const countDay = async ({ actor, at }: Request, { kind, text, place }: Input, most: number): Promise<Write> => {
  const key = { personId: actor.id, day: chinaDay(at) }
  const { Item } = await SnapDay.build(GetItemCommand).key(key).options({ consistent: true }).send()
  const digest = digestOf([kind, text, place].join('\n')).slice(0, 16)
  const { count = 0, digests = [] }: { count?: number; digests?: string[] } = Item ?? {}
  must(!digests.includes(digest), 'snap.same')
  must(count < most, 'snap.tooMany')
  return write(SnapDay.build(PutTransaction).item({ ...key, count: count + 1, digests: [...digests, digest] })
    .options({ condition: Item ? { attr: 'count', eq: count } : { attr: 'count', exists: false } }), 'stale')
}

/**
 * Report a matter to one's community (随手拍), by name or anonymously. Nobody but its workers reads it; what WeChat's
 * check says of the text stands beside it (WX-05). Who reports anonymously is named to no worker, only in the log of
 * events as whoever made the call, and earns nothing (FP-04). Refuses with `snap.same`, `snap.tooMany`, and what
 * `attachFiles` refuses.
 */
export const sendReport = async (request: Request, input: Input) => {
  const { actor, at } = request
  const community = homeOf(actor)
  const settings = await settingsOf(community)
  const counted = await countDay(request, input, settings['civic.reportsPerDay'])
  const { kind, text, place, spot, anonymous, photos } = input
  const { suggest: check } = await checkText(actor.id, place, text)
  const reportId = newId('snp')
  const attached = await attachFiles(request, photos,
    { community, readers: 'staff', roles: workerRoles, about: reportId, unnamed: anonymous })
  const sentAt = momentText(at)
  const report = {
    community, reportId, personId: actor.id, name: actor.nameMasked ?? '*', anonymous, kind, text, place, check,
    ...(spot ? { spot: roundedPlace(spot) } : {}), state: 'sent' as const, movedAt: sentAt, sentAt,
    dueAt: lookDueAt(kind, settings, at), others: 0, photos,
  }
  const promised = promisedOf(report)
  return commit(request, {
    type: 'report.sent', community, data: { reportId, kind, anonymous, check },
    answer: myView({ ...report, version: 1 }),
  }, saveReport(undefined, report), counted, write(SnapOwn.build(PutTransaction)
    .item({ personId: actor.id, reportId, community }), 'stale'), ...(promised ? [promise(promised)] : []), ...attached)
}
