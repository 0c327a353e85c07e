import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { ServiceCode } from '../../../shared/services.ts'
import { chinaDay } from '../../../shared/units.ts'
import { type Actor, homeOf, loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { newId } from '../../platform/ids.ts'
import { readPerson } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { exchangeData, exchangeView, exchangeWrite } from './exchange.ts'
import { type Exchange, PersonExchange } from './items.ts'

interface Line { personId: string; side: 'gave' | 'got'; minutes: number }
interface Proposal { title: string; service: ServiceCode; day: string; lines: Line[] }

const openDays = 14
const backDays = 30
const dayMs = 86_400_000

const sumOf = (lines: Line[], side: Line['side']): number =>
  lines.reduce((sum, line) => sum + (line.side === side ? line.minutes : 0), 0)

const membersOf = async (lines: Line[]): Promise<Actor[]> => Promise.all(lines.map(async ({ personId }) => {
  const [person, { leftAt }] = await Promise.all([loadActor(personId), readPerson(personId)])
  must(person?.community, 'person.unknown')
  must(!leftAt, 'person.left')
  return person
}))

/** Nobody earns by serving their own household (DOMAIN 1.4). */
const mustBeOtherHouseholds = (lines: Line[], people: Actor[]): void => {
  const of = (side: Line['side']) => people.filter((_, index) => lines[index]?.side === side)
  const served = new Set(of('got').map(({ householdId }) => householdId).filter(Boolean))
  must(of('gave').every(({ householdId }) => !householdId || !served.has(householdId)), 'exchange.household')
}

/**
 * Propose what everybody in a group gave and got of a service on a day of the last month; what was given is what was
 * got. Whoever proposes is in it and agrees by proposing.
 * Refuses with `exchange.sums`, `exchange.twice`, `exchange.notIn`, `exchange.day`, `person.unknown`, `person.left`,
 * `exchange.household`.
 */
export const proposeExchange = async (request: Request, { title, service, day, lines }: Proposal) => {
  const { actor, at } = request
  must(sumOf(lines, 'gave') === sumOf(lines, 'got'), 'exchange.sums')
  must(new Set(lines.map(({ personId }) => personId)).size === lines.length, 'exchange.twice')
  must(lines.some(({ personId }) => personId === actor.id), 'exchange.notIn')
  must(day <= chinaDay(at) && day >= chinaDay(at - backDays * dayMs), 'exchange.day')
  const people = await membersOf(lines)
  mustBeOtherHouseholds(lines, people)
  const [now, endsAt] = [momentText(at), momentText(at + openDays * dayMs)]
  const exchange: Exchange = {
    exchangeId: newId('gex'), version: 0, title, service, day, community: homeOf(actor), organizerId: actor.id,
    organizerName: actor.nameMasked ?? '*', status: 'open', endsAt,
    lines: lines.map((line, index) => ({
      ...line, name: people[index]?.nameMasked ?? '*', ...(line.personId === actor.id ? { acceptedAt: now } : {}),
    })),
  }
  const { exchangeId, community } = exchange
  const draft = { type: 'exchange.proposed', community, data: exchangeData(exchange), answer: exchangeView(exchange) }
  return commit(request, draft, exchangeWrite(exchange), due({ task: 'exchange.expire', key: exchangeId, at: endsAt }),
    ...lines.map(({ personId }) =>
      write(PersonExchange.build(PutTransaction).item({ personId, at: now, exchangeId }), 'stale')))
}
