/** Pieces of work a second: `clients` at once, each taking the next piece until there is none. */
export const rateOf = async (works: (() => Promise<unknown>)[], clients: number): Promise<number> => {
  const queue = works.values()
  const start = performance.now()
  await Promise.all(Array.from({ length: clients }, async () => {
    for (const work of queue) await work()
  }))
  return (works.length * 1000) / (performance.now() - start)
}
