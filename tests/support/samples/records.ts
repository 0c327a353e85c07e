import type { SamplesOf, Setting } from './setting.ts'

/** Of the calls about all that is kept of one person. */
export const recordSamples = ({ community, personId }: Setting) => ({
  'GET /me/data-export': {},
  'POST /people/:personId/data-exports': { personId, note: '书面申请 4 号' },
  'GET /people/:personId/data-exports/:exportId': { personId, exportId: 'nothing' },
  'GET /me/closing': {},
  'GET /people/:personId/closing': { personId },
  'POST /me/closing': { erase: true },
  'POST /me/return': {},
  'POST /me/erasure': {},
  'POST /me/erasure-withdrawal': {},
  'GET /people/:personId/merger': { personId, keepId: personId },
  'POST /people/:personId/mergers': { personId, keepId: personId, note: '本人到服务台核对' },
  'POST /mergers/:deskActId/seconding': { deskActId: `dsk_${'0'.repeat(26)}`, community },
  'POST /people/:personId/erasure-withdrawals': { personId, note: '本人到服务台撤回' },
}) satisfies SamplesOf
