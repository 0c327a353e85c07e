import type { Settings } from '../../../shared/contract/settings.ts'
import { type CareFlag, purposes } from '../../../shared/purposes.ts'
import { chinaDay } from '../../../shared/units.ts'
import type { Request } from '../../platform/commit.ts'
import { type Care, factsWrite } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { consentWrites } from '../facts/consents.ts'
import type { Subject } from './subject.ts'

const dayMs = 86_400_000
// A certificate is renewed in its last month, so that nobody falls out between two of them.
const renewalDays = 30

export interface CareDetail { flag: CareFlag; until?: string | undefined }

/**
 * The flags after a certificate, or after its end where it has no `until`. Certificates of one kind do not overlap.
 * Refuses with `care.absent`, `care.tooLong`, `care.exists`.
 */
export const careAfter = (care: Care, { flag, until }: CareDetail, settings: Settings, atMs: number): Care => {
  const today = chinaDay(atMs)
  const key = `${flag}Until` as const
  const current = care[key]
  const running = current !== undefined && current >= today
  if (until === undefined) {
    must(running, 'care.absent')
    return { ...care, [key]: undefined }
  }
  must(until > today && until <= chinaDay(atMs + settings['identity.careLongestDays'] * dayMs), 'care.tooLong')
  must(!running || (current <= chinaDay(atMs + renewalDays * dayMs) && until > current), 'care.exists')
  return { ...care, [key]: until }
}

/** A flag certified or ended: the writes. The event says neither which nor until when; the facts hold that, sealed. */
export const planCare = async (request: Request, { id, community, facts }: Subject, detail: CareDetail, by: string) => {
  const care = careAfter(facts.care, detail, await settingsOf(community), request.at)
  const consent = detail.until ? [{ purpose: 'care' as const, version: purposes.care.version }] : []
  return [await factsWrite({ ...facts, care }), ...consentWrites(request, id, consent, by)]
}
