import { gzipSync } from 'node:zlib'
import { once } from '../../shared/contract/call.ts'
import { docsPage } from './docs-page.ts'
import { openApi } from './openapi.ts'

interface Made { type: string; packed: string }

const document = (type: string, make: () => string): Made => {
  const packed = once(() => gzipSync(make(), { level: 9 }).toString('base64'))
  return { type: `${type}; charset=utf-8`, get packed() { return packed() } }
}

/**
 * The contract as OpenAPI and as a page, gzip in base64. infra/bundle.ts runs this module and puts what it made in its
 * place: the function starts without the contract.
 */
export const made: Record<string, Made> = {
  'GET /openapi.json': document('application/json', () => JSON.stringify(openApi())),
  'GET /docs': document('text/html', docsPage),
}
