import { useState } from 'react'
import { problemOf, type Problem } from './problem.ts'

/** Something a person asked for: while it runs a second tap does nothing, and what went wrong stays to be read. */
export const useAction = () => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>()
  const run = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    if (busy) return undefined
    setBusy(true)
    setProblem(undefined)
    try {
      return await act()
    } catch (error) {
      setProblem(problemOf(error))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, run, clear: () => setProblem(undefined) }
}
