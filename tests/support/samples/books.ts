import { type SamplesOf, type Setting, id } from './setting.ts'

/** Of the calls of books. */
export const booksSamples = ({ community, personId, moment }: Setting) => {
  return {
    'GET /people/:personId/certificates/:certificateId/file': { personId, certificateId: id('crt') },
    'GET /certificate-checks': { number: '420102002003-20261124-7K3QXA', code: '0'.repeat(16) },
    'GET /recording-units/:community/seal-key': { community },
    'GET /me/accounts': {},
    'GET /accounts/:account': { account: `serviceMinutes:volunteer:${personId}` },
    'POST /accounts/:account/states': { account: `serviceMinutes:volunteer:${personId}`, state: 'frozen', reason: '核对' },
    'GET /accounts/:account/statement': { account: `serviceMinutes:volunteer:${personId}` },
    'GET /accounts/:account/balance': { account: `serviceMinutes:volunteer:${personId}`, at: moment },
    'GET /accounts/:account/explanation': { account: `serviceMinutes:volunteer:${personId}` },
  } satisfies SamplesOf
}
