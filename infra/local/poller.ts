import { readFileSync } from 'node:fs'
import { deliver } from './deliver.ts'
import { replaceFile } from './files.ts'
import type { StreamFunction } from './functions.ts'
import type { Mark, Tail } from './tail.ts'

export interface PollerOptions {
  tail: Tail
  handler: StreamFunction
  now: () => number
  /** Where the checkpoint is kept; left out, it lives as long as the poller. */
  checkpointFile?: string
  /** Where to begin when there is no checkpoint; left out, now. */
  sinceMs?: number
  /** Hears of an event that was given up after all its attempts. */
  givenUp?: (eventId: string) => void
}
export interface Poller {
  /** Look now: something was committed. */
  wake: () => void
  /** Resolves when every event that was committed before the call, and what came of it, has been delivered. */
  drain: () => Promise<void>
  stop: () => Promise<void>
}

const pollMs = 150
const batchSize = 50
/** As in serverless.yml. */
const mostAttempts = 8
/**
 * An event's moment is that of its request's start, and the commit may come later: usually within two seconds, and
 * never after a minute, because no function runs that long. So each look goes back a little, every twentieth far.
 */
const shortLookBackMs = 2_000
const longLookBackMs = 60_000
const longLookEvery = 20

/** How far everything has been delivered, and the moment of the newest event that this poller brought. */
export interface Checkpoint { atMs: number; newestMs: number }

export const readCheckpoint = (file: string | undefined): Checkpoint | undefined => {
  try { return file ? JSON.parse(readFileSync(file, 'utf8')) as Checkpoint : undefined } catch { return undefined }
}

/** What has been delivered, and from where to look on. The checkpoint never passes an event that is not delivered. */
const progressFrom = ({ checkpointFile, sinceMs, now, givenUp = () => undefined }: PollerOptions) => {
  const kept = readCheckpoint(checkpointFile)
  let atMs = kept?.atMs ?? sinceMs ?? now()
  let newestMs = kept?.newestMs ?? 0
  let savedMs = atMs
  const save = (): void => {
    savedMs = atMs
    for (const [id, at] of seen) if (at < atMs - 2 * longLookBackMs) seen.delete(id)
    if (checkpointFile) replaceFile(checkpointFile, JSON.stringify({ atMs, newestMs }))
  }
  const seen = new Map<string, number>()
  const attempts = new Map<string, number>()
  // Where it began must outlive a kill before the first delivery, or the next one would begin later.
  if (!kept) save()
  return {
    since: (long: boolean): number => atMs - (long ? longLookBackMs : shortLookBackMs),
    isNew: ({ id }: Mark): boolean => !seen.has(id),
    delivered: (marks: Mark[]): void => {
      for (const { id, at } of marks) {
        seen.set(id, Date.parse(at))
        attempts.delete(id)
      }
    },
    failed: (mark: Mark): void => {
      const count = (attempts.get(mark.id) ?? 0) + 1
      attempts.set(mark.id, count)
      if (count < mostAttempts) return
      seen.set(mark.id, Date.parse(mark.at))
      attempts.delete(mark.id)
      givenUp(mark.id)
    },
    advance: (marks: Mark[]): void => {
      newestMs = marks.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), newestMs)
      if (newestMs <= atMs) return
      atMs = newestMs
      save()
    },
    /** A long look found nothing: what is older than a minute will not come any more. */
    quietAt: (lookedAtMs: number): void => {
      atMs = Math.max(atMs, lookedAtMs - longLookBackMs)
      if (atMs - savedMs > longLookBackMs) save()
    },
  }
}

type Progress = ReturnType<typeof progressFrom>

/** One look: hand over what is new. Tells whether there was anything, and whether all of it went well. */
const look = async ({ tail, handler, now }: PollerOptions, progress: Progress, long: boolean) => {
  const lookedAtMs = now()
  const marks = (await tail.marks(progress.since(long), lookedAtMs)).filter(progress.isNew)
  if (long && marks.length === 0) progress.quietAt(lookedAtMs)
  for (let from = 0; from < marks.length; from += batchSize) {
    const batch = marks.slice(from, from + batchSize)
    const { done, failed } = await deliver(handler, await tail.images(batch.map(({ id }) => id)))
    const delivered = batch.filter(({ id }) => done.includes(id))
    progress.delivered(delivered)
    const broken = batch.find(({ id }) => id === failed)
    if (broken) {
      progress.failed(broken)
      return { found: true, well: false }
    }
    progress.advance(delivered)
  }
  return { found: marks.length > 0, well: true }
}

/**
 * What a DynamoDB stream and Lambda's event source do in the cloud: each event row reaches the stream's function, at
 * least once, oldest first. After kill -9 it goes on from its checkpoint; reactions are idempotent.
 */
export const startPoller = (options: PollerOptions): Poller => {
  const progress = progressFrom(options)
  let stopped = false
  let begun = 0
  let ended = 0
  let failures = 0
  let quiet = false
  let farAsked = false
  let rouse: () => void = () => undefined
  let woken = false
  /** A rest after a failure is not cut short by new events: the attempts would be used up at once. */
  const rest = (ms: number, deep: boolean): Promise<void> => new Promise((resolve) => {
    if (stopped || (woken && !deep)) return resolve()
    const timer = setTimeout(resolve, ms)
    rouse = () => {
      if (deep && !stopped) return
      clearTimeout(timer)
      resolve()
    }
  })
  const wake = (): void => { woken = true; rouse() }
  const turn = async (): Promise<void> => {
    const far = farAsked || begun % longLookEvery === 0
    woken = farAsked = false
    begun += 1
    const { found, well } = await look(options, progress, far).catch(() => ({ found: true, well: false }))
    ended = begun
    quiet = !found
    failures = well ? 0 : failures + 1
    if (!well) await rest(Math.min(5_000, 100 * 2 ** failures), true)
    else if (!found) await rest(pollMs, false)
  }
  const run = async (): Promise<void> => { while (!stopped) await turn() }
  const running = run()
  return {
    wake,
    drain: async () => {
      // The look that is under way began before the call and proves nothing.
      const first = begun + 1
      while (!stopped && (ended < first || !quiet)) {
        if (ended < first) farAsked = true
        wake()
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    },
    stop: async () => { stopped = true; wake(); await running },
  }
}
