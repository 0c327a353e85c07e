import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { DifferenceKind } from '../../../shared/giving.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { digestOf } from '../../platform/ids.ts'
import { log, signal } from '../../platform/log.ts'
import { type Gift, PayDifference } from './items.ts'

interface Found { kind: DifferenceKind; outTradeNo: string; number: string; saidFen: number; bookedFen?: number }

/** Nothing is booked: it comes on the charity's list of differences, and somebody is woken. */
export const differ = async (request: Request, mchid: string, gift: Gift | undefined, found: Found) => {
  const row = { mchid, at: momentText(request.at), id: digestOf(request.eventId).slice(0, 16), ...found }
  await commit(request, {
    type: 'pay.differed', community: gift?.community ?? 'none', data: { mchid, ...found }, answer: {},
  }, write(PayDifference.build(PutTransaction).item(row), 'stale'))
  if (request.repeated) return
  log.error('WeChat Pay says what the books do not', { mchid, kind: found.kind, number: found.number })
  signal('PayDiffers')
}
