import type { Output } from '../../../../../shared/contract/index.ts'
import { recordsWords } from '../../../text/records.ts'
import { shiftWords } from '../../../text/shift.ts'
import type { Words } from '../../../text/words.ts'
import { hoursText } from '../../../../../shared/units.ts'

export type ServiceRecord = Output<'GET /me/service-records'>['items'][number]

/** How the minutes are known; of an order nobody led, so what was not measured is the community's word. */
export const evidenceWords = ({ evidence, kind }: Pick<ServiceRecord, 'evidence' | 'kind'>): Words =>
  (kind === 'order' && evidence === 'leaderEntered' ? recordsWords.byCommunity : shiftWords[evidence])

/** What the records on the page come to; a reversed one counts for nothing. */
export const summaryOf = (records: readonly ServiceRecord[], complete: boolean): Words => {
  const standing = records.filter(({ reversedAt }) => reversedAt === undefined)
  const hours = hoursText(standing.reduce((sum, { minutes }) => sum + minutes, 0))
  return complete
    ? [`共${standing.length}次，${hours}小时`, `${standing.length} times, ${hours} h`]
    : [`最近${standing.length}次，${hours}小时`, `The last ${standing.length} times, ${hours} h`]
}
