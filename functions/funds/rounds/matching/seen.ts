import type { MatchSign } from '../../../../shared/rounds.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { type Actor, loadActor } from '../../../platform/actor.ts'
import { isClose } from '../../../platform/closeness.ts'
import type { Write } from '../../../platform/commit.ts'
import { readFacts } from '../../../platform/person.ts'
import { lookupHash, unseal } from '../../../platform/vault.ts'
import type { Gift } from '../../giving/items.ts'
import { cardOf } from '../identity.ts'
import { readTally, saveTally } from './find.ts'
import type { Match, MatchTally } from './items.ts'
import { signsOf } from './rules.ts'

interface Identity { person: string; realName: boolean }

/** Who gave without an account: whom the slip names, or nobody. */
const onPaper = async ({ giftId, donorSealed }: Gift): Promise<Identity> => {
  if (!donorSealed) return { person: giftId, realName: false }
  return { person: await lookupHash(`match\n${await unseal(donorSealed, `${giftId}/donor`)}`), realName: false }
}

/** Who gave, as far as it is known: somebody with a second account is nobody new where a card was seen of both. */
const identityOf = async (actor: Actor): Promise<Identity> => {
  const facts = await readFacts(actor.id)
  return { person: await cardOf(actor, facts, 'match') ?? actor.id, realName: facts.realNameSeenAt !== undefined }
}

const windowMs = 600_000

/** The tallies that a new gift counts in: of who gave and the household on this day, and of its sum in this window. */
const countedIn = (paidAt: string, amountFen: number, person: string, household?: string): string[] => {
  const day = chinaDay(Date.parse(paidAt))
  const window = Math.floor(Date.parse(paidAt) / windowMs)
  return [`gifts#${day}#${person}`, ...(household ? [`gifts#${day}#${household}`] : []), `sum#${amountFen}#${window}`]
}

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
  const { matchId, sponsorPeople } = match
  const { personId, paidAt = gift.at, amountFen } = gift
  const actor = personId ? await loadActor(personId) : undefined
  const { person, realName } = actor ? await identityOf(actor) : await onPaper(gift)
  const isSponsors = actor !== undefined && await isClose(actor, sponsorPeople)
  const household = actor?.householdId
  const tallies = await Promise.all(countedIn(paidAt, amountFen, person, household).map((key) =>
    readTally(matchId, key)))
  const gifts = tallies.map((one: MatchTally) => one.gifts + 1)
  const sameSum = gifts.at(-1) ?? 1
  return {
    person, household, isSponsors,
    signs: signsOf({ realName, giftsToday: Math.max(...gifts.slice(0, -1)), sameSum }),
    counts: tallies.map((one) => saveTally(one, 0, 1)),
  }
}
