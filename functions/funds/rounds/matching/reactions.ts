import type { DueTask } from '../../../platform/due.ts'
import type { Reaction } from '../../../platform/reaction.ts'
import { endByDayTask } from './end.ts'
import { backTask, settleMatch } from './settle.ts'

/** Whatever happens to a gift, its match follows (PEERS 5.19). */
const follow: Reaction = {
  name: 'funds.matchGift',
  run: (request, { data }) => settleMatch(request, (data as { giftId: string }).giftId),
}

export const matchingReactions: Record<string, Reaction[]> = {
  'gift.paid': [follow], 'giftEntry.agreed': [follow], 'giftEntry.seconded': [follow], 'gift.takenBack': [follow],
  'gift.refundApproved': [follow], 'gift.kept': [follow],
}

export const matchingTasks: DueTask[] = [{ task: backTask, run: settleMatch }, endByDayTask]
