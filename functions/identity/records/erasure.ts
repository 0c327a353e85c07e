import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { due, notDue } from '../../platform/due.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Subject, findSubject, mustHandle } from '../desk/subject.ts'
import { Erasure } from './items.ts'

export const erasureTask = 'identity.erase'
const dayMs = 86_400_000

export const findErasure = async (personId: string): Promise<Erasure | undefined> =>
  (await Erasure.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()).Item

export const isWaiting = (erasure: Erasure | undefined): erasure is Erasure => erasure?.state === 'waiting'

/** From now on it waits, and can be taken back, for the days that the community allows (PV-02, PEERS 1.18). */
export const erasureBegins = async (request: Request, personId: string, community: string) => {
  const days = (await settingsOf(community))['identity.erasureDays']
  const [askedAt, endsAt] = [momentText(request.at), momentText(request.at + days * dayMs)]
  const before = await findErasure(personId)
  const row = { personId, state: 'waiting' as const, askedAt, endsAt }
  const writes = [
    write(Erasure.build(PutTransaction).item(row).options({
      condition: before ? { attr: 'state', eq: before.state } : { attr: 'personId', exists: false },
    }), 'stale'),
    due({ task: erasureTask, key: personId, at: endsAt }),
  ]
  return { endsAt, writes }
}

/** Where one waits it does so no more. */
export const erasureEnds = async (personId: string): Promise<Write[]> => {
  if (!isWaiting(await findErasure(personId))) return []
  return [
    write(Erasure.build(UpdateTransaction).item({ personId, state: 'withdrawn' })
      .options({ condition: { attr: 'state', eq: 'waiting' } }), 'stale'),
    notDue({ task: erasureTask, key: personId }),
  ]
}

/** Refuses with `erasure.present`, `erasure.exists`. */
const mustBeFree = async ({ id, facts }: Subject): Promise<void> => {
  must(facts.leftAt, 'erasure.present')
  must(!isWaiting(await findErasure(id)), 'erasure.exists')
}

/** The writes of an erasure that two workers begin. Refuses with `erasure.present`, `erasure.exists`. */
export const planErasure = async (request: Request, subject: Subject): Promise<Write[]> => {
  await mustBeFree(subject)
  return (await erasureBegins(request, subject.id, subject.community)).writes
}

/** Whoever has left asks for it on their own phone. Refuses with `erasure.present`, `erasure.exists`. */
export const askMyErasure = async (request: Request) => {
  const { actor } = request
  const community = homeOf(actor)
  await mustBeFree(await findSubject(actor.id))
  const { endsAt, writes } = await erasureBegins(request, actor.id, community)
  const draft = { type: 'person.erasureAsked', community, data: { personId: actor.id }, answer: { endsAt } }
  return commit(request, draft, ...writes)
}

const withdraw = async (request: Request, personId: string, community: string, more: { note?: string }) => {
  const writes = await erasureEnds(personId)
  must(writes.length > 0, 'erasure.none')
  const answer = { withdrawnAt: momentText(request.at) }
  const data = { personId, ...more }
  return commit(request, { type: 'person.erasureWithdrawn', community, data, answer }, ...writes)
}

/** Taken back while it waits. Refuses with `erasure.none`. */
export const withdrawMyErasure = (request: Request) =>
  withdraw(request, request.actor.id, homeOf(request.actor), {})

/** The same at the desk. Refuses with `person.unknown`, `role.scope`, `desk.ownCase`, `erasure.none`. */
export const withdrawErasure = async (request: Request, { personId, note }: { personId: string; note: string }) =>
  withdraw(request, personId, (await mustHandle(request, personId)).community, { note })
