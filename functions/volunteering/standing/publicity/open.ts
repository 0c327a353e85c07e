import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, write } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { newId } from '../../../platform/ids.ts'
import { chinaDay, chinaDayEnd } from '../../../../shared/units.ts'
import { PublicNotice } from './items.ts'

export const closingTask = 'volunteering.closePublicNotice'

type Subject = Pick<PublicNotice, 'subject' | 'community' | 'personId' | 'documentId' | 'nameMasked' | 'title'>
  & Partial<Pick<PublicNotice, 'from' | 'to' | 'minutes' | 'barredUntil'>>

const dayMs = 86_400_000

/** The end of the last day of so many days after today. */
export const endAfterDays = (atMs: number, days: number): string => chinaDayEnd(chinaDay(atMs + days * dayMs))

/** Put something on public notice until a moment; the schedule closes it then. */
export const openNotice = (
  request: Request, subject: Subject, endsAt: string,
): { noticeId: string; writes: Write[] } => {
  const noticeId = newId('ntc')
  const notice: PublicNotice = {
    ...subject, noticeId, startsAt: momentText(request.at), endsAt, state: 'open', openObjections: 0,
  }
  return { noticeId, writes: [
    write(PublicNotice.build(PutTransaction).item(notice), 'stale'),
    due({ task: closingTask, key: noticeId, at: endsAt }),
  ] }
}
