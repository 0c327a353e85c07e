import type { Input } from '../../../shared/contract/index.ts'
import { chinaDay } from '../../../shared/units.ts'
import { onDay } from './calendar.ts'
import { campaignOf, emergencies, fundOf } from './funds.ts'
import { community, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act } from './world.ts'

/** What the community's fund spends: one paid and to be proven, one on notice, one that its committee is asked about. */

const { streetAdmin: { user: office }, communityAdmin: { user: officer }, stationStaff: { user: director }, auditor: { user: supervisor } } = staff

/** Money that nobody's name is on, confirmed by a second person. */
const given = async (world: World): Promise<void> => {
  const fundId = await fundOf(world)
  if (!fundId) return
  const { id: giftId } = await act(world, officer, 'POST /fund-work/funds/:fundId/gift-entries', {
    community, fundId, way: 'bank', amountFen: 300_000, receivedOn: chinaDay(world.now()), reference: 'YANSHI-0003', donor: { kind: 'anonymous' },
    shownName: 'none', showsSum: true, photos: [],
  }, 'YANSHI-0003')
  await act(world, director, 'POST /fund-work/gift-entries/:giftId/seconding', { community, giftId, papers: [] }, 'YANSHI-0003')
}

type Asked = Pick<Input<'POST /fund-work/funds/:fundId/spendings'>, 'title' | 'text' | 'reason' | 'sumFen'>
  & Partial<Pick<Input<'POST /fund-work/funds/:fundId/spendings'>, 'campaignId' | 'caseId' | 'emergency'>>

const ask = async (world: World, fundId: string, { sumFen, ...asked }: Asked): Promise<string> => (
  await act(world, officer, 'POST /fund-work/funds/:fundId/spendings', {
    community, fundId, emergency: false, ...asked, sumFen, lines: [{ label: '材料和人工', amountFen: sumFen }], photos: [], papers: [],
    instalments: [{ milestone: '办完', amountFen: sumFen }],
    ...(asked.caseId ? {} : { payee: { name: '红巷社区食堂（演示）', account: '6222000011112222' } }),
  }, asked.title)
).id

/** A small sum is for the director, with a supervisor's view. */
const agree = async (world: World, spendingId: string, reason: string): Promise<void> => {
  const which = { community, spendingId }
  await act(world, director, 'POST /fund-work/spendings/:spendingId/votes', { ...which, yes: true, reason }, spendingId)
  await act(world, supervisor, 'POST /fund-work/spendings/:spendingId/opinions', { ...which, agrees: true, text: '程序合规，价格合理' }, spendingId)
}

/** What cannot wait is paid at once; its proof is owed. */
const helped = async (world: World): Promise<void> => {
  const fundId = await fundOf(world)
  const campaignId = fundId && await campaignOf(world, fundId, emergencies)
  if (!fundId || !campaignId) return
  const spendingId = await ask(world, fundId, {
    campaignId, emergency: true, caseId: '2026-应急-01', title: '抢修爆裂的水管', text: '一户独居老人家里水管爆裂，请师傅上门抢修。', reason: 'other',
    sumFen: 36_000,
  })
  await agree(world, spendingId, '事情急，先修好')
  await act(world, office, 'POST /fund-work/spendings/:spendingId/payments', {
    community, spendingId, amountFen: 36_000, bankReference: 'YANSHI-BK-01', paidOn: chinaDay(world.now()),
  }, spendingId)
}

const spent = async (world: World): Promise<void> => {
  const fundId = await fundOf(world)
  if (!fundId) return
  await agree(world, await ask(world, fundId, { title: '冬至饺子宴', text: '请 40 位独居老人一起吃饺子。', reason: 'meals', sumFen: 60_000 }),
    '符合基金用途')
  const asked = {
    community, spendingId: await ask(world, fundId, {
      title: '楼道扶手', text: '给三栋老楼的楼道装扶手，老人上下楼有个扶的地方。', reason: 'publicSpace', sumFen: 180_000,
    }),
  }
  await act(world, 'wang-jianguo', 'POST /fund-work/spendings/:spendingId/votes', { ...asked, yes: true, reason: '楼里老人多，早该装了' }, 'rails')
  await act(world, 'zhou-guangrong', 'POST /fund-work/spendings/:spendingId/comments', { ...asked, text: '请附上两家的报价。' }, 'rails')
}

export const spendingSteps = (lifeStartMs: number): Step[] => [
  { atMs: onDay(lifeStartMs, 16, '15:20'), run: helped },
  { atMs: onDay(lifeStartMs, 17, '09:40'), run: given },
  { atMs: onDay(lifeStartMs, 18, '11:00'), run: spent },
]
