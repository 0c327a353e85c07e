import { useCallback, useEffect, useState } from 'react'
import { failureOf, type Failure } from './failure.ts'

export type Reading<T> =
  | { status: 'loading'; data: undefined; failure: undefined }
  | { status: 'ready'; data: T; failure: undefined }
  | { status: 'failed'; data: undefined; failure: Failure }

interface Found<T> {
  load: () => Promise<T>
  round: number
  reading: Reading<T>
}

const loading = { status: 'loading', data: undefined, failure: undefined } as const

/**
 * Loads something and loads it again when `load` changes or `again` is called. What was found belongs to the load
 * that found it, so that a late answer to an earlier question is never shown.
 */
export const useLoad = <T>(load: () => Promise<T>): Reading<T> & { again: () => void } => {
  const [round, setRound] = useState(0)
  const [found, setFound] = useState<Found<T>>()
  useEffect(() => {
    let wanted = true
    const keep = (reading: Reading<T>): void => { if (wanted) setFound({ load, round, reading }) }
    const run = async (): Promise<void> => {
      try {
        keep({ status: 'ready', data: await load(), failure: undefined })
      } catch (error) {
        keep({ status: 'failed', data: undefined, failure: failureOf(error) })
      }
    }
    void run()
    return () => { wanted = false }
  }, [load, round])
  const again = useCallback(() => setRound((before) => before + 1), [])
  const current = found?.load === load && found.round === round ? found.reading : loading
  return { ...current, again }
}
