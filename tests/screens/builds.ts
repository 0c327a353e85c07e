import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../infra/bundle.ts'
import { FolderTaken, type Lock, lockFolder } from '../../infra/local/lock.ts'
import { type System, type SystemOptions, startSystem } from '../../infra/local/system.ts'

const dist = join(root, 'dist')
const stamp = join(dist, '.built/weapp')
const notSources = /(^|\/)(node_modules|dist|\.swc|\.temp)(\/|$)/

const sourceHash = (): string => {
  const hash = createHash('sha256').update(process.version).update(readFileSync(join(root, 'package-lock.json')))
  for (const folder of ['miniprogram', 'shared']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !notSources.test(file.slice(root.length))).sort()
    for (const file of files) hash.update(`\n${file.slice(root.length)}\n`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const buildWeapp = (): void => {
  const hash = sourceHash()
  if (existsSync(join(dist, 'weapp/app.json')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(root, 'miniprogram/build.mjs'), 'weapp'],
    { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
  if (status !== 0) throw new Error(`The weapp build failed:\n${stdout}${stderr}`)
  mkdirSync(join(dist, '.built'), { recursive: true })
  writeFileSync(stamp, hash)
}

/** The folder of builds for this process alone: two test files must not build the same screen at once. */
const holdDist = async (): Promise<Lock> => {
  mkdirSync(dist, { recursive: true })
  for (;;) {
    try {
      return await lockFolder(dist)
    } catch (error) {
      if (!(error instanceof FolderTaken)) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

/** The whole local system with its screens, each built first where its sources have changed. */
export const startWithScreens = async (options: SystemOptions, { weapp = false } = {}): Promise<System> => {
  // The other tests share a database; a town has one to itself, as its clock is its own.
  delete process.env.LINLI_DYNAMODB_ENDPOINT
  const hold = await holdDist()
  try {
    if (weapp) buildWeapp()
    const said: string[] = []
    const system = await startSystem({ ...options, screens: true, log: (line) => said.push(line) })
    await system.builds?.settled()
    if (system.builds?.states().some(({ state }) => state !== 'ready')) {
      await system.stop()
      throw new Error(said.join('\n'))
    }
    return system
  } finally {
    await hold.release()
  }
}
