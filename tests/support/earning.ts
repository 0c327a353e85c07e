import { handler as doWhatIsDue } from '../../functions/entry/work.ts'
import { chinaDay } from '../../shared/units.ts'
import { newFamily } from './households.ts'
import { drain } from './stream.ts'
import { type Person, clock, newCommunity, newResident } from './world.ts'

/** A community with a family that applies, three raters, and two administrators. */
export const newStage = async () => {
  const community = await newCommunity()
  const { head, householdId } = await newFamily(community)
  const raters = []
  for (let count = 0; count < 3; count++) raters.push(await newResident(community, 'pointRater'))
  const admin = await newResident(community, 'communityAdmin')
  const other = await newResident(community, 'communityAdmin')
  return { community, head, householdId, raters, admin, other }
}
export type Stage = Awaited<ReturnType<typeof newStage>>

export const today = (): string => chinaDay(clock.now())

export const apply = (
  person: Person, given: { rule?: string; happenedOn?: string; text?: string; personId?: string; photos?: string[] } = {},
) => person.call('POST /point-applications', { rule: 'mutualHelp', happenedOn: today(), text: '帮楼下老人搬米上楼', ...given })

export const rate = (rater: Person | undefined, { id, community }: { id: string; community: string }, points: number, reason?: string) => {
  if (!rater) throw new Error('There are three raters.')
  return rater.call('POST /point-applications/:applicationId/ratings', {
    applicationId: id, community, points, ...(reason ? { reason } : {}),
  })
}

/** What was applied for, on notice with what the three gave. */
export const onNotice = async ({ head, raters }: Stage, points: readonly number[] = [8, 6, 10]) => {
  const application = await apply(head)
  for (const [index, given] of points.entries()) await rate(raters[index], application, given)
  const [now] = (await head.call('GET /me/point-applications', {})).items
  if (!now) throw new Error('It is in the list.')
  return now
}

/** On to a moment and a minute, with all that is due by then and all that follows from it. */
export const until = async (moment: string | undefined): Promise<void> => {
  clock.advance(Math.ceil((Date.parse(moment ?? '') - clock.now()) / 60_000) + 1)
  await doWhatIsDue()
  await drain()
}
export { doWhatIsDue }

/** An application as whoever asked sees it now. */
export const seenBy = async (person: Person, id: string) =>
  (await person.call('GET /me/point-applications', {})).items.find((one) => one.id === id)

/** The last movement of a household's points, in the statement of one of its members. */
export const lastEntry = async (person: Person, householdId: string) =>
  (await person.call('GET /accounts/:account/statement', { account: `familyPoint:household:${householdId}` })).items[0]
