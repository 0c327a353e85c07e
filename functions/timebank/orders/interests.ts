import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { streetOf } from '../../../shared/divisions.ts'
import type { ServiceCode } from '../../../shared/services.ts'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { must } from '../../platform/refusal.ts'
import { Interest, interestsOf } from './offer-items.ts'

type Side = 'requests' | 'offers'
interface Wish { side: Side; services: ServiceCode[]; word?: string | undefined }

const mostInterests = 20

const interestView = ({ interestId, side, services, word, at }: Interest) =>
  ({ id: interestId, side: side as Side, services: services as ServiceCode[], word, at })

const mine = async (personId: string): Promise<Interest[]> =>
  (await listPage(Interest, { partition: `interests#${personId}`, limit: mostInterests })).items

/** Ask to be told when something fits. Refuses with `interest.tooMany`. */
export const keepInterest = async (request: Request, input: Wish) => {
  const { actor, at } = request
  must((await mine(actor.id)).length < mostInterests, 'interest.tooMany')
  const interest = {
    ...input, interestId: newId('int'), personId: actor.id, community: homeOf(actor), at: momentText(at),
  }
  const answer = interestView(interest)
  const data = { personId: actor.id, interestId: interest.interestId }
  return commit(request, { type: 'interest.kept', community: interest.community, data, answer },
    write(Interest.build(PutTransaction).item(interest), 'stale'))
}

export const seeInterests = async ({ actor }: Request) => ({ items: (await mine(actor.id)).map(interestView) })

/** Refuses with `interest.unknown`. */
export const dropInterest = async (request: Request, { interestId }: { interestId: string }) => {
  const { actor } = request
  const data = { personId: actor.id, interestId }
  return commit(request, { type: 'interest.dropped', community: homeOf(actor), data, answer: { id: interestId } },
    write(Interest.build(DeleteTransaction).key({ personId: actor.id, interestId })
      .options({ condition: { attr: 'interestId', exists: true } }), 'interest.unknown'))
}

interface News { text: string; services: readonly string[]; by: string; values: Record<string, string> }

const mostTold = 500

/** Whom a piece of news concerns: each person once. */
const interested = async (street: string, side: Side, { text, services, by }: News): Promise<string[]> => {
  const told = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await listPage(Interest, { partition: interestsOf(street, side), index: true, cursor, limit: 200 })
    for (const one of page.items) {
      const fits = (one.services.length === 0 || one.services.some((service) => services.includes(service)))
        && (!one.word || text.includes(one.word))
      if (fits && one.personId !== by) told.add(one.personId)
    }
    cursor = page.cursor
  } while (cursor && told.size < mostTold)
  return [...told].slice(0, mostTold)
}

const tell = async (request: Request, community: string, side: Side, news: News): Promise<void> => {
  const personIds = await interested(streetOf(community), side, news)
  if (personIds.length === 0) return
  await commit(request, { type: 'interest.met', community, data: { side, personIds, ...news.values }, answer: {} })
}

interface Opened { orderId: string; to: string; title: string; service: string; requesterId: string; startsAt: string }
interface Made { personId: string; name: string; services: string[]; text: string; tags: string[] }

/** A request has opened: whoever wanted to be told of such is told. */
export const tellOfRequest: Reaction = {
  name: 'timebank.tellOfRequest',
  run: async (request, { data, community }) => {
    const { to, title, service, requesterId, orderId, startsAt } = data as unknown as Opened
    if (to !== 'open') return
    await tell(request, community, 'requests',
      { text: title, services: [service], by: requesterId, values: { title, orderId, startsAt } })
  },
}

/** Somebody offers something: whoever wanted to be told of such is told. */
export const tellOfOffer: Reaction = {
  name: 'timebank.tellOfOffer',
  run: async (request, { data, community }) => {
    const { personId, name, services, text, tags } = data as unknown as Made
    const news = { text: [text, ...tags].join(' '), services, by: personId, values: { title: name } }
    await tell(request, community, 'offers', news)
  },
}
