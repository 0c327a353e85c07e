import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import type { Fund } from '../../charities/items.ts'
import { RoundIn, VoteRound, roundsIn } from './items.ts'

/** A fund does not close while its residents vote on a share of it. Refuses with `closing.votes`. */
export const mustHaveNoVote = async ({ fundId, division }: Fund): Promise<void> => {
  const pointers = await everyRow((cursor) =>
    listPage(RoundIn, { partition: roundsIn(division), cursor, limit: 100 }))
  const rounds = await inChunks(pointers, ({ roundId }) =>
    VoteRound.build(GetItemCommand).key({ roundId }).options({ consistent: true }).send())
  must(!rounds.some(({ Item }) => Item?.fundId === fundId && Item.state === 'open'), 'closing.votes')
}
