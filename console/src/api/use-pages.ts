import { useCallback, useEffect, useRef, useState } from 'react'
import type { CallName, Input, Output } from '../../../shared/contract/index.ts'
import { call } from './call.ts'
import { collect, type Page } from './collect.ts'
import { failureOf, type Failure } from './failure.ts'

type PagedCall = { [C in CallName]: Output<C> extends Page<unknown> ? C : never }[CallName]
type Row<C extends PagedCall> = Output<C> extends { items: (infer T)[] } ? T : never

export interface Pages<T> {
  rows: T[]
  status: 'loading' | 'more' | 'end' | 'failed'
  failure: Failure | undefined
  more: () => void
  again: () => void
  /** Everything that fits the filter, also what is not on the screen yet: for exports. */
  all: () => Promise<T[]>
}
interface State<T> {
  rows: T[]
  cursor: string | undefined
  status: Pages<T>['status']
  failure: Failure | undefined
}

const pageSize = 50
const exportPageSize = 100
const mostExported = 50_000
const empty: State<never> = { rows: [], cursor: undefined, status: 'loading', failure: undefined }

/** A cursor-paged call: the first page at once, the rest on demand. `filterKey` names what `keep` depends on. */
export const usePages = <C extends PagedCall>(
  name: C, input: Omit<Input<C>, 'cursor' | 'limit'>, keep?: (row: Row<C>) => boolean, filterKey = '',
): Pages<Row<C>> => {
  const [state, setState] = useState<State<Row<C>>>(empty)
  const [round, setRound] = useState(0)
  const key = JSON.stringify(input)
  const running = useRef(0)
  const kept = useRef(keep)
  kept.current = keep
  const read = useCallback((limit: number) => async (cursor: string | undefined) => {
    const answer = await call(name, { ...JSON.parse(key), limit, ...(cursor ? { cursor } : {}) } as Input<C>)
    return answer as unknown as Page<Row<C>>
  }, [name, key])
  const load = useCallback(async (before: State<Row<C>>) => {
    running.current += 1
    const mine = running.current
    setState({ ...before, status: 'loading', failure: undefined })
    try {
      const { rows, cursor } = await collect(read(pageSize), before.cursor, pageSize / 2, kept.current)
      if (mine !== running.current) return
      setState({ rows: [...before.rows, ...rows], cursor, status: cursor ? 'more' : 'end', failure: undefined })
    } catch (error) {
      if (mine === running.current) setState({ ...before, status: 'failed', failure: failureOf(error) })
    }
  }, [read])
  useEffect(() => { void load(empty) }, [load, round, filterKey])
  return {
    rows: state.rows, status: state.status, failure: state.failure,
    more: () => void load(state),
    again: () => setRound((before) => before + 1),
    all: async () => (await collect(read(exportPageSize), undefined, mostExported, kept.current)).rows,
  }
}
