import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { FolderTaken, lockFolder } from '../../infra/local/lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'linli-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const holder = fileURLToPath(new URL('../../infra/local/lock.ts', import.meta.url))
const script = `const { lockFolder } = await import(${JSON.stringify(holder)})
  const lock = await lockFolder(${JSON.stringify(folder)}); lock.announce('http://localhost:1'); console.log('held')
  setInterval(() => {}, 1000)`

test('one system has a data folder at a time, and says where it is', async () => {
  const lock = await lockFolder(folder)
  lock.announce('http://localhost:7300')
  const second: unknown = await lockFolder(folder).catch((error: unknown) => error)
  expect(second).toBeInstanceOf(FolderTaken)
  expect((second as FolderTaken).message).toContain('http://localhost:7300')
  await lock.release()
  await (await lockFolder(folder)).release()
})

test('a system that was killed leaves the folder free', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  await expect(lockFolder(folder)).rejects.toThrow('http://localhost:1')
  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))
  await (await lockFolder(folder)).release()
})
