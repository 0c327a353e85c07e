import type { Output } from '../../../../shared/contract/index.ts'
import { hoursText } from '../../../../shared/units.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import type { Words } from '../../text/words.ts'

export type Month = Output<'GET /time-credit/honour'>['items'][number]
/** Says a text with its values filled in, in the language chosen. */
type Say = (words: Words, values?: Record<string, string | number>) => string

const words = text.honour

/** `750` of a thousand reads `75%`. */
export const percent = (permille: number): string => `${permille % 10 === 0 ? permille / 10 : (permille / 10).toFixed(1)}%`

export const waitOf = (say: Say, hours: number): string =>
  (hours < 24 ? say(words.withinHours, { n: hours }) : say(words.withinDays, { n: hours / 24 }))

/** Months until all that is owed is honoured, at the pace of this one; undefined where nothing was given. */
export const monthsToHonour = ({ owedMinutes, redeemedMinutes, marketMinutes }: Month): number | undefined => {
  const given = redeemedMinutes + marketMinutes
  return given > 0 ? Math.ceil(owedMinutes / given) : undefined
}

/** A month in sentences (TB-12). */
export const tell = (say: Say, month: Month): string[] => {
  const { requestedMinutes, redeemedMinutes, marketMinutes, ratioPermille, medianWaitHours, owedMinutes, poolMinutes, offered } = month
  const n = monthsToHonour(month)
  return [
    ratioPermille === undefined
      ? say(words.nobodyAsked)
      : say(words.asked, { asked: hoursText(requestedMinutes), given: hoursText(redeemedMinutes), ratio: percent(ratioPermille) }),
    ...marketMinutes > 0 ? [say(words.bought, { market: hoursText(marketMinutes) })] : [],
    ...medianWaitHours === undefined ? [] : [say(words.wait, { wait: waitOf(say, medianWaitHours) })],
    say(words.owes, { owed: hoursText(owedMinutes), pool: hoursText(poolMinutes) }),
    offered ? say(words.offers, { people: offered.people, offered: hoursText(offered.minutes) }) : say(words.fewOffers),
    ...owedMinutes > 0 ? [n === undefined ? say(words.noPace) : say(words.pace, { n })] : [],
  ]
}

/** The ages of a group, which may be several put together. */
export const bandsOf = (say: Say, bands: string[], comma: Words): string => {
  const names: Record<string, Words> = words.bands
  return bands.map((band) => (names[band] ? say(names[band]) : band)).join(say(comma))
}

export const header = [
  'month', 'requestedMinutes', 'redeemedMinutes', 'marketMinutes', 'ratioPermille', 'medianWaitHours', 'services', 'owedMinutes',
  'poolMinutes', 'offeredMinutes', 'publishedAt',
] as const
export const cells = (row: Month): Cell[] => [
  row.month, row.requestedMinutes, row.redeemedMinutes, row.marketMinutes, row.ratioPermille, row.medianWaitHours, row.services,
  row.owedMinutes, row.poolMinutes, row.offered?.minutes, chinaMoment(row.publishedAt),
]
