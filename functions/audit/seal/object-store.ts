import { createHash } from 'node:crypto'
import { now } from '../../platform/clock.ts'
import { roleCredentials, signedHeaders } from '../../platform/signature.ts'

const retentionYears = 10
const timeoutMs = 5000

/** Put an object that nobody can change or delete for ten years (S3 object lock, mode COMPLIANCE). */
export const putLocked = async (address: string, region: string, body: string): Promise<void> => {
  const url = new URL(address)
  const until = new Date(now())
  until.setUTCFullYear(until.getUTCFullYear() + retentionYears)
  const locked = {
    'content-md5': createHash('md5').update(body).digest('base64'), 'content-type': 'application/json',
    'x-amz-object-lock-mode': 'COMPLIANCE', 'x-amz-object-lock-retain-until-date': until.toISOString(),
  }
  const headers = signedHeaders(
    { method: 'PUT', url, region, headers: locked, atMs: now(), credentials: roleCredentials() }, body)
  const response = await fetch(url, { method: 'PUT', headers, body, signal: AbortSignal.timeout(timeoutMs) })
  if (!response.ok) throw new Error(`The object store answered ${response.status}.`)
}
