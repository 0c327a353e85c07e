import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Power } from '../../../shared/powers.ts'
import type { CareFlag } from '../../../shared/purposes.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { derivedId } from '../../platform/ids.ts'
import { seal } from '../../platform/vault.ts'
import { DeskAct, DeskActOf, type DeskKind } from './items.ts'
import { type Detail, type PlainKind, planAct } from './kinds.ts'
import { type Subject, mustBePresent, mustHandle, mustServe } from './subject.ts'

/** The act waits for a second person. */
export const takeDown = async (request: Request, kind: DeskKind, subject: Subject, detail: Detail) => {
  const { actor, at, eventId } = request
  const deskActId = derivedId('dsk', eventId)
  const { id: personId, community, person } = subject
  const answer = { deskActId, askedAt: momentText(at) }
  const act = {
    community, state: 'waiting' as const, deskActId, kind, personId, nameMasked: person.nameMasked ?? '*',
    askedBy: actor.id, askedByName: actor.nameMasked ?? '*', askedAt: answer.askedAt,
    detailSealed: await seal(JSON.stringify(detail), `${deskActId}/detail`),
  }
  return commit(request, { type: 'desk.asked', community, data: { deskActId, kind, personId }, answer },
    write(DeskAct.build(PutTransaction).item(act)
      .options({ condition: { attr: 'deskActId', exists: false } }), 'stale'),
    write(DeskActOf.build(PutTransaction).item({ personId, deskActId, community }), 'stale'))
}

/** What would be refused is refused at once, not only to the second person. */
const ask = async (request: Request, kind: PlainKind, subject: Subject, detail: Detail) => {
  const { actor } = request
  await planAct(kind, request, subject, detail, { askedBy: actor.id, secondedBy: actor.id })
  return takeDown(request, kind, subject, detail)
}

interface About { personId: string; note: string }

/** Take down at the desk, from a signed paper, who may act for somebody. Refuses as `mustServe`, `planMandate` do. */
export const askMandate = async (
  request: Request,
  { personId, note, ...mandate }: About & { agentId: string; powers: Power[]; monthlyMinutes: number; endsOn: string },
) => ask(request, 'mandate', await mustServe(request, personId), { note, mandate })

/** Certify hardship and the like, or end it (TB-04, TB-06). Refuses as `mustServe`, `careAfter` do. */
export const askCare = async (
  request: Request, { personId, note, ...care }: About & { flag: CareFlag; until?: string | undefined },
) => ask(request, 'care', await mustServe(request, personId), { note, care })

/** Somebody has left or died (TB-11). Refuses as `mustBePresent` does, and with `kin.unknown`. */
export const askLeaving = async (
  request: Request, { personId, note, ...leaving }: About & { why: 'moved' | 'died'; kinIds: string[] },
) => ask(request, 'leaving', await mustBePresent(request, personId), { note, leaving })

/**
 * Their data is to be erased, for a signed request of theirs or of their kin's. Refuses as `mustHandle` does, and with
 * `erasure.present`, `erasure.exists`.
 */
export const askErasure = async (request: Request, { personId, note }: About) =>
  ask(request, 'erasure', await mustHandle(request, personId), { note })

/** They are here after all. Refuses as `mustHandle` does, and with `person.here`. */
export const askReturning = async (request: Request, { personId, note }: About) =>
  ask(request, 'returning', await mustHandle(request, personId), { note })
