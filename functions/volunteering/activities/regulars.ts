import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { chinaDay } from '../../../shared/units.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import { listPage } from '../../platform/list.ts'

/** Who takes a place in every shift of a series, in the order in which they came; a pause ends with its day (China). */
export const Regular = new Entity({
  name: 'regular',
  table: recordsTable,
  schema: item({
    activityId: string().key(), personId: string().key(), roleId: string(), since: string(),
    pausedUntil: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ personId }) => regularsOfPerson(personId)),
    listSk: string().hidden().putLink<typeof before>(({ since, activityId }) => `${since}#${activityId}`),
  })),
  computeKey: ({ activityId, personId }: { activityId: string; personId: string }) =>
    ({ pk: `activity#${activityId}`, sk: `regular#${personId}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Regular = FormattedItem<typeof Regular>

export const regularsOfPerson = (personId: string): string => `regulars#${personId}`

// No community may set more (shared/contract/settings.ts).
const mostRegulars = 200

export const findRegular = async (activityId: string, personId: string): Promise<Regular | undefined> => {
  const { Item } = await Regular.build(GetItemCommand).key({ activityId, personId })
    .options({ consistent: true }).send()
  return Item
}

/** The regulars of a series, who came first at the front. */
export const regularsOf = async (activityId: string): Promise<Regular[]> => {
  const page = await listPage(Regular, { partition: `activity#${activityId}`, prefix: 'regular#', limit: mostRegulars })
  return page.items.toSorted((one, other) => (one.since < other.since ? -1 : 1))
}

/** Whether a regular comes to a shift on its day. */
export const comes = ({ pausedUntil }: Pick<Regular, 'pausedUntil'>, startsAt: string): boolean =>
  pausedUntil === undefined || chinaDay(Date.parse(startsAt)) > pausedUntil
