const queues = new Map<string, Promise<void>>()

const enqueue = (key: string): { mine: Promise<void>; leave: () => void } => {
  const before = queues.get(key) ?? Promise.resolve()
  let leave = (): void => {}
  const tail = new Promise<void>((resolve) => { leave = resolve })
  const whole = before.then(() => tail)
  queues.set(key, whole)
  void whole.finally(() => { if (queues.get(key) === whole) queues.delete(key) })
  return { mine: before, leave }
}

/**
 * Take turns within this process: work on the same accounts waits for one another instead of colliding in the
 * database. It only spares retries; between processes the database decides. Places in all queues are taken at once,
 * so that no two can wait for each other.
 */
export const inTurn = async <T>(accounts: string[], work: () => Promise<T>): Promise<T> => {
  const places = accounts.map(enqueue)
  try {
    await Promise.all(places.map(({ mine }) => mine))
    return await work()
  } finally {
    places.forEach(({ leave }) => leave())
  }
}
