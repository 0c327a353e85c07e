import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { localKeys } from '../../infra/local/keys.ts'
import { startObjectStore } from '../../infra/local/store/server.ts'
import type { Client } from '../../shared/client.ts'
import type { Input, Output } from '../../shared/contract/index.ts'
import { clock } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-files-'))
const { files } = localKeys(inject('keysFile'))

/** The store of files of a test file, which tells the time by the test's clock. */
export const store = await startObjectStore({ folder, keys: () => [files], now: clock.now })
Object.assign(process.env, { LINLI_FILES_URL: store.url, LINLI_FILES_REGION: 'local' })

afterAll(async () => {
  await store.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Where the store keeps what it has, to look at past its door. */
export const storeFolder = folder

type Announced = Output<'POST /files'>

/** What a phone does with the address that it was given. */
export const send = ({ upload }: Announced, content: Uint8Array): Promise<Response> =>
  fetch(upload.url, { method: 'PUT', headers: upload.headers, body: Uint8Array.from(content) })

/** Announce, send, and say that it is there. */
export const uploading = async (
  call: Client, content: Uint8Array, given: Partial<Input<'POST /files'>> = {},
): Promise<string> => {
  const announced = await call('POST /files', { purpose: 'evidence', type: 'image/jpeg', bytes: content.length, ...given })
  const { status } = await send(announced, content)
  if (status !== 200) throw new Error(`the store answered ${status}`)
  await call('POST /files/:fileId/arrival', { fileId: announced.fileId })
  return announced.fileId
}
