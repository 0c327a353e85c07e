import { useRef, useState } from 'react'
import { problemOf, type Problem } from './problem.ts'
import { useLoad, type Loading } from './use-load.ts'

interface Slice<T> {
  items: T[]
  cursor?: string | undefined
}
export interface Pages<T> extends Loading<Slice<T>> {
  hasMore: boolean
  /** The next page is on its way. */
  fetching: boolean
  more: () => Promise<void>
}

/** A list that comes in pages: the first like anything else, the others when asked for. */
export const usePages = <T>(load: (cursor: string | undefined) => Promise<Slice<T>>, on = ''): Pages<T> => {
  const [rest, setRest] = useState<Slice<T> | undefined>()
  const [problem, setProblem] = useState<Problem | undefined>()
  const [fetching, setFetching] = useState(false)
  const isFetching = useRef(false)
  const first = useLoad(async () => {
    const slice = await load(undefined)
    setRest(undefined)
    return slice
  }, on)
  const cursor = rest === undefined ? first.data?.cursor : rest.cursor
  const more = async () => {
    // The second of two quick taps would bring the same page again.
    if (isFetching.current) return
    isFetching.current = true
    setFetching(true)
    try {
      const slice = await load(cursor)
      setRest((before) => ({ items: [...before?.items ?? [], ...slice.items], cursor: slice.cursor }))
      setProblem(undefined)
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      isFetching.current = false
      setFetching(false)
    }
  }
  const data = first.data === undefined ? undefined : { items: [...first.data.items, ...rest?.items ?? []], cursor }
  return { ...first, data, problem: first.problem ?? problem, hasMore: cursor !== undefined, fetching, more }
}
