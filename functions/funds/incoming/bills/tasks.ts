import { chinaDay, dayAfter } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'

export const billTask = 'pay.bill'

/** WeChat has made the bill of a day by ten in the morning of the next one. */
const readyAt = '10:20:00+08:00'

/** The next moment at which yesterday's bill is there. */
export const nextBillAt = (atMs: number): string => {
  const today = chinaDay(atMs)
  const ready = Date.parse(`${today}T${readyAt}`)
  return momentText(ready > atMs ? ready : Date.parse(`${dayAfter(today, 1)}T${readyAt}`))
}
