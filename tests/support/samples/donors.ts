import { type SamplesOf, type Setting, id } from './setting.ts'

const giftId = id('gft')

/** Of the calls of donors. */
export const donorSamples = (_: Setting) => ({
  'GET /me/gifts/:giftId/certificate': { giftId },
}) satisfies SamplesOf
