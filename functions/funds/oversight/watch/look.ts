import { chinaDay, chinaMonth, chinaWeek } from '../../../../shared/units.ts'
import type { GiftFindingRule } from '../../../../shared/oversight.ts'
import { presentId } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import type { EventRow } from '../../../platform/event.ts'
import { derivedId } from '../../../platform/ids.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { readGift } from '../../giving/read.ts'
import type { Gift } from '../../giving/items.ts'
import { giftsSince, linesIn } from './gifts.ts'
import { type GiftFinding, readFinding, saveFinding } from './items.ts'
import { burstOf, exceeds, figuresOf, roundTripDays, roundTripOf, splitOf } from './rules.ts'

const dayMs = 86_400_000

/** The same gifts are found once: by the gift, or by the person with the day, week or month. */
const idOf = (rule: GiftFindingRule, ...subject: string[]): string => derivedId('gfd', [rule, ...subject].join('#'))

type Found = Omit<GiftFinding, 'version' | 'state' | 'at' | 'fundId' | 'community'>
type Where = Pick<GiftFinding, 'fundId' | 'community'>

/** Put what was found on the list; what was cleared comes up again once it is more than was looked at. */
export const enlist = async (request: Request, { fundId, community }: Where, found: readonly Found[]) => {
  const known = await Promise.all(found.map(({ findingId }) => readFinding(findingId)))
  const fresh = found.map((one, index) => ({ one, before: known[index] }))
    .filter(({ one, before }) => !before || exceeds(one, before))
  if (fresh.length === 0) return undefined
  const at = momentText(request.at)
  const findings = fresh.map(({ one }): GiftFinding =>
    ({ ...one, version: 1, fundId, community, state: 'open', at }))
  const said = findings.map(({ findingId, rule, giftId, spendingId }) => ({ findingId, rule, giftId, spendingId }))
  return commit(request, { type: 'giftFinding.found', community, data: { fundId, findings: said }, answer: {} },
    ...findings.map((one, index) => saveFinding(fresh[index]?.before, one)))
}

const several = (rule: GiftFindingRule, period: string, personId: string, gifts: readonly Gift[]): Found[] => {
  const [first] = gifts
  if (!first) return []
  const from = gifts.map(({ at }) => at).sort()[0] ?? first.at
  return [{
    findingId: idOf(rule, first.fundId, personId, period), rule, personId, from, ...figuresOf(gifts),
  }]
}

const largeOf = ({ giftId, personId, amountFen }: Gift): Found => ({
  findingId: idOf('large', giftId), rule: 'large', giftId, count: 1, sumFen: amountFen,
  ...(personId ? { personId } : {}),
})

/** While a person's burst waits, it is looked at with all that follows on the day: nothing is read again. */
const ofPerson = async (gift: Gift, at: number): Promise<Found[]> => {
  if (!gift.personId) return []
  const { fundId, community } = gift
  const personId = await presentId(gift.personId)
  if ((await readFinding(idOf('burst', fundId, personId, chinaDay(at))))?.state === 'open') return []
  const lines = await linesIn(community)
  const gifts = await giftsSince(personId, fundId, at - Math.max(lines.splitDays, 1) * dayMs)
  return [
    ...several('burst', chinaDay(at), personId, burstOf(gifts, lines, at)),
    ...several('split', chinaWeek(at), personId, splitOf(gifts, lines, at)),
  ]
}

const ofGift = async (gift: Gift, at: number): Promise<Found[]> => {
  const { largeFen } = await linesIn(gift.community)
  return [...gift.amountFen > largeFen ? [largeOf(gift)] : [], ...await ofPerson(gift, at)]
}

/** A gift has come, or several of a fund at once, from a statement (CF-18). */
export const lookAtGift = async (request: Request, { movements, at }: EventRow) => {
  const received = movements.filter(({ movement }) => movement === 'gift.receive')
  const ids = received.flatMap(({ reference }) => reference ?? [])
  const gifts = (await inChunks(ids, readGift)).filter((gift) => gift !== undefined)
  const [first] = gifts
  if (!first) return undefined
  const found = (await inChunks(gifts, (gift) => ofGift(gift, Date.parse(at)))).flat()
  return enlist(request, first, [...new Map(found.map((one) => [one.findingId, one])).values()])
}

/** A gift has gone back (CF-18). */
export const lookAtRefund = async (request: Request, { data, at }: EventRow) => {
  const gift = await readGift((data as { giftId: string }).giftId)
  if (!gift?.personId) return undefined
  const personId = await presentId(gift.personId)
  const [ms, lines] = [Date.parse(at), await linesIn(gift.community)]
  const gifts = await giftsSince(personId, gift.fundId, ms - roundTripDays * dayMs)
  return enlist(request, gift, several('roundTrip', chinaMonth(ms), personId, roundTripOf(gifts, lines, ms)))
}

type Paid = Pick<Found, 'count' | 'sumFen' | 'note' | 'personId' | 'from' | 'giftIds'>

/** One of the people, one of the organisation. */
export const payeeFinding = (spendingId: string, found: Paid): Found => ({
  findingId: idOf('payee', spendingId, ...(found.note === undefined ? [] : ['organisation'])), rule: 'payee',
  spendingId, ...found,
})
