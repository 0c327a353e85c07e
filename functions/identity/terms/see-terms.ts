import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { firstTerms } from '../../../shared/first-terms.ts'
import { type TermsText, cityOf, firstVersion } from '../../../shared/terms.ts'
import type { Request } from '../../platform/commit.ts'
import { refuse } from '../../platform/refusal.ts'
import { type TermsHead, termsHeadOf, versionAt } from '../../platform/terms.ts'
import { TermsVersion } from './items.ts'

type Read = TermsText & { effectiveAt?: string; publishedAt?: string }

/** Refuses with `terms.unknown`. */
const textOf = async (city: string, version: number): Promise<Read> => {
  if (version === firstVersion) return firstTerms
  const { Item } = await TermsVersion.build(GetItemCommand).key({ city, version }).send()
  const { agreement, privacy, changes, effectiveAt, publishedAt } = Item ?? refuse('terms.unknown')
  return { agreement, privacy, changes, effectiveAt, publishedAt }
}

/** What a person is to be told of versions: the one in force and, where one is announced, the next. */
export const versionsFor = (head: TermsHead, at: number) => {
  const inForce = versionAt(head, at)
  const next = head.published.find(({ version }) => version > inForce)
  return { inForce, ...(next ? { next: { version: next.version, effectiveAt: next.effectiveAt } } : {}) }
}

/** The terms of a city: those in force, or a version by its number. Refuses with `terms.unknown`. */
export const seeTerms = async (
  { at }: Request, { division, version }: { division: string; version?: number | undefined },
) => {
  const city = cityOf(division)
  const head = await termsHeadOf(city)
  const versions = versionsFor(head, at)
  const wanted = version ?? versions.inForce
  return { version: wanted, ...await textOf(city, wanted), ...versions, published: head.published }
}
