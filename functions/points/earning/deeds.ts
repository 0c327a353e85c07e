import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, string } from 'dynamodb-toolbox/schema'
import { type Write, write } from '../../platform/commit.ts'
import { recordsTable } from '../../platform/dynamo.ts'

/**
 * That somebody's deed of a day is applied for or was awarded, whoever brought it: an application or a list of the
 * desk. What was awarded once is not awarded again.
 */
const DeedMark = new Entity({
  name: 'deedMark',
  table: recordsTable,
  schema: item({
    personId: string().key(), rule: string().key(), day: string().key(), state: string().enum('open', 'awarded'),
    /** The application or the list. */
    reference: string(),
  }),
  computeKey: ({ personId, rule, day }: { personId: string; rule: string; day: string }) =>
    ({ pk: `deeds#${personId}`, sk: `${rule}#${day}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
type DeedMark = FormattedItem<typeof DeedMark>
export type DeedKey = Pick<DeedMark, 'personId' | 'rule' | 'day'>

export const deedMarkOf = async ({ personId, rule, day }: DeedKey): Promise<DeedMark | undefined> =>
  (await DeedMark.build(GetItemCommand).key({ personId, rule, day }).options({ consistent: true }).send()).Item

/** In the commit that brings it: nobody else has meanwhile. */
export const claimDeed = (deed: DeedMark): Write => write(DeedMark.build(PutTransaction).item(deed)
  .options({ condition: { attr: 'personId', exists: false } }), 'stale')

/** In the commit that awards what was claimed. */
export const awardedDeed = ({ personId, rule, day, reference }: Omit<DeedMark, 'state'>): Write =>
  write(DeedMark.build(PutTransaction).item({ personId, rule, day, reference, state: 'awarded' })
    .options({ condition: { attr: 'reference', eq: reference } }), 'stale')

/** In the commit after which it may be brought again. */
export const freeDeed = ({ personId, rule, day, reference }: Omit<DeedMark, 'state'>): Write =>
  write(DeedMark.build(DeleteTransaction).key({ personId, rule, day })
    .options({ condition: { attr: 'reference', eq: reference } }), 'stale')
