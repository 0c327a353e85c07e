import { cityOf, firstVersion } from '../../shared/terms.ts'
import type { Actor } from './actor.ts'
import { momentText, now } from './clock.ts'
import { must } from './refusal.ts'
import { readRow } from './row.ts'

/** Which versions of the terms a city has published, in order, without their texts. */
export interface TermsHead {
  /** How many there are beside the first, which comes with the product. */
  published: { version: number; publishedAt: string; effectiveAt: string }[]
}

export const termsKey = (city: string) => ({ pk: `terms#${city}`, sk: 'head' })

export const readTermsHead = async (city: string): Promise<TermsHead> =>
  await readRow<TermsHead>(termsKey(city)) ?? { published: [] }

/** The version that applies at a moment. */
export const versionAt = ({ published }: TermsHead, at: number): number =>
  published.findLast(({ effectiveAt }) => effectiveAt <= momentText(at))?.version ?? firstVersion

const rememberMs = 60_000
const remembered = new Map<string, { at: number; head: TermsHead }>()

/** A city's versions as a process remembers them: one read a minute, however many calls it answers. */
export const termsHeadOf = async (city: string): Promise<TermsHead> => {
  const known = remembered.get(city)
  if (known && Math.abs(now() - known.at) < rememberMs) return known.head
  const head = await readTermsHead(city)
  remembered.set(city, { at: now(), head })
  return head
}

/** After one was published, so that this process sees it at once. */
export const forgetTerms = (): void => remembered.clear()

/** The version in force where somebody lives. */
export const termsInForce = async (community: string): Promise<number> =>
  versionAt(await termsHeadOf(cityOf(community)), now())

/** A registered person has agreed to the terms as they read today. Refuses with `terms.notAccepted`. */
export const mustHaveAgreed = async ({ community, termsVersion = 0 }: Actor): Promise<void> => {
  if (community) must(termsVersion >= await termsInForce(community), 'terms.notAccepted')
}
