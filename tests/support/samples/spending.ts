import { type SamplesOf, type Setting, id } from './setting.ts'

const [spendingId, fundId, campaignId] = [id('spd'), id('fnd'), id('cmp')]

/** Of the calls of spending. */
export const spendingSamples = ({ community }: Setting) => {
  const which = { community, spendingId }
  return {
    'GET /campaigns/:campaignId/spendings': { campaignId },
    'GET /funds/:fundId/spendings': { fundId },
    'POST /spendings/:spendingId/objections': { spendingId, text: '这笔支出已经有别的补助了' },
    'GET /fund-work/funds/:fundId/spendings': { community, fundId },
    'GET /fund-work/spendings/:spendingId': which,
    'POST /fund-work/funds/:fundId/spendings': {
      community, fundId, campaignId, emergency: false, reason: 'meals', title: '十二月助餐', text: '为 20 位独居老人补贴餐费',
      lines: [{ label: '餐费', amountFen: 90_000 }], sumFen: 90_000, instalments: [{ milestone: '月底', amountFen: 90_000 }],
      payee: { name: '某某食堂', account: '6222000011112222' }, photos: [], papers: [],
    },
    'POST /fund-work/spendings/:spendingId/comments': { ...which, text: '请补一张报价单' },
    'POST /fund-work/spendings/:spendingId/withdrawal': { ...which, reason: '改由别的项目支出' },
    'POST /fund-work/spendings/:spendingId/votes': { ...which, yes: true, reason: '符合募捐方案' },
    'POST /fund-work/spendings/:spendingId/opinions': { ...which, agrees: true, text: '程序合规' },
    'POST /fund-work/spendings/:spendingId/recusals': { ...which, reason: '与收款单位有关系' },
    'POST /fund-work/spendings/:spendingId/objections/:objectionId/answers': {
      ...which, objectionId: id('obj'), outcome: 'keep', text: '已核实，没有重复补助',
    },
    'POST /fund-work/spendings/:spendingId/payments': { ...which, amountFen: 90_000, bankReference: '2026120100012345', paidOn: '2026-12-10' },
    'POST /fund-work/spendings/:spendingId/proofs': { ...which, text: '发票和签收单', photos: [], papers: [] },
    'POST /fund-work/spendings/:spendingId/acceptances': { ...which, accept: true },
    'POST /fund-work/spendings/:spendingId/reversals': { ...which, reason: '金额登错' },
    'POST /fund-work/spendings/:spendingId/reversals/decisions': { ...which, approve: true },
  } satisfies SamplesOf
}
