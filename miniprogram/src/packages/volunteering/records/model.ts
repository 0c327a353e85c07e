import type { Output } from '../../../../../shared/contract/index.ts'
import type { Words } from '../../../text/words.ts'
import { hoursText } from '../../../../../shared/units.ts'

export type ServiceRecord = Output<'GET /me/service-records'>['items'][number]

/** What the records on the page come to; a reversed one counts for nothing. */
export const summaryOf = (records: readonly ServiceRecord[], complete: boolean): Words => {
  const standing = records.filter(({ reversedAt }) => reversedAt === undefined)
  const hours = hoursText(standing.reduce((sum, { minutes }) => sum + minutes, 0))
  return complete
    ? [`共${standing.length}次，${hours}小时`, `${standing.length} times, ${hours} h`]
    : [`最近${standing.length}次，${hours}小时`, `The last ${standing.length} times, ${hours} h`]
}
