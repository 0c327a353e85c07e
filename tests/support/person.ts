import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { loadActor } from '../../functions/platform/actor.ts'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { Mandate } from '../../functions/platform/mandate.ts'
import { type Facts, factsWrite, readFacts } from '../../functions/platform/person.ts'
import { powers } from '../../shared/powers.ts'
import { chinaDay } from '../../shared/units.ts'
import { clock } from './world.ts'

/** Someone's facts as a rule finds them, without the calls that bring them about (those have tests of their own). */
export const know = async (personId: string, facts: Partial<Facts>): Promise<void> => {
  const { item } = await factsWrite({ ...await readFacts(personId), ...facts, personId })
  await documentClient.send(new TransactWriteCommand({ TransactItems: [item] }))
}

/** The birth day of somebody who is so many years old today (China). */
export const bornYearsAgo = (years: number): string => {
  const today = chinaDay(clock.now())
  return `${Number(today.slice(0, 4)) - years}-${today.slice(5) === '02-29' ? '02-28' : today.slice(5)}`
}

/** A mandate as a rule finds it, without the calls that bring it about (those have tests of their own). */
export const authorise = async (
  principalId: string, agentId: string, given: Partial<Omit<Mandate, 'principalId' | 'agentId'>> = {},
): Promise<void> => {
  await Mandate.build(PutItemCommand).item({
    principalId, agentId, community: (await loadActor(principalId))?.community ?? '', version: 1, status: 'active',
    powers: [...powers], monthlyMinutes: 600, endsOn: chinaDay(clock.now() + 365 * 86_400_000), usedMonth: '', usedMinutes: 0,
    grantedAt: clock.in(0), grantedBy: principalId, ...given,
  }).send()
}
