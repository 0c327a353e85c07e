import { type KinRelation, inverseKin } from '../../../shared/kin.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { type Facts, type Kin, factsWrite } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { findSubject, mustBeOthers, mustHandle, mustServe } from '../desk/subject.ts'

/** The most verified kin of one person. */
const mostKin = 40

const hasKin = ({ kin }: Facts, personId: string): boolean => kin.some((one) => one.personId === personId)

const withKin = (facts: Facts, kin: Kin): Facts => {
  must(!hasKin(facts, kin.personId), 'kin.exists')
  must(facts.kin.length < mostKin, 'kin.full')
  return { ...facts, kin: [...facts.kin, kin] }
}

/** Without a relation that made somebody a guardian, their consent counts no more. */
export const withoutKin = (facts: Facts, personId: string): Facts => ({
  ...facts, kin: facts.kin.filter((one) => one.personId !== personId),
  ...(facts.guardianId === personId ? { guardianId: undefined, guardianConsentAt: undefined } : {}),
})

interface Input { personId: string; kinId: string; relation: KinRelation; note: string }

/**
 * A worker has seen the papers and verifies a relation; both people have it from then on, each in their own words
 * (TB-05). Nobody verifies their own kin. Refuses with `kin.same`, `kin.exists`, `kin.full`, `person.unknown`,
 * `role.scope`, `desk.ownCase`, `person.left`.
 */
export const verifyKin = async (request: Request, input: Input) => {
  const { relation, note } = input
  // Behind a double stands the record that it has become part of.
  const subject = await mustServe(request, input.personId)
  const other = await findSubject(input.kinId)
  const [personId, kinId] = [subject.id, other.id]
  must(kinId !== personId, 'kin.same')
  mustBeOthers(request.actor, other)
  const at = momentText(request.at)
  const verified = { verifiedBy: request.actor.id, at }
  const names = { nameMasked: subject.person.nameMasked, kinMasked: other.person.nameMasked }
  const data = { personId, kinId, relation, note, ...names }
  return commit(request, { type: 'kin.verified', community: subject.community, data, answer: { verifiedAt: at } },
    await factsWrite(withKin(subject.facts, { personId: kinId, relation, ...verified })),
    await factsWrite(withKin(other.facts, { personId, relation: inverseKin[relation], ...verified })))
}

/** A verified relation taken back. Refuses with `kin.unknown`, `person.unknown`, `role.scope`, `desk.ownCase`. */
export const removeKin = async (request: Request, { personId, kinId, note }: Omit<Input, 'relation'>) => {
  const subject = await mustHandle(request, personId)
  must(hasKin(subject.facts, kinId), 'kin.unknown')
  const other = await findSubject(kinId)
  mustBeOthers(request.actor, other)
  const removedAt = momentText(request.at)
  const draft = {
    type: 'kin.removed', community: subject.community, data: { personId, kinId, note }, answer: { removedAt },
  }
  return commit(request, draft,
    await factsWrite(withoutKin(subject.facts, kinId)), await factsWrite(withoutKin(other.facts, personId)))
}
