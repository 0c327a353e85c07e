import { chinaDay } from '../../../shared/units.ts'
import { onDay } from './calendar.ts'
import { community, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, idOf, unless } from './world.ts'

const dayMs = 86_400_000

/** A round of 最美家庭 that still takes nominations: one family stands, one is asked, neighbours support. */
const holdRound = async (world: World): Promise<void> => {
  const { id: roundId } = await act(world, staff.communityAdmin.user, 'POST /honour-work/rounds', {
    community, kind: 'family', title: '年度最美家庭', most: 3, lastDay: chinaDay(world.now() + 30 * dayMs),
    conditions: '没有固定标准，群众说了算。在社区住满一年，没有违法犯罪。自己、邻居、单位都可以推荐。',
  }, 'honours')
  const nominate = (by: string, whom: string, words: string) => unless(act(world, by, 'POST /honour-rounds/:roundId/nominations',
    { roundId, personId: idOf(world, whom), words }, `honours ${whom}`), 'honour.nominated')
  const standing = await nominate('yang-xueqin', 'zhou-guangrong', '一家三代都是志愿者，楼里谁家水管坏了都找他们。')
  await nominate('he-jing', 'li-xiuying', '李阿姨一家照顾隔壁独居老人六年了。')
  if (!standing) return
  const nominationId = standing.id
  await unless(act(world, 'zhou-guangrong', 'POST /nominations/:nominationId/answer', { nominationId, yes: true }, 'honours'), 'honour.state')
  await unless(act(world, 'zeng-liping', 'POST /nominations/:nominationId/voices', { nominationId, sentence: '当之无愧，孩子们也懂礼貌。' },
    'honours'), 'honour.supported', 'honour.state')
}

export const honourSteps = (lifeStartMs: number): Step[] => [{ atMs: onDay(lifeStartMs, 19, '19:00'), run: holdRound }]
