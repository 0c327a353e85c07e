import { type Facts, factsWrite, readFacts } from '../../functions/platform/person.ts'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
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
