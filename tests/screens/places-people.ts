import type { Place } from './places.ts'

/** The pages about people: who I am, who is mine, who acts for whom, and what I was told. */
export const peoplePlaces: Place[] = [
  { whose: 'resident', name: 'messages', path: 'packages/people/inbox/index', shows: '#messages' },
  { whose: 'admin', name: 'messages-none', path: 'packages/people/inbox/index', shows: '#no-messages' },
  { whose: 'resident', name: 'facts', path: 'packages/people/facts/index', shows: '#facts' },
  { whose: 'resident', name: 'facts-skills', path: 'packages/people/facts/index', shows: '#facts',
    afterwards: (hands) => hands.tap('fact-skills') },
  { whose: 'resident', name: 'facts-birthday', path: 'packages/people/facts/index', shows: '#facts',
    afterwards: (hands) => hands.tap('fact-birthDay') },
  { whose: 'leader', name: 'facts-birthday-asked', path: 'packages/people/facts/index', shows: '#facts',
    afterwards: (hands) => hands.tap('fact-birthDay') },
  { whose: 'resident', name: 'facts-contact', path: 'packages/people/facts/index', shows: '#facts',
    afterwards: (hands) => hands.tap('fact-emergencyContact') },
  { whose: 'resident', name: 'my-people', path: 'packages/people/kin/index', shows: '#kin' },
  { whose: 'neighbour', name: 'my-people-held', path: 'packages/people/kin/index', shows: '#kin' },
  { whose: 'leader', name: 'my-people-none', path: 'packages/people/kin/index', shows: '#no-kin' },
  { whose: 'resident', name: 'mandate', path: 'packages/people/mandate/index', shows: '#agent-code' },
  { whose: 'leader', name: 'my-code', path: 'packages/people/code/index', shows: '#show-code',
    afterwards: async (hands) => {
      await hands.tap('show-code')
      await hands.see('shown-code')
    } },
  { whose: 'resident', name: 'joining', path: 'packages/identity/joining/index', shows: '#joining-in' },
  { whose: 'resident', name: 'leave', path: 'packages/people/leave/index', shows: '#steps' },
  { whose: 'resident', name: 'privacy', path: 'packages/people/privacy/index', shows: '#show-phones' },
  { whose: 'resident', name: 'terms', path: 'packages/people/terms/index', shows: '#privacy-policy' },
  { whose: 'leader', name: 'real-name', path: 'packages/identity/realname/index', shows: '#real-name-purpose' },
  { whose: 'leader', name: 'bind', path: 'packages/people/bind/index', shows: '#binding-code' },
]
