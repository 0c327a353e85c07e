import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

const commandOf = (pid: number): string =>
  spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? ''

const read = (file: string): number | undefined => {
  try { return Number(readFileSync(file, 'utf8')) || undefined } catch { return undefined }
}

/** Remember the process that has the database file open. */
export const rememberProcess = (databaseFile: string, pid: number | undefined): void => {
  if (pid !== undefined) writeFileSync(`${databaseFile}.pid`, String(pid))
}

export const forgetProcess = (databaseFile: string): void => rmSync(`${databaseFile}.pid`, { force: true })

/**
 * After kill -9 of the system its database goes on without it. Whoever holds the folder's lock ends it before the
 * next one opens the same file; only a process that names this very file on its command line is touched.
 */
export const endOrphan = async (databaseFile: string): Promise<void> => {
  const pid = read(`${databaseFile}.pid`)
  if (pid === undefined || !commandOf(pid).includes(databaseFile)) return
  process.kill(pid, 'SIGTERM')
  for (let tries = 0; tries < 200 && commandOf(pid) !== ''; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
