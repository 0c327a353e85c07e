import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { homeOf } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import { listPage } from '../platform/list.ts'
import { refuse } from '../platform/refusal.ts'
import { findNomination, findRound } from './find.ts'
import {
  Link, Nomination, Objection, Round, Voice, linksOf, nominationsOf, roundsOf, sentencesFor,
} from './items.ts'
import { type Nominee, nomineeOf } from './nominee.ts'
import { visible } from './rules.ts'
import { briefView, roundView } from './views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

export const seeRounds = async ({ actor }: Request, paging: Paging) => {
  const partition = roundsOf(homeOf(actor))
  const page = await listPage(Round, { partition, index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(roundView) }
}

/**
 * Who is in the round, in the order of nomination: nothing on it compares. A filtered page may come short of its limit.
 * Refuses with `honour.roundUnknown`.
 */
export const seeNominations = async ({ actor }: Request, { roundId, ...paging }: Paging & { roundId: string }) => {
  await findRound(roundId, homeOf(actor))
  const page = await listPage(Nomination, { partition: nominationsOf(roundId), index: true, ...paging })
  return { ...page, items: page.items.filter(({ state }) => visible.includes(state)).map(briefView) }
}

const mineOf = ({ actor }: Request, { byId }: Nomination, { people, speakers }: Nominee) => {
  if (speakers.includes(actor.id)) return 'nominee' as const
  if (people.includes(actor.id)) return 'own' as const
  return byId === actor.id ? 'nominator' as const : 'neighbour' as const
}

const consistent = { consistent: true } as const
// A handful, so that nobody counts them.
const sentencesShown = 5

const sentencesOf = async (nominationId: string) => {
  const newest = { partition: sentencesFor(nominationId), index: true, newestFirst: true, limit: sentencesShown }
  return (await listPage(Voice, newest)).items.map(({ name, sentence = '' }) => ({ name, sentence }))
}

const forThoseConcerned = ({ reason, appealUntil, shown, state, photos = [] }: Nomination) => ({
  photos,
  ...(reason ? { reason } : {}), ...(appealUntil ? { appealUntil } : {}),
  ...(state === 'granted' ? { shown: shown ?? 'none' as const } : {}),
})

/** A nomination as the actor may see it; the reasons are for nominee and nominator. */
export const seenBy = async (request: Request, nomination: Nomination, nominee: Nominee) => {
  const { nominationId } = nomination
  const { id, householdId } = request.actor
  const [voice, objection, sentences] = await Promise.all([
    Voice.build(GetItemCommand).key({ nominationId, voterId: householdId ?? id }).options(consistent).send(),
    Objection.build(GetItemCommand).key({ nominationId, by: id }).options(consistent).send(),
    sentencesOf(nominationId),
  ])
  const mine = mineOf(request, nomination, nominee)
  return {
    ...briefView(nomination), mine, supported: voice.Item !== undefined, objected: objection.Item !== undefined,
    sentences, ...(mine === 'neighbour' ? {} : forThoseConcerned(nomination)),
  }
}

/** Refuses with `honour.unknown`, also where the actor has nothing to do with it and it is not to be seen. */
export const seeNomination = async (request: Request, { nominationId }: { nominationId: string }) => {
  const nomination = await findNomination(nominationId)
  const nominee = await nomineeOf(nomination, request.at)
  const open = homeOf(request.actor) === nomination.community && visible.includes(nomination.state)
  const seen = await seenBy(request, nomination, nominee)
  return open || seen.mine !== 'neighbour' ? seen : refuse('honour.unknown')
}

const mostLinks = 40

/** What concerns the actor, newest first: of them, of their household, and by them. */
export const seeMyNominations = async (request: Request) => {
  const { id, householdId } = request.actor
  const pages = await Promise.all([id, ...(householdId ? [householdId] : [])].map((ownerId) =>
    listPage(Link, { partition: linksOf(ownerId), newestFirst: true, limit: mostLinks })))
  const ids = [...new Set(pages.flatMap(({ items }) => items.map(({ nominationId }) => nominationId)))]
    .sort().reverse().slice(0, mostLinks)
  const items = await Promise.all(ids.map(async (nominationId) => {
    const nomination = await findNomination(nominationId)
    return { nomination, seen: await seenBy(request, nomination, await nomineeOf(nomination, request.at)) }
  }))
  // What is not fit to be seen is not shown to the nominee either, only to who wrote it.
  return { items: items.filter(({ nomination: { state, byId } }) =>
    !['checking', 'unfit'].includes(state) || byId === id).map(({ seen }) => seen) }
}
