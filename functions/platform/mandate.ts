import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { type Power, deskAgent } from '../../shared/powers.ts'
import { workerRoles } from '../../shared/roles.ts'
import { chinaDay, chinaMonth } from '../../shared/units.ts'
import { type Actor, loadActor, reaches } from './actor.ts'
import type { Request, Write } from './commit.ts'
import { recordsTable } from './dynamo.ts'
import { mustBeIn } from './joining.ts'
import { listPage } from './list.ts'
import { readFacts } from './person.ts'
import { must, refuse } from './refusal.ts'
import { readRow } from './row.ts'

export const mandateKey = ({ principalId, agentId }: { principalId: string; agentId: string }) =>
  ({ pk: `person#${principalId}`, sk: `mandate#${agentId}` })

/**
 * A person lets another, or the workers at the desk, act for them: in what, for how many minutes a month, until when.
 * One for each pair. Read: one by its pair; those of a person by prefix.
 */
export const Mandate = new Entity({
  name: 'mandate',
  table: recordsTable,
  schema: item({
    principalId: string().key(),
    /** A person, or `desk`: a paper consent under which any worker of `community` may act. */
    agentId: string().key(),
    /** The home community of the principal when the mandate was given. */
    community: string(),
    /** Changes with each grant and each revocation, not with each use. */
    version: number(),
    status: string().enum('active', 'revoked'),
    powers: list(string()), monthlyMinutes: number(), endsOn: string(),
    usedMonth: string(), usedMinutes: number(),
    grantedAt: string(),
    /** The principal, or the worker who took it down at the desk, with the second one. */
    grantedBy: string(), secondedBy: string().optional(), note: string().optional(),
    revokedAt: string().optional(), revokedBy: string().optional(),
  }),
  computeKey: mandateKey,
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Mandate = FormattedItem<typeof Mandate>

/** Whether the mandate is in force on a day. */
export const inForce = ({ status, endsOn }: Pick<Mandate, 'status' | 'endsOn'>, day: string): boolean =>
  status === 'active' && day <= endsOn

/** Minutes of the month that are gone. */
export const usedIn = ({ usedMonth, usedMinutes }: Pick<Mandate, 'usedMonth' | 'usedMinutes'>, month: string): number =>
  (usedMonth === month ? usedMinutes : 0)

export interface ActingFor {
  /** The person in whose name it is done: home community, household and masked name are theirs. */
  principal: Actor & { community: string }
  /** For `data.onBehalfOf` of the event, so that both names are kept; absent where a person acts for themselves. */
  onBehalfOf?: string
  /** Which mandate it was and of which month its minutes are, for the day on which some come back. */
  used?: Used
  /** To go into the commit: nothing, or the use of the month's minutes. */
  writes: Write[]
}

export interface Used { agentId: string; month: string }

/** The minutes are counted by a condition; `stale` where the mandate was used, changed or revoked meanwhile. */
const useUp = (mandate: Mandate, month: string, minutes: number): Write => ({
  item: { Update: {
    TableName: recordsTable.getName(), Key: mandateKey(mandate),
    UpdateExpression: 'SET usedMonth = :month, usedMinutes = :after',
    ConditionExpression: 'version = :version AND usedMonth = :before AND usedMinutes = :used',
    ExpressionAttributeValues: {
      ':month': month, ':after': usedIn(mandate, month) + minutes, ':version': mandate.version,
      ':before': mandate.usedMonth, ':used': mandate.usedMinutes,
    },
  } },
  otherwise: 'stale',
})

const readMandate = (principalId: string, agentId: string): Promise<Mandate | undefined> =>
  readRow<Mandate>(mandateKey({ principalId, agentId }))

/**
 * Minutes that were not needed after all count for the mandate's month again (TB-05); where it has gone on to another
 * month, that one begins anew anyway. To go into the commit that gives the minutes back.
 */
export const giveBackUse = async (principalId: string, { agentId, month }: Used, minutes: number): Promise<Write[]> => {
  const mandate = await readMandate(principalId, agentId)
  if (minutes === 0 || mandate?.usedMonth !== month) return []
  return [useUp(mandate, month, -Math.min(minutes, mandate.usedMinutes))]
}

// Nobody has more people to act for them than a page holds.
const mostAgents = 100

/** Who may do something for a person today by a mandate of their own; the desk is nobody in particular. */
export const agentsOf = async (principalId: string, power: Power, day: string): Promise<string[]> => {
  const { pk: partition } = mandateKey({ principalId, agentId: '' })
  const { items } = await listPage(Mandate, { partition, prefix: 'mandate#', limit: mostAgents })
  return items.filter((one) => inForce(one, day) && one.agentId !== deskAgent && one.powers.includes(power))
    .map(({ agentId }) => agentId)
}

/** The actor's own mandate; else, for a worker of the principal's community, the consent signed at the desk. */
const mandatesFor = async (actor: Actor, { id, community }: ActingFor['principal']): Promise<Mandate[]> => {
  const own = await readMandate(id, actor.id)
  const desk = reaches(actor, workerRoles, community) ? await readMandate(id, deskAgent) : undefined
  return [...own ? [own] : [], ...desk?.community === community ? [desk] : []]
}

/**
 * The person for whom the actor acts: themselves, or whoever gave them a mandate that covers this.
 * Refuses with `registration.missing` or `person.unknown`, `joining.notAccepted`, `person.left`, `mandate.missing`,
 * `mandate.power`, `mandate.spent`.
 * @param minutes what this takes of the month's limit; 0 where it takes no time (it still needs the mandate)
 */
export const mustActFor = async (
  request: Request, personId: string, power: Power, minutes = 0,
): Promise<ActingFor> => {
  const { actor, at } = request
  const oneself = personId === actor.id
  const found = oneself ? actor : await loadActor(personId) ?? refuse('person.unknown')
  const community = found.community ?? refuse(oneself ? 'registration.missing' : 'person.unknown')
  const principal = { ...found, community }
  mustBeIn(principal, request.call)
  if (oneself) return { principal, writes: [] }
  must(!(await readFacts(personId)).leftAt, 'person.left')
  const valid = (await mandatesFor(actor, principal)).filter((one) => inForce(one, chinaDay(at)))
  must(valid.length > 0, 'mandate.missing')
  const able = valid.filter((one) => one.powers.includes(power))
  must(able.length > 0, 'mandate.power')
  const month = chinaMonth(at)
  const mandate = able.find((one) => usedIn(one, month) + minutes <= one.monthlyMinutes) ?? refuse('mandate.spent')
  const used = { agentId: mandate.agentId, month }
  return { principal, onBehalfOf: personId, used, writes: [useUp(mandate, month, minutes)] }
}
