import { useCallback, useEffect, useState } from 'react'
import type { CallName, Input, Output } from '../../../shared/contract/index.ts'
import { call } from './call.ts'
import { failureOf, type Failure } from './failure.ts'

export type Reading<T> =
  | { status: 'loading'; data: undefined; failure: undefined }
  | { status: 'ready'; data: T; failure: undefined }
  | { status: 'failed'; data: undefined; failure: Failure }

const loading = { status: 'loading', data: undefined, failure: undefined } as const

/** Reads one call and reads it again when the input changes or `again` is called; late answers are dropped. */
export const useRead = <C extends CallName>(name: C, input: Input<C>): Reading<Output<C>> & { again: () => void } => {
  const [reading, setReading] = useState<Reading<Output<C>>>(loading)
  const [round, setRound] = useState(0)
  const key = JSON.stringify(input)
  useEffect(() => {
    let wanted = true
    setReading(loading)
    call(name, JSON.parse(key) as Input<C>).then(
      (data) => { if (wanted) setReading({ status: 'ready', data, failure: undefined }) },
      (error: unknown) => { if (wanted) setReading({ status: 'failed', data: undefined, failure: failureOf(error) }) },
    )
    return () => { wanted = false }
  }, [name, key, round])
  const again = useCallback(() => setRound((before) => before + 1), [])
  return { ...reading, again }
}
