import { chinaDay } from '../../shared/units.ts'
import { now } from './clock.ts'
import type { Write } from './commit.ts'
import { recordsTable } from './dynamo.ts'
import { isMinor, readPerson } from './person.ts'
import { readRow } from './row.ts'

/** A household as other contexts see it; its rows are identity's. */
export interface HouseholdView {
  householdId: string
  name: string
  community: string
  headId: string
  /** `monthlyLimit`: the points a month that the head lets a child redeem. */
  members: {
    personId: string; nameMasked: string; status: 'member' | 'pending'; joinedAt: string
    monthlyLimit?: number | undefined
  }[]
  version: number
  /** Where all of it has gone, if it has merged into another. */
  mergedInto?: string | undefined
  /** Since when nobody has been left of it. */
  endedAt?: string | undefined
}

const key = (householdId: string) => ({ pk: `household#${householdId}`, sk: 'household' })

/** A household, strongly consistent. */
export const readHousehold = (householdId: string): Promise<HouseholdView | undefined> =>
  readRow<HouseholdView>(key(householdId))

/** Those who belong to it, in their order; who still waits for the head's yes does not. */
export const membersOf = ({ members }: Pick<HouseholdView, 'members'>): string[] =>
  members.filter(({ status }) => status === 'member').map(({ personId }) => personId)

type Named = Pick<HouseholdView, 'headId' | 'members'>

/** The masked name of its head; `*` where nobody leads it. */
export const headNameOf = ({ headId, members }: Named): string =>
  members.find(({ personId }) => personId === headId)?.nameMasked ?? '*'

/** The household as it stands in lists and on vouchers: `张*明家`. */
export const maskedNameOf = (household: Named): string => `${headNameOf(household)}家`

/** The member, if the person belongs to it. */
export const memberOf = ({ members }: Pick<HouseholdView, 'members'>, personId: string) =>
  members.find((member) => member.personId === personId && member.status === 'member')

/** In a commit: the household is still as it was read, its members, head and limits; stale where it is not. */
export const unchanged = ({ householdId, version }: Pick<HouseholdView, 'householdId' | 'version'>): Write => ({
  item: { ConditionCheck: {
    TableName: recordsTable.getName(), Key: key(householdId), ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version },
  } },
  otherwise: 'stale',
})

/**
 * Its members of 18 and over on a day (`2026-11-24`, China; today unless given), by their time of joining. Who has
 * given no birth day counts as an adult, as everywhere; who has left or died does not.
 */
export const adultsOf = async (household: Pick<HouseholdView, 'members'>, day?: string): Promise<string[]> => {
  const people = await Promise.all(household.members.filter(({ status }) => status === 'member')
    .map(async (member) => ({ ...member, person: await readPerson(member.personId) })))
  const today = day ?? chinaDay(now())
  return people
    .filter(({ person }) => !person.leftAt && !isMinor(person, today))
    .sort((one, other) => one.joinedAt.localeCompare(other.joinedAt))
    .map(({ personId }) => personId)
}

/** Whether no adult leads it: its head has left, has died or was a child; the desk names another. */
export const isHeadless = async (household: Named): Promise<boolean> => {
  if (!memberOf(household, household.headId)) return true
  const head = await readPerson(household.headId)
  return head.leftAt !== undefined || isMinor(head, chinaDay(now()))
}

// Households merge seldom, and never into one that is gone: more steps than this are an error of ours.
const mostMerges = 20

/** The living household that one has become: itself, or what it merged into, and what that merged into. */
export const successorOf = async (householdId: string): Promise<HouseholdView | undefined> => {
  let household = await readHousehold(householdId)
  for (let step = 0; household?.mergedInto; step++) {
    if (step === mostMerges) throw new Error(`${householdId} has merged more than ${mostMerges} times.`)
    household = await readHousehold(household.mergedInto)
  }
  return household
}
