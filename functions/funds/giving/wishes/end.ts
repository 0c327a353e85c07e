import { wishIsOpen } from '../../../../shared/giving.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { readWish, saidOf, saveWish } from './find.ts'

/** Nobody has answered, or the child has not gone to pay: it ends, and the child is told gently. */
export const endWish = async (request: Request, key: string) => {
  const [personId = '', wishId = ''] = key.split('.')
  const before = await readWish({ personId, wishId })
  if (!before || !wishIsOpen(before) || momentText(request.at) < before.endsAt) return undefined
  const { community, state } = before
  return commit(request, {
    type: 'giftWish.lapsed', community, data: { ...saidOf(before), waitedFor: state }, answer: {},
  }, saveWish(before, { ...before, state: 'lapsed' }))
}
