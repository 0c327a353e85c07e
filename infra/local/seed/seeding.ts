import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { functionEnvironment } from '../environment.ts'
import { replaceFile } from '../files.ts'
import { readCheckpoint } from '../poller.ts'
import type { System } from '../system.ts'
import { foundedMs, lifeMs } from './calendar.ts'
import type { Progress, Span } from './live.ts'

export interface SeedingState { state: 'running' | 'ready' | 'failed'; progress: Progress; first: boolean }
export interface Seeding {
  state: () => SeedingState
  /** Resolves when the community's life has reached now; rejects with what went wrong. */
  done: Promise<void>
  stop: () => void
}

interface Memory { lifeStartMs: number; livedUntilMs?: number }

const readJson = <T>(file: string): T | undefined => {
  try { return JSON.parse(readFileSync(file, 'utf8')) as T } catch { return undefined }
}

/**
 * Which time is still to be lived: at first three weeks, later what has passed since. Where somebody used the system
 * meanwhile, the demo's people go on after them and never in between, so that the books stay in order.
 */
const spanOf = (folder: string, nowMs: number): { span: Span; memory: Memory } => {
  const file = join(folder, 'seed.json')
  const memory = readJson<Memory>(file) ?? { lifeStartMs: nowMs - lifeMs }
  replaceFile(file, JSON.stringify(memory))
  if (memory.livedUntilMs === undefined) {
    return { memory, span: { ...memory, fromMs: foundedMs(memory.lifeStartMs), toMs: nowMs } }
  }
  const lastEventMs = readCheckpoint(join(folder, 'stream.json'))?.newestMs ?? 0
  const fromMs = Math.min(nowMs, Math.max(memory.livedUntilMs, lastEventMs, nowMs - lifeMs))
  return { memory, span: { lifeStartMs: memory.lifeStartMs, fromMs, toMs: nowMs } }
}

const childOf = (system: System, span: Span): ChildProcess =>
  fork(fileURLToPath(new URL('run.ts', import.meta.url)), [JSON.stringify(span)], {
    env: { ...process.env, ...functionEnvironment(system) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })

/** Run the life in its process; resolves when that has ended well. */
const run = (system: System, span: Span, state: SeedingState, children: Set<ChildProcess>): Promise<void> => {
  const child = childOf(system, span)
  children.add(child)
  let complaint = ''
  child.stderr?.on('data', (chunk: Buffer) => { complaint = (complaint + chunk.toString()).slice(-4000) })
  child.on('message', (progress) => { state.progress = progress as Progress })
  return new Promise((resolve, reject) => child.on('exit', (code) => (code === 0
    ? resolve() : reject(new Error(`The demo community could not be seeded.\n${complaint}`)))))
}

/** Bring the demo community's life up to now, in the background. */
export const seed = (system: System): Seeding => {
  const { span, memory } = spanOf(system.folder, system.clock.now())
  const first = memory.livedUntilMs === undefined
  const state: SeedingState = { state: 'running', first, progress: { done: 0, total: 1, day: '' } }
  const children = new Set<ChildProcess>()
  const bring = async (): Promise<void> => {
    const release = system.holdSchedules()
    try {
      // The system's own poller first finishes what was left; it leaves the past to the life's own poller then.
      await system.drain()
      await run(system, span, state, children)
    } catch (error) {
      state.state = 'failed'
      throw error
    } finally {
      release()
    }
    state.state = 'ready'
    replaceFile(join(system.folder, 'seed.json'), JSON.stringify({ ...memory, livedUntilMs: span.toMs }))
  }
  const done = bring()
  done.catch(() => undefined)
  return { state: () => state, done, stop: () => { for (const child of children) child.kill('SIGTERM') } }
}
