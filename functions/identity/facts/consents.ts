import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Purpose, purposes } from '../../../shared/purposes.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { Consent } from './items.ts'

export interface GivenConsent { purpose: Purpose; version: number }
interface StoredConsent extends GivenConsent { at: string }

/** The consents of a person that were not withdrawn. */
export const readConsents = async (personId: string): Promise<StoredConsent[]> => {
  const { items } = await listPage(Consent, { partition: `person#${personId}`, prefix: 'consent#', limit: 50 })
  return items.filter(({ withdrawnAt }) => !withdrawnAt)
    .map(({ purpose, version, at }) => ({ purpose: purpose as Purpose, version, at }))
}

/** The writes that keep consents; `paperBy` is the worker who keeps the signed paper. */
export const consentWrites = (
  { at }: Request, personId: string, given: readonly GivenConsent[], paperBy?: string,
): Write[] => given.map(({ purpose, version }) => write(Consent.build(PutTransaction).item({
  personId, purpose, version, at: momentText(at), ...(paperBy ? { paperBy } : {}),
}), 'stale'))

/**
 * Each fact that is set has a consent to its purpose as it reads today (PV-02). Gives those that are new.
 * Refuses with `consent.missing`.
 */
export const mustConsent = async (
  personId: string, wanted: readonly Purpose[], given: readonly GivenConsent[],
): Promise<GivenConsent[]> => {
  const current = ({ purpose, version }: GivenConsent): boolean => version === purposes[purpose].version
  must(given.every(current), 'consent.missing')
  const had = (await readConsents(personId)).filter(current)
  const has = (all: readonly GivenConsent[], purpose: Purpose): boolean => all.some((one) => one.purpose === purpose)
  must(wanted.every((purpose) => has(given, purpose) || has(had, purpose)), 'consent.missing')
  return given.filter(({ purpose }) => wanted.includes(purpose))
}
