import type { Place } from './places.ts'

const apply = 'packages/points/apply/index'
const rate = 'packages/points/rate/index'

/** Points by application: asking for them, rating, the public notice, and what is taken back. */
export const earningPlaces: Place[] = [
  { whose: 'resident', name: 'points-apply', path: apply, shows: '#rule-course' },
  { whose: 'resident', name: 'points-apply-words', path: apply, shows: '#rule-course', afterwards: async (hands) => {
    await hands.tap('rule-recycling')
    await hands.page.locator('[id^="day-"]:visible').first().tap()
    await hands.see('words')
  } },
  { whose: 'resident', name: 'points-applications', path: 'packages/points/applications/index', shows: '[id^=application-]' },
  { whose: 'neighbour', name: 'points-applications-none', path: 'packages/points/applications/index', shows: '#no-applications' },
  { whose: 'neighbour', name: 'points-notice', path: 'packages/points/notice/index', shows: '[id^=notice-]' },
  { whose: 'neighbour', name: 'points-notice-object', path: 'packages/points/notice/index', shows: '[id^=notice-]',
    afterwards: (hands) => hands.page.locator('[id^="object-"]:visible').first().tap() },
  { whose: 'resident', name: 'points-deduction-none', path: 'packages/points/deduction/index', shows: '#no-deductions' },
  { whose: 'leader', name: 'points-rate', path: rate, shows: '#to-rate' },
  { whose: 'leader', name: 'points-rate-none', path: rate, shows: '#to-rate', afterwards: (hands) => hands.tap('points-0') },
]
