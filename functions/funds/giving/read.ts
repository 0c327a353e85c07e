import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { Gift } from './items.ts'

/** Alone in a file: the stream reads gifts, and needs nothing of what pays them. */
export const readGift = async (giftId: string): Promise<Gift | undefined> =>
  (await Gift.build(GetItemCommand).key({ giftId }).options({ consistent: true }).send()).Item
