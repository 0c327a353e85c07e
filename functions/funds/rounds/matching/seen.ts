import type { MatchSign } from '../../../../shared/rounds.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { type Actor, loadActor } from '../../../platform/actor.ts'
import { isClose } from '../../../platform/closeness.ts'
import type { Write } from '../../../platform/commit.ts'
import { readFacts } from '../../../platform/person.ts'
import { lookupHash, unseal } from '../../../platform/vault.ts'
import type { Gift } from '../../giving/items.ts'
import { cardOf, isKnown } from '../identity.ts'
import { readTally, saveTally } from './find.ts'
import type { Match, MatchTally } from './items.ts'
import { signsOf } from './rules.ts'

interface Identity { person: string; known: boolean }

/** Who gave without an account: whom the slip names, or nobody. */
const onPaper = async ({ giftId, donorSealed }: Gift): Promise<Identity> => {
  if (!donorSealed) return { person: giftId, known: false }
  return { person: await lookupHash(`match\n${await unseal(donorSealed, `${giftId}/donor`)}`), known: false }
}

/** Who gave, as far as it is known: somebody with a second account is nobody new where a card was seen of both. */
const identityOf = async (actor: Actor): Promise<Identity> => {
  const facts = await readFacts(actor.id)
  return { person: await cardOf(actor, facts, 'match') ?? actor.id, known: isKnown(facts) }
}

const windowMs = 600_000

/** The tallies that a new gift counts in on its day: of who gave, and of the household. */
const daysOf = (match: Match, paidAt: string, givers: string[]): Promise<MatchTally[]> =>
  Promise.all(givers.map((giver) => readTally(match.matchId, `gifts#${chinaDay(Date.parse(paidAt))}#${giver}`)))

/** The tallies of its sum: in its window, and in the one before. A slip says the day and no time: it has none. */
const windowsOf = async ({ matchId }: Match, { way, paidAt = '', amountFen }: Gift): Promise<MatchTally[]> => {
  if (way !== 'wechat') return []
  const window = Math.floor(Date.parse(paidAt) / windowMs)
  return Promise.all([window, window - 1].map((one) => readTally(matchId, `sum#${amountFen}#${one}`)))
}

const giftsIn = ({ gifts }: MatchTally): number => gifts

export interface Newcomer {
  person: string
  household?: string | undefined
  /** The sponsor's own, or of their kin or household. */
  isSponsors: boolean
  signs: MatchSign[]
  counts: Write[]
}

/** Who gave, whether they stand behind the sponsor, and what is odd about the gift; counted in the same commit. */
export const newcomer = async (match: Match, gift: Gift): Promise<Newcomer> => {
  const { sponsorPeople } = match
  const { personId, paidAt = gift.at } = gift
  const actor = personId ? await loadActor(personId) : undefined
  const { person, known } = actor ? await identityOf(actor) : await onPaper(gift)
  const isSponsors = actor !== undefined && await isClose(actor, sponsorPeople)
  const household = actor?.householdId
  const ofDay = await daysOf(match, paidAt, [person, ...(household ? [household] : [])])
  const ofSum = await windowsOf(match, gift)
  return {
    person, household, isSponsors,
    signs: signsOf({
      known, giftsToday: 1 + Math.max(...ofDay.map(giftsIn)),
      sameSum: 1 + ofSum.reduce((sum, one) => sum + giftsIn(one), 0),
    }),
    counts: [...ofDay, ...ofSum.slice(0, 1)].map((one) => saveTally(match, one, 0, 1)),
  }
}
