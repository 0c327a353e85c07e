import type { Output } from '../../shared/contract/index.ts'
import { system } from '../../functions/platform/actor.ts'
import { post } from '../../functions/ledger/post.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { bornYearsAgo, know } from './person.ts'
import { type Person, clock, newResident } from './world.ts'

export { handler as doWhatIsDue } from '../../functions/entry/work.ts'

let count = 0

/** Minutes of credit for a person, as if they had been earned. */
export const giveCredit = async (personId: string, community: string, minutes: number): Promise<void> => {
  const request = { actor: system, eventId: `credit.${personId}.${count++}`, call: 'test', contentHash: 'x', at: clock.now() }
  const happenedAt = clock.in(0)
  await post(request, { type: 'credit.earned', community, data: {}, answer: {}, movements: [
    { movement: 'credit.earn', from: community, to: personId, amount: minutes, happenedAt },
  ] })
}

export const creditOf = (personId: string): Promise<number> => balanceOf(`timeCredit:member:${personId}`)
export const heldFor = (orderId: string): Promise<number> => balanceOf(`timeCredit:order:${orderId}`)

/** Somebody of 72 with minutes of credit, who may be served. */
export const newElder = async (community: string, minutes = 300): Promise<Person> => {
  const elder = await newResident(community)
  await know(elder.id, { birthDay: bornYearsAgo(72) })
  if (minutes > 0) await giveCredit(elder.id, community, minutes)
  return elder
}

/** Somebody of 35 who may serve. */
export const newHelper = async (community: string): Promise<Person> => {
  const helper = await newResident(community)
  await know(helper.id, { birthDay: bornYearsAgo(35) })
  return helper
}

export interface Town { community: string; elder: Person; helper: Person; worker: Person }

/** A published request for company of two hours that begins in a day, opened by a worker. */
export const openOrder = async (
  elder: Person, worker: Person,
  { startsIn = 1440, minutes = 120, service = 'chat' as const, people = 1 } = {},
): Promise<string> => {
  const { orderId } = await elder.call('POST /time-bank/orders', {
    service, place: '3 栋 201', startsAt: clock.in(startsIn), minutes, people,
  })
  await worker.call('POST /time-bank/orders/:orderId/review', { orderId, approve: true })
  return orderId
}

/** The same, taken and accepted. */
export const acceptedOrder = async (elder: Person, worker: Person, helper: Person, options = {}): Promise<string> => {
  const orderId = await openOrder(elder, worker, options)
  await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
  await elder.call('POST /time-bank/orders/:orderId/acceptance', { orderId })
  return orderId
}

export const codeFor = (elder: Person, orderId: string): Promise<Output<'GET /time-bank/orders/:orderId/check-code'>> =>
  elder.call('GET /time-bank/orders/:orderId/check-code', { orderId })

/** Come at the start, stay so many minutes, leave, by the codes on the elder's phone. */
export const serve = async (elder: Person, helper: Person, orderId: string, minutes: number, startsIn = 1440): Promise<void> => {
  clock.advance(startsIn)
  await helper.call('POST /time-bank/orders/:orderId/check-ins', { orderId, code: (await codeFor(elder, orderId)).code })
  clock.advance(minutes)
  await helper.call('POST /time-bank/orders/:orderId/check-outs', { orderId, code: (await codeFor(elder, orderId)).code })
}

export const statusOf = async (person: Person, orderId: string): Promise<string> =>
  (await person.call('GET /time-bank/orders/:orderId', { orderId })).order.status
