import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { item, string } from 'dynamodb-toolbox/schema'
import { type Actor, loadActor } from './actor.ts'
import { recordsTable } from './dynamo.ts'
import { inChunks } from './in-chunks.ts'

/** Who a volunteer number belongs to; a number is given once. Imports know people by it, whatever they import. */
export const VolunteerNumber = new Entity({
  name: 'volunteerNumber',
  table: recordsTable,
  schema: item({ number: string().key(), personId: string() }),
  computeKey: ({ number }: { number: string }) => ({ pk: `volunteerNumber#${number}`, sk: 'number' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

const tidy = (number: string): string => number.replace(/\s/g, '').toUpperCase()

const neighbourWith = async (number: string, community: string): Promise<Actor | undefined> => {
  const { Item } = await VolunteerNumber.build(GetItemCommand).key({ number }).options({ consistent: true }).send()
  const person = Item && await loadActor(Item.personId)
  return person?.community === community ? person : undefined
}

/** Whom rows name by volunteer number, where they are at home in the community, with what `about` says of them. */
export const knownByNumber = async <Known>(
  rows: { volunteerNumber: string }[], community: string, about: (person: Actor) => Promise<Known>,
): Promise<(number: string) => Known | undefined> => {
  const numbers = [...new Set(rows.map(({ volunteerNumber }) => tidy(volunteerNumber)))]
    .filter((number) => /^V\d{15}$/.test(number))
  const found = new Map(await inChunks(numbers, async (number) => {
    const person = await neighbourWith(number, community)
    return [number, person && await about(person)] as const
  }))
  return (number) => found.get(tidy(number))
}
