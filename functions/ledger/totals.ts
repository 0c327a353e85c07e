import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import type { Kind } from './chart.ts'
import { TotalRow } from './items.ts'

/** What all accounts of a kind in a community hold together, in the asset's unit; the stream keeps it. */
export const totalOfKind = async (community: string, kind: Kind): Promise<number> => {
  const { Item } = await TotalRow.build(GetItemCommand).key({ community, kind }).options({ consistent: true }).send()
  return Item?.balance ?? 0
}
