import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { localKeys } from '../../infra/local/keys.ts'
import { startObjectStore } from '../../infra/local/store/server.ts'
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

export { send, uploading } from './upload.ts'
