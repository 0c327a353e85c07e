import type { papers } from '../../../../shared/contract/volunteering/certificates.ts'
import type { Routes } from '../../../platform/http.ts'
import { checkCertificate, seeUnitKey } from '../certificates/check.ts'
import { makeFile } from './file.ts'

export const paperRoutes: Routes<typeof papers> = {
  'GET /people/:personId/certificates/:certificateId/file': makeFile,
  'GET /certificate-checks': (_request, input) => checkCertificate(input),
  'GET /recording-units/:community/seal-key': (_request, { community }) => seeUnitKey(community),
}
