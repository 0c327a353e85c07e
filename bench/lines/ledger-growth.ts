import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { environmentOf } from '../database.ts'
import type { Answer, Taken } from '../growth-worker.ts'
import { type Line, median } from '../line.ts'
import { largest, startBooks } from '../stored-books.ts'

/** Movements stored when the figures are taken; the first is the floor of the others. */
const sizes = [1_000, 100_000, largest]

const rounds = 100
const roundsToWarmUp = 20
const timesARound = 4

const worker = fileURLToPath(new URL('../growth-worker.ts', import.meta.url))

/** An engine and a process of its own for each size. */
const startSize = async (size: number) => {
  const { endpoint, stop } = await startBooks(size)
  const child = fork(worker, [String(size)], { env: { ...process.env, ...environmentOf(endpoint) } })
  const waiting: ((message: unknown) => void)[] = []
  child.on('message', (message) => waiting.shift()?.(message))
  const ended = once(child, 'exit').then(([code]) => { throw new Error(`The worker ended with ${String(code)}.`) })
  ended.catch(() => {})
  const answer = () => Promise.race([ended, new Promise((resolve) => { waiting.push(resolve) })])
  await answer()
  return {
    size, answers: [] as Answer[],
    take: async () => { child.send(timesARound); return await answer() as Answer },
    stop: async () => { child.kill(); await stop() },
  }
}
type Size = Awaited<ReturnType<typeof startSize>>

const summed = ({ answers }: Size, name: keyof Answer): { time: number; units: number } => {
  const taken: Taken[] = answers.map((answer) => answer[name])
  return { time: median(taken.flatMap(({ times }) => times)), units: median(taken.map(({ units }) => units)) }
}

const names = ['transfer', 'balance', 'statement20'] as const

const linesOf = (first: Size, now: Size): Line[] => names.flatMap((name) => {
  const [floor, value] = [summed(first, name), summed(now, name)]
  return [
    { name: `ledger.growth.${name}.units.${now.size}`, value: value.units, unit: 'units', floor: floor.units, goal: 'ratio 1' },
    {
      name: `ledger.growth.${name}.time.${now.size}`, value: value.time, unit: 'ms', floor: floor.time,
      goal: 'ratio at most 1.3',
    },
  ]
})

/**
 * Units and median time of a transfer, a balance and a statement page on ledgers of different sizes, beside the
 * smallest. The sizes take turns, four pieces of work at a time, so that what else the machine does is the same to all.
 */
export const ledgerGrowth = async (): Promise<Line[]> => {
  const started: Size[] = []
  for (const size of sizes) started.push(await startSize(size))
  for (let round = 0; round < rounds; round++) {
    const first = round % started.length
    for (const size of [...started.slice(first), ...started.slice(0, first)]) {
      const answer = await size.take()
      if (round >= roundsToWarmUp) size.answers.push(answer)
    }
  }
  for (const { stop } of started) await stop()
  const [first] = started
  return first ? started.flatMap((size) => linesOf(first, size)) : []
}
