import type { Place } from './places.ts'

/** The pages about time credit: where it came from, giving it, group exchanges, paper notes. */
export const creditPlaces = (exchangeId: string, teamId: string): Place[] => [
  { whose: 'resident', name: 'credit', path: 'packages/credit/home/index', shows: '#sources' },
  { whose: 'resident', name: 'credit-withdraw', path: 'packages/credit/home/index', shows: '#gifts',
    afterwards: (hands) => hands.tap('withdraw-0') },
  { whose: 'resident', name: 'give', path: 'packages/credit/give/index', shows: '#to-pool' },
  { whose: 'resident', name: 'give-minutes', path: 'packages/credit/give/index', shows: '#to-pool',
    afterwards: (hands) => hands.tap('to-pool') },
  { whose: 'resident', name: 'exchanges', path: 'packages/credit/exchanges/index', shows: '#exchange-list' },
  { whose: 'leader', name: 'exchanges-none', path: 'packages/credit/exchanges/index', shows: '#no-exchanges' },
  { whose: 'neighbour', name: 'exchange', path: `packages/credit/exchange/index?exchangeId=${exchangeId}`, shows: '#agree' },
  { whose: 'neighbour', name: 'exchange-refuse', path: `packages/credit/exchange/index?exchangeId=${exchangeId}`, shows: '#agree',
    afterwards: (hands) => hands.tap('refuse') },
  { whose: 'resident', name: 'propose', path: 'packages/credit/propose/index', shows: '#what' },
  { whose: 'resident', name: 'propose-service', path: 'packages/credit/propose/index', shows: '#what',
    afterwards: async (hands) => {
      await hands.write('what', '太极课')
      await hands.tap('next')
      await hands.tap('service-lesson')
    } },
  { whose: 'resident', name: 'notes', path: 'packages/credit/notes/index', shows: '#note-list' },
  { whose: 'leader', name: 'notes-none', path: 'packages/credit/notes/index', shows: '#no-notes' },
  { whose: 'resident', name: 'issue', path: 'packages/credit/issue/index', shows: '#minutes-60' },
  { whose: 'resident', name: 'points', path: 'packages/points/home/index', shows: '#lots' },
  { whose: 'neighbour', name: 'points-none', path: 'packages/points/home/index', shows: '#no-household' },
  { whose: 'resident', name: 'point-rules', path: 'packages/points/rules/index', shows: '#budget' },
  { whose: 'resident', name: 'honour', path: 'packages/credit/honour/index', shows: '#no-honour' },
  { whose: 'resident', name: 'teams', path: 'packages/credit/teams/index', shows: '#my-teams' },
  { whose: 'leader', name: 'teams-join', path: 'packages/credit/teams/index', shows: '#join-0' },
  { whose: 'resident', name: 'team', path: `packages/credit/team/index?teamId=${teamId}`, shows: '#team-entries' },
  { whose: 'resident', name: 'team-found', path: 'packages/credit/found/index', shows: '#send-team' },
  { whose: 'neighbour', name: 'redeem', path: 'packages/credit/redeem/index', shows: '#serial' },
]
