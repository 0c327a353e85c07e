import { settles } from './problem.ts'

/** Where somebody else was faster and it is refused, what is shown is read again, so that the reason stands beside how it is. */
export const orSee = async <T>(work: Promise<T>, reload: () => Promise<void>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    if (settles(error)) await reload()
    throw error
  }
}

/** The same, and read again as well where it was done. */
export const thenSee = async (work: Promise<unknown>, reload: () => Promise<void>): Promise<void> => {
  await orSee(work, reload)
  await reload()
}
