import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../platform/commit.ts'
import { due, notDue } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { OfferedRow, offersOf } from './items.ts'

/** The task that ends an offer. */
export const offerTask = 'volunteering.offer'

interface Who { shiftId: string; personId: string }

/** One open offer for each person and shift. */
const offerKey = ({ shiftId, personId }: Who) => ({ task: offerTask, key: `${shiftId}#${personId}` })

/** In the commit that keeps a place for somebody until a moment. */
export const keepOffer = ({ shiftId, personId }: Who, until: string): Write[] => [
  due({ ...offerKey({ shiftId, personId }), at: until }),
  write(OfferedRow.build(PutTransaction).item({ shiftId, personId }), 'stale'),
]

/** In the commit in which it is taken, declined, over or called off. */
export const endOffer = ({ shiftId, personId }: Who): Write[] => [
  notDue(offerKey({ shiftId, personId })),
  write(OfferedRow.build(DeleteTransaction).key({ shiftId, personId }), 'stale'),
]

/** For whom places of a shift are kept. */
export const offeredIn = async (shiftId: string, most: number): Promise<string[]> =>
  (await listPage(OfferedRow, { partition: offersOf(shiftId), limit: most })).items.map(({ personId }) => personId)
