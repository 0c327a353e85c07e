import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $set } from 'dynamodb-toolbox/entity/actions/update'
import { type Write, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Household } from './items.ts'

/** The most people in one household, waiting ones counted. */
export const mostMembers = 12

export type Member = Household['members'][number]

/** Refuses with `household.unknown`. */
export const findHousehold = async (householdId: string): Promise<Household> => {
  const { Item } = await Household.build(GetItemCommand).key({ householdId }).options({ consistent: true }).send()
  return Item ?? refuse('household.unknown')
}

/** The household, if the person is its head. Refuses with `household.unknown`, `household.notHead`. */
export const findLed = async (householdId: string, personId: string): Promise<Household> => {
  const household = await findHousehold(householdId)
  must(household.headId === personId, 'household.notHead')
  return household
}

/** The write that gives the household other members; stale when another changed it meanwhile. */
export const membersWrite = ({ householdId, version }: Household, members: Member[]): Write =>
  write(Household.build(UpdateTransaction).item({ householdId, version: version + 1, members: $set(members) })
    .options({ condition: { attr: 'version', eq: version } }), 'stale')

export const householdView = (household: Household) => ({
  id: household.householdId, name: household.name, community: household.community, headId: household.headId,
  members: household.members.map((member) => ({
    ...member, isHead: member.personId === household.headId,
  })),
})
