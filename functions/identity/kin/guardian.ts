import { mayBeGuardian } from '../../../shared/kin.ts'
import { chinaDay } from '../../../shared/units.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { factsWrite, isMinor, readFacts } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { type Subject, findSubject, mustServe } from '../desk/subject.ts'
import { mustBeAdult } from '../facts/rules.ts'

const mustBeGuardian = ({ facts }: Subject, guardianId: string): void =>
  must(facts.kin.some((kin) => kin.personId === guardianId && mayBeGuardian(kin.relation)), 'guardian.notKin')

/** A minor by the birthday on record, and a guardian of age whom a worker has verified to be one. */
const keepConsent = async (
  request: Request, subject: Subject, guardianId: string, more: { note?: string },
) => {
  const today = chinaDay(request.at)
  mustBeGuardian(subject, guardianId)
  must(subject.facts.birthDay, 'birthDay.missing')
  must(isMinor(subject.facts, today), 'guardian.adult')
  mustBeAdult(await readFacts(guardianId), today)
  const consentedAt = momentText(request.at)
  const data = { personId: subject.id, guardianId, ...more }
  return commit(request, { type: 'guardian.consented', community: subject.community, data, answer: { consentedAt } },
    await factsWrite({ ...subject.facts, guardianId, guardianConsentAt: consentedAt }))
}

/**
 * A guardian agrees to what a minor does here (VR-12, TB-04). Refuses with `person.unknown`, `guardian.notKin`,
 * `birthDay.missing`, `guardian.adult`, `person.minor`.
 */
export const consentAsGuardian = async (request: Request, { personId }: { personId: string }) =>
  keepConsent(request, await findSubject(personId), request.actor.id, {})

/** The same on paper, kept by a worker. Refuses with `role.scope`, `desk.ownCase`, `person.left` besides. */
export const keepGuardianPaper = async (
  request: Request, { personId, guardianId, note }: { personId: string; guardianId: string; note: string },
) => keepConsent(request, await mustServe(request, personId), guardianId, { note })

/** A guardian takes the consent back; it counts from the minor's next call on. Refuses with `guardian.notKin`. */
export const withdrawAsGuardian = async (request: Request, { personId }: { personId: string }) => {
  const subject = await findSubject(personId)
  mustBeGuardian(subject, request.actor.id)
  const withdrawnAt = momentText(request.at)
  const data = { personId, guardianId: request.actor.id }
  return commit(request, { type: 'guardian.withdrew', community: subject.community, data, answer: { withdrawnAt } },
    await factsWrite({ ...subject.facts, guardianId: undefined, guardianConsentAt: undefined }))
}
