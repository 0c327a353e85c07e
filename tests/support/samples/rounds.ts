import { type SamplesOf, type Setting, id } from './setting.ts'

const [matchId, giftId, campaignId] = [id('mat'), id('gft'), id('cmp')]

/** Of the calls of rounds. */
export const roundsSamples = ({ community, personId }: Setting) => {
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
  } satisfies SamplesOf
}
