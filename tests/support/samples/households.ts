import { type SamplesOf, type Setting, id } from './setting.ts'

/** Of the calls of households. */
export const householdSamples = ({ community, personId }: Setting) => {
  const householdId = id('hh')
  const moveId = id('mov')
  return {
    'POST /households': { name: '家' },
    'GET /me/household': {},
    'GET /me/household/shares': {},
    'POST /households/:householdId/invitations': { householdId },
    'GET /household-invitations/:code': { code: 'ABCDEFGH' },
    'POST /me/household-requests': { code: 'ABCDEFGH' },
    'POST /households/:householdId/members/:personId/acceptance': { householdId, personId },
    'POST /households/:householdId/members/:personId/rejection': { householdId, personId },
    'POST /households/:householdId/members/:personId/limit': { householdId, personId, points: 20 },
    'POST /households/:householdId/head-offers': { householdId, personId },
    'POST /households/:householdId/head-offers/answer': { householdId, accept: true },
    'POST /households/:householdId/donations': { householdId, points: 5 },
    'POST /me/household-moves': { personIds: [personId], name: '小家', headId: personId },
    'GET /me/household-moves': {},
    'POST /household-moves/:moveId/agreement': { moveId, points: 5 },
    'POST /household-moves/:moveId/refusal': { moveId },
    'GET /households': { community },
    'GET /households/:householdId': { householdId, community },
    'GET /desk/household-moves': { community },
    'POST /desk/household-moves': { community, personIds: [personId], name: '小家', headId: personId, note: '户口簿' },
    'POST /desk/household-moves/:moveId/seconding': { moveId, community, points: 0 },
    'POST /desk/household-moves/:moveId/rejection': { moveId, community, reason: '材料不全' },
  } satisfies SamplesOf
}
