import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import { readStanding } from '../../ledger/balance.ts'
import type { Mark } from '../../ledger/plan.ts'
import { ActorItem } from '../../platform/actor.ts'
import { forgetAdmin } from '../../platform/admins.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { forgetFilesOf, keepFilesOf } from '../../platform/files/tasks.ts'
import { factsWrite } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { erasureEnds } from '../records/erasure.ts'
import type { Subject } from './subject.ts'

export interface LeavingDetail { why: 'moved' | 'died'; kinIds: string[] }

const standingsOf = (personId: string) => Promise.all((['member', 'gift', 'grant'] as const).map(async (kind) => {
  const account = `timeCredit:${kind}:${personId}`
  return { kind, account, ...await readStanding(account) }
}))

/**
 * The credit that is frozen when somebody leaves or dies (TB-11): earned, gifted and granted; what was frozen before
 * stays so. The record of hours is honour, and stays.
 */
export const freezing = async (personId: string): Promise<Mark[]> =>
  (await standingsOf(personId))
    .filter(({ kind, sequence, state }) => state === undefined && (kind === 'member' || sequence > 0))
    .map(({ account }) => ({ account, state: 'frozen' }))

/** And opened again where it was an error, or they are back. */
export const unfreezing = async (personId: string): Promise<Mark[]> =>
  (await standingsOf(personId)).filter(({ state }) => state === 'frozen')
    .map(({ account }) => ({ account, state: 'open' }))

/** Whoever is named is verified kin. Refuses with `kin.unknown`. */
export const mustNameKin = ({ facts }: Subject, kinIds: string[]): void =>
  must(kinIds.every((kinId) => facts.kin.some(({ personId }) => personId === kinId)), 'kin.unknown')

/**
 * Gone, with the roles that were held and masked again; in thirty days also the photos and papers that they uploaded
 * (PV-03).
 */
export const planLeaving = async (
  request: Request, subject: Subject, { why }: Pick<LeavingDetail, 'why'>, leftBy?: string,
): Promise<Write[]> => [
  await factsWrite({ ...subject.facts, leftAt: momentText(request.at), leftWhy: why, leftBy }),
  write(ActorItem.build(UpdateTransaction).item({ personId: subject.id, roles: $set([]), shows: $remove() }), 'stale'),
  ...forgetAdmin(subject.id, subject.person.roles, []),
  forgetFilesOf(subject.id, request.at),
]

/** Back again: it was an error, or they have returned. Roles are granted anew. Refuses with `person.here`. */
export const planReturning = async ({ id, facts }: Subject): Promise<Write[]> => {
  must(facts.leftAt, 'person.here')
  return [
    await factsWrite({ ...facts, leftAt: undefined, leftWhy: undefined, leftBy: undefined }), keepFilesOf(id),
    ...await erasureEnds(id),
  ]
}
