import { type SamplesOf, type Setting, id } from './setting.ts'

const [matchId, giftId, campaignId] = [id('mat'), id('gft'), id('cmp')]
const [roundId, projectId] = [id('vot'), id('vpj')]

/** Of the calls of rounds. */
export const roundsSamples = ({ community, personId }: Setting) => {
  const [round, idea] = [{ community, roundId }, { title: '楼道扶手', text: '给 3 栋装扶手', costFen: 300_000 }]
  const figures = { sheets: 10, invalid: 1, totals: [{ projectId, votes: 9 }] }
  const match = { community, matchId }
  return {
    'GET /campaigns/:campaignId/matches': { campaignId },
    'GET /fund-work/campaigns/:campaignId/matches': { community, campaignId },
    'POST /fund-work/campaigns/:campaignId/matches': {
      community, campaignId, sponsor: '某某超市', sponsorPeople: [personId], sumFen: 1_000_000, rate: { ofFen: 1, matchFen: 1 },
      perGiftFen: 10_000, perPersonFen: 20_000, perHouseholdFen: 50_000, perDayFen: 200_000, firstDay: '2026-12-20', lastDay: '2027-01-20',
      rest: 'campaign', bankReference: '2026121900010001', agreement: '2026-协-009',
    },
    'POST /fund-work/matches/:matchId/decisions': { ...match, accept: true, decision: '银行回单已核对' },
    'POST /fund-work/matches/:matchId/ending': { ...match, reason: '资助方提前结束' },
    'POST /fund-work/matches/:matchId/returns': { ...match, bankReference: '2027012100010001' },
    'GET /fund-work/matches/:matchId/gifts': match,
    'POST /fund-work/matches/:matchId/gifts/:giftId/decisions': { ...match, giftId, accept: true, decision: '本人到场核实' },
    'GET /vote-rounds': { community },
    'GET /vote-rounds/:roundId': { roundId },
    'POST /vote-rounds/:roundId/ideas': { roundId, ...idea },
    'POST /vote-rounds/:roundId/votes': { roundId, projectIds: [projectId] },
    'GET /fund-work/vote-rounds/:roundId': round,
    'POST /fund-work/vote-rounds': {
      community, fundId: id('fnd'), title: '两万元怎么花', text: '拿出基金的一部分，由居民投票决定', shareFen: 2_000_000, choices: 3,
      proposeUntil: '2026-12-10', firstDay: '2026-12-15', lastDay: '2026-12-25', paperDays: 2, resolution: '2026 年第 3 次居民会议',
    },
    'POST /fund-work/vote-rounds/:roundId/cancellation': { ...round, reason: '改期' },
    'POST /fund-work/vote-rounds/:roundId/projects': { ...round, ...idea },
    'POST /fund-work/vote-rounds/:roundId/projects/:projectId/decisions': { ...round, projectId, admit: true, costFen: 300_000, reason: '可行' },
    'POST /fund-work/vote-rounds/:roundId/paper-voters': { ...round, personId },
    'POST /fund-work/vote-rounds/:roundId/paper-counts': { ...round, ...figures },
    'POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/recounts': { ...round, countId: id('vpc'), ...figures },
    'POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/withdrawal': { ...round, countId: id('vpc'), reason: '录错了' },
    'POST /fund-work/vote-rounds/:roundId/projects/:projectId/spendings': {
      ...round, projectId, reason: 'publicSpace', payee: { name: '某某工程队', account: '6222000011112222' },
      instalments: [{ milestone: '完工', amountFen: 300_000 }],
    },
  } satisfies SamplesOf
}
