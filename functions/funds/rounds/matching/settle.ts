import { chinaDay } from '../../../../shared/units.ts'
import { purposeAccount } from '../../../../shared/funds.ts'
import { gapping } from '../../../ledger/line/draw.ts'
import { placeOf, readFront } from '../../../ledger/line/read.ts'
import { lengthOf, unspent } from '../../../ledger/line/rules.ts'
import { asRead, movementIdOf } from '../../../ledger/plan.ts'
import { post } from '../../../ledger/post.ts'
import { idsOf, loadActor } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import type { Gift } from '../../giving/items.ts'
import { readGift } from '../../giving/read.ts'
import { accountOf } from './end.ts'
import { findMatch, holding, openMatchOf, readMatched, readTally, saveMatch, saveMatched, saveTally } from './find.ts'
import type { Match, MatchTally, MatchedGift } from './items.ts'
import { roomFen, wantedFen } from './rules.ts'
import { newcomer } from './seen.ts'

export const backTask = 'match.back'

const standing = ({ amountFen, goneFen }: Gift): number => amountFen - goneFen

interface Pair { match: Match; gift: Gift; before: MatchedGift | undefined; matched: MatchedGift }

const saidOf = ({ match, gift }: Pair, matchFen: number) => {
  const { giftId, personId, title, campaignId } = gift
  const { matchId, sponsor } = match
  return { giftId, matchId, campaignId, personId, title, sponsor, matchFen }
}

const keysOf = ({ person, household }: MatchedGift, day: string): string[] =>
  [`day#${day}`, `person#${person}`, ...(household ? [`household#${household}`] : [])]

const talliesOf = ({ match, matched }: Pair, day: string): Promise<MatchTally[]> =>
  Promise.all(keysOf(matched, day).map((key) => readTally(match.matchId, key)))

/** What stands matched of whoever gave under records that have become part of theirs (PEERS 1.11). */
const beforeMerging = async ({ match, gift, matched }: Pair): Promise<number> => {
  const actor = gift.personId ? await loadActor(gift.personId) : undefined
  const others = actor ? idsOf(actor).filter((id) => id !== matched.person) : []
  const tallies = await Promise.all(others.map((id) => readTally(match.matchId, `person#${id}`)))
  return tallies.reduce((sum, { fen }) => sum + fen, 0)
}

interface Adding<A> { type: string; answer: (after: MatchedGift) => A | Promise<A>; writes?: Write[] }

/**
 * Match what of the gift is not matched yet, as far as the caps and the pledge reach (PEERS 5.19). Where that is
 * nothing, the gift is remembered all the same: no other pledge matches it.
 */
export const addTo = async <A>(request: Request, pair: Pair, { type, answer, writes = [] }: Adding<A>) => {
  const { match, gift, before, matched } = pair
  const day = chinaDay(request.at)
  const [tallies, merged] = await Promise.all([talliesOf(pair, day), beforeMerging(pair)])
  const [ofDay = 0, person = 0, household = 0] = tallies.map(({ fen }) => fen)
  const amount = Math.min(
    Math.max(0, wantedFen(match, standing(gift)) - matched.matchedFen),
    roomFen(match, match.leftFen, { day: ofDay, person: person + merged, household }),
  )
  const bookedAt = momentText(request.at)
  const parts = amount === 0 ? matched.parts
    : [...matched.parts, { movementId: movementIdOf(request.eventId, 0), bookedAt, day, amountFen: amount, goneFen: 0 }]
  const after: MatchedGift = { ...matched, state: 'matched', matchedFen: matched.matchedFen + amount, parts }
  const draft = { type, community: match.community, data: saidOf(pair, amount), answer: await answer(after) }
  if (amount === 0) return commit(request, draft, saveMatched(before, after), ...writes)
  const { matchId, campaignId, leftFen, matchedFen } = match
  return post(request, {
    ...draft,
    movements: [{
      movement: 'gift.match', from: matchId, to: campaignId, amount, happenedAt: bookedAt, reference: gift.giftId,
    }],
    expect: [asRead(accountOf(matchId), leftFen)],
  }, saveMatched(before, after), holding(match, leftFen - amount),
  saveMatch(match, { ...match, leftFen: leftFen - amount, matchedFen: matchedFen + amount }),
  ...tallies.map((one) => saveTally(match, one, amount)), ...writes)
}

/** Whether a pledge still takes back: after its end only where its rest is the sponsor's. */
const takesBack = ({ state, rest }: Match): boolean => state === 'open' || rest === 'sponsor'

const laterMs = 60_000

/**
 * Of a gift that went back, its match goes back to the pledge, from its newest part, as far as it is unspent: what was
 * spent already was spent on what it was given for, and stays (decision 112).
 */
const takeFrom = async (request: Request, pair: Pair) => {
  const { match, gift, matched } = pair
  const { giftId, community, purposeId } = gift
  const over = matched.matchedFen - wantedFen(match, standing(gift))
  const index = matched.parts.findLastIndex((one) => one.amountFen > one.goneFen)
  const part = matched.parts[index]
  if (over <= 0 || !part || !takesBack(match)) return undefined
  const again = due({ task: backTask, key: giftId, at: momentText(request.at + laterMs) })
  const place = await placeOf(community, part.bookedAt, part.movementId)
  if (!place) {
    return commit(request, { type: 'match.backAwaited', community, data: saidOf(pair, over), answer: {} }, again)
  }
  const account = purposeAccount(purposeId)
  const free = unspent(place, part.goneFen, (await readFront(account)).front)
  const amount = Math.min(over, part.amountFen - part.goneFen, free ? lengthOf(free) : 0)
  if (amount === 0) return undefined
  const gaps = await gapping(account, place, { gone: part.goneFen, amount, reference: giftId })
  const tallies = await talliesOf(pair, part.day)
  const { matchId, leftFen, matchedFen } = match
  const parts = matched.parts.map((one, at) => (at === index ? { ...one, goneFen: one.goneFen + amount } : one))
  const after: MatchedGift = { ...matched, matchedFen: matched.matchedFen - amount, parts }
  return post(request, {
    type: 'match.back', community, data: saidOf(pair, amount), answer: {},
    movements: [{
      movement: 'gift.unmatch', from: purposeId, to: matchId, amount, happenedAt: momentText(request.at),
      reference: giftId,
    }],
    expect: [asRead(accountOf(matchId), leftFen)],
  }, saveMatched(matched, after), holding(match, leftFen + amount),
  saveMatch(match, {
    ...match, leftFen: leftFen + amount, matchedFen: matchedFen - amount,
    state: match.state === 'open' ? 'open' : 'ended',
  }), ...tallies.map((one) => saveTally(match, one, -amount)), ...gaps, ...(amount < over ? [again] : []))
}

const secondMs = 1_000

/** The pledge that matches a gift which it sees for the first time. */
const matchFor = async ({ way, campaignId, paidAt = '' }: Gift): Promise<Match | undefined> => {
  const day = chinaDay(Date.parse(paidAt))
  const matchId = campaignId && await openMatchOf(campaignId)
  const match = matchId ? await findMatch(matchId) : undefined
  const openedMs = Date.parse(match?.openedAt ?? '')
  // WeChat tells whole seconds, a slip the day.
  const isSince = way === 'wechat' ? Date.parse(paidAt) + secondMs > openedMs : day >= chinaDay(openedMs)
  const isIts = match && isSince && day >= match.firstDay && day <= match.lastDay
  return isIts ? match : undefined
}

const first = async (request: Request, match: Match, gift: Gift) => {
  const { person, household, isSponsors, signs, counts } = await newcomer(match, gift)
  const { giftId } = gift
  const state = isSponsors ? 'excluded' as const : 'waiting' as const
  const matched: MatchedGift = {
    giftId, version: 1, matchId: match.matchId, state, person, signs, at: momentText(request.at), matchedFen: 0,
    parts: [], ...(household ? { household } : {}),
  }
  const pair = { match, gift, before: undefined, matched }
  if (!isSponsors && signs.length === 0) {
    return addTo(request, pair, { type: 'gift.matched', answer: () => ({}), writes: counts })
  }
  return commit(request, {
    type: isSponsors ? 'match.excluded' : 'match.waits', community: match.community, data: saidOf(pair, 0), answer: {},
  }, saveMatched(undefined, matched), ...counts)
}

/**
 * Bring a gift's match to what it should be, whatever has happened to the gift: once however often, and in whatever
 * order it is told. What waits or was declined is left alone.
 */
export const settleMatch = async (request: Request, giftId: string): Promise<unknown> => {
  const gift = await readGift(giftId)
  if (gift?.state !== 'paid') return undefined
  const before = await readMatched(giftId)
  if (!before) {
    const match = await matchFor(gift)
    return match ? first(request, match, gift) : undefined
  }
  if (before.state !== 'matched') return undefined
  const match = await findMatch(before.matchId)
  const pair = { match, gift, before, matched: before }
  const missing = wantedFen(match, standing(gift)) - before.matchedFen
  if (missing > 0 && match.state === 'open') {
    return addTo(request, pair, { type: 'gift.matched', answer: () => ({}) })
  }
  return missing < 0 ? takeFrom(request, pair) : undefined
}
