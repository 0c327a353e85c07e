import { balanceOf } from '../../functions/ledger/balance.ts'
import type { Input, Output } from '../../shared/contract/index.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { type FundStage, dayIn, fundStage, openCampaign } from './funds.ts'
import { move } from './move.ts'
import { doWhatIsDue } from './orders.ts'
import { jpeg } from './pictures.ts'
import { uploading } from './store.ts'
import { drain } from './stream.ts'
import { type Person, clock } from './world.ts'

type Asked = Input<'POST /fund-work/funds/:fundId/spendings'>
export type Spending = Output<'GET /fund-work/spendings/:spendingId'>

/** A fund with an open campaign that has so much money. */
export const spendingStage = async (givenFen = 5_000_000) => {
  const stage = await fundStage()
  const { id: campaignId } = await openCampaign(stage)
  await move(stage.community, { movement: 'gift.receive', from: stage.community, to: campaignId, amount: givenFen })
  await drain()
  return { ...stage, campaignId }
}
export type SpendingStage = Awaited<ReturnType<typeof spendingStage>>

export const askedOf = ({ community, fund, campaignId }: SpendingStage, sumFen: number, changes: Partial<Asked> = {}): Asked => ({
  community, fundId: fund.id, campaignId, emergency: false, reason: 'meals', title: '十二月助餐', text: '补贴独居老人的餐费',
  lines: [{ label: '餐费', amountFen: sumFen }], sumFen, instalments: [{ milestone: '月底', amountFen: sumFen }],
  payee: { name: '某某食堂', account: '6222000011112222' }, photos: [], papers: [],
  ...(sumFen > 1_000_000 ? { resolution: '2026 年第 4 次居民会议' } : {}), ...changes,
})

export const ask = (stage: SpendingStage, sumFen: number, changes: Partial<Asked> = {}) =>
  stage.officer.call('POST /fund-work/funds/:fundId/spendings', askedOf(stage, sumFen, changes))

const at = ({ community }: FundStage, { id: spendingId }: { id: string }) => ({ community, spendingId })

export const vote = (stage: SpendingStage, by: Person, spending: { id: string }, yes = true) =>
  by.call('POST /fund-work/spendings/:spendingId/votes', { ...at(stage, spending), yes, reason: yes ? '符合方案' : '不符合方案' })
export const opine = (stage: SpendingStage, by: Person, spending: { id: string }) =>
  by.call('POST /fund-work/spendings/:spendingId/opinions', { ...at(stage, spending), agrees: true, text: '程序合规' })
export const recuse = (stage: SpendingStage, by: Person, spending: { id: string }) =>
  by.call('POST /fund-work/spendings/:spendingId/recusals', { ...at(stage, spending), reason: '与收款单位有关系' })
export const pay = (stage: SpendingStage, spending: { id: string }, amountFen: number, changes: { by?: Person; paidOn?: string } = {}) =>
  (changes.by ?? stage.payer).call('POST /fund-work/spendings/:spendingId/payments', {
    ...at(stage, spending), amountFen, bankReference: '2026120100012345', paidOn: changes.paidOn ?? dayIn(0),
  })
export const withdraw = (stage: SpendingStage, spending: { id: string }) =>
  stage.officer.call('POST /fund-work/spendings/:spendingId/withdrawal', { ...at(stage, spending), reason: '改由别的项目支出' })
export const object = (by: Person, { id: spendingId }: { id: string }) =>
  by.call('POST /spendings/:spendingId/objections', { spendingId, text: '已经有别的补助了' })
export const answer = (stage: SpendingStage, by: Person, spending: { id: string }, objectionId: string, outcome: 'keep' | 'stop') =>
  by.call('POST /fund-work/spendings/:spendingId/objections/:objectionId/answers', {
    ...at(stage, spending), objectionId, outcome, text: '已经核实',
  })
/** With a photo of the receipt. */
export const prove = async (stage: SpendingStage, spending: { id: string }) => {
  const photo = await uploading(stage.officer.call, jpeg())
  return stage.officer.call('POST /fund-work/spendings/:spendingId/proofs', {
    ...at(stage, spending), text: '发票', photos: [photo], papers: [],
  })
}
export const decideProof = (stage: SpendingStage, by: Person, spending: { id: string }, accept = true, reason?: string) =>
  by.call('POST /fund-work/spendings/:spendingId/acceptances', { ...at(stage, spending), accept, ...(reason ? { reason } : {}) })
export const askReversal = (stage: SpendingStage, spending: { id: string }) =>
  stage.payer.call('POST /fund-work/spendings/:spendingId/reversals', { ...at(stage, spending), reason: '金额登错' })
export const decideReversal = (stage: SpendingStage, by: Person, spending: { id: string }, approve = true) =>
  by.call('POST /fund-work/spendings/:spendingId/reversals/decisions', { ...at(stage, spending), approve })
export const look = (stage: SpendingStage, spending: { id: string }, by: Person = stage.officer): Promise<Spending> =>
  by.call('GET /fund-work/spendings/:spendingId', at(stage, spending))

/** The days of notice are over. */
export const noticeOver = async () => {
  clock.advance(8 * 1440)
  await doWhatIsDue()
}

/** Asked for, and approved by three of five. */
export const approved = async (stage: SpendingStage, sumFen = 600_000, changes: Partial<Asked> = {}): Promise<Spending> => {
  const spending = await ask(stage, sumFen, changes)
  await vote(stage, stage.approver, spending)
  await vote(stage, stage.second, spending)
  return vote(stage, stage.member, spending)
}
export const payable = async (stage: SpendingStage, sumFen = 600_000, changes: Partial<Asked> = {}): Promise<Spending> => {
  const spending = await approved(stage, sumFen, changes)
  await noticeOver()
  return look(stage, spending)
}

export const heldFor = ({ id }: { id: string }): Promise<number> => balanceOf(`cny:disbursement:${id}`)
/** What the purpose has, once the stream has booked what came back. */
export const leftIn = async ({ campaignId }: SpendingStage): Promise<number> => {
  await drain()
  return balanceOf(purposeAccount(campaignId))
}

export const comment = (stage: SpendingStage, by: Person, spending: { id: string }, text: string) =>
  by.call('POST /fund-work/spendings/:spendingId/comments', { ...at(stage, spending), text })
/** What somebody is told that they may do with it now, and what keeps them from the rest. */
export const actsOf = async (stage: SpendingStage, spending: { id: string }, by: Person): Promise<Record<string, string>> => {
  const { acts = [] } = await look(stage, spending, by)
  return Object.fromEntries(acts.map(({ act, refusal }) => [act, refusal?.code ?? 'yours']))
}
