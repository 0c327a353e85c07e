import { papers } from '../../../shared/contract/volunteering/certificates.ts'
import { httpHandler } from '../../platform/http.ts'
import { checkPage } from '../../volunteering/standing/papers/page.ts'
import { paperRoutes } from '../../volunteering/standing/papers/routes.ts'
import { pagesBeside } from '../page-beside.ts'

/** Certificates as files, and what strangers ask of them: as JSON, and as the page behind the QR code. */
export const handler = pagesBeside(httpHandler(papers, paperRoutes), {
  'GET /certificates/check': ({ queryStringParameters }) => checkPage(queryStringParameters ?? {}),
})
