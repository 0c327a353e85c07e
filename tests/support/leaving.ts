import { dueTasks } from '../../functions/entry/due.ts'
import { runDue } from '../../functions/platform/due.ts'
import { drain } from './stream.ts'
import { type Person, clock, newCommunity, newResident } from './world.ts'

/** A community with two workers at the desk. */
export const newDesk = async () => {
  const community = await newCommunity()
  const [worker, second] = [await newResident(community, 'gridWorker'), await newResident(community, 'communityAdmin')]
  const confirm = (deskActId: string) => second.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
  return { community, worker, second, confirm }
}

/** Time goes on by days; what is due is done, and what follows from it. */
export const daysLater = async (days: number): Promise<void> => {
  clock.advance(days * 1440)
  await drain()
  await runDue(async () => dueTasks, 60_000)
  await drain()
}

/** What is open of somebody, by its step; steps with nothing open are left out. */
export const stepsOf = async (person: Person): Promise<Record<string, number>> => {
  const { steps } = await person.call('GET /me/closing', {})
  return Object.fromEntries(steps.filter(({ count }) => count > 0).map(({ step, count }) => [step, count]))
}
