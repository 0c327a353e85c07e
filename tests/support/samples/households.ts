import { type SamplesOf, type Setting, id } from './setting.ts'

/** Of the calls of households. */
export const householdSamples = ({ personId }: Setting) => ({
  'POST /households': { name: '家' },
  'GET /me/household': {},
  'POST /households/:householdId/invitations': { householdId: id('hh') },
  'POST /me/household-requests': { code: 'ABCDEFGH' },
  'POST /households/:householdId/members/:personId/acceptance': { householdId: id('hh'), personId },
}) satisfies SamplesOf
