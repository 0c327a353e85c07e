import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { endOrphan, forgetProcess, rememberProcess } from './orphan.ts'

/** A database on this machine: where it listens and how to stop it. */
export interface Database {
  endpoint: string
  stop: () => Promise<void>
}

const binary = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    const file = join(folder, process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide')
    if (existsSync(file)) return file
  } catch { /* not installed for this platform: the sentence below says what to do */ }
  throw new Error(
    `The embedded database has no build for this machine (${name}). Start a DynamoDB of your own, for example `
    + 'DynamoDB Local, and run again with LINLI_DYNAMODB_ENDPOINT=http://127.0.0.1:8000.')
}

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
})

const answers = async (endpoint: string): Promise<boolean> =>
  fetch(endpoint, { method: 'POST', body: '{}', signal: AbortSignal.timeout(500) }).then(() => true, () => false)

/**
 * Start the embedded DynamoDB on a random port of the loopback interface (any signature is accepted there, so it
 * must not be guessable), or use the one that `LINLI_DYNAMODB_ENDPOINT` names.
 * @param file where the data is kept; left out, it is lost at the end
 */
export const startDatabase = async (file?: string): Promise<Database> => {
  const given = process.env.LINLI_DYNAMODB_ENDPOINT
  if (given) return { endpoint: given, stop: async () => {} }
  const port = await freePort()
  if (file) {
    mkdirSync(dirname(file), { recursive: true })
    await endOrphan(file)
  }
  const child = spawn(binary(), ['--host', '127.0.0.1', '--port', String(port), ...(file ? ['--db-path', file] : [])],
    // A group of its own: Ctrl-C is for the system, which ends the database last.
    { stdio: ['ignore', 'ignore', 'pipe'], detached: file !== undefined })
  const endWithUs = (): void => { child.kill('SIGTERM') }
  process.once('exit', endWithUs)
  if (file) rememberProcess(file, child.pid)
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => { complaint = (complaint + chunk.toString()).slice(-2000) })
  const ended = new Promise<void>((resolve) => child.once('exit', () => {
    process.off('exit', endWithUs)
    if (file) forgetProcess(file)
    resolve()
  }))
  const endpoint = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`the database ended at once: ${complaint}`)
    if (await answers(endpoint)) return { endpoint, stop: () => { child.kill('SIGTERM'); return ended } }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  child.kill('SIGKILL')
  throw new Error(`the database did not answer on ${endpoint}: ${complaint}`)
}
