import type { SamplesOf, Setting } from './setting.ts'

/** Of the calls about all that is kept of one person. */
export const recordSamples = ({ personId }: Setting) => ({
  'GET /me/data-export': {},
  'POST /people/:personId/data-exports': { personId, note: '书面申请 4 号' },
  'GET /people/:personId/data-exports/:exportId': { personId, exportId: 'nothing' },
  'GET /me/closing': {},
  'GET /people/:personId/closing': { personId },
  'POST /me/closing': { erase: true },
  'POST /me/return': {},
  'POST /me/erasure': {},
  'POST /me/erasure-withdrawal': {},
  'POST /people/:personId/erasure-withdrawals': { personId, note: '本人到服务台撤回' },
}) satisfies SamplesOf
