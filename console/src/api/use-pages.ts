import { useEffect, useMemo, useState } from 'react'
import type { CallName, Input, Output } from '../../../shared/contract/index.ts'
import { call } from './call.ts'
import { collect, type FetchPage, type Page } from './collect.ts'
import { failureOf, type Failure } from './failure.ts'

export type PagedCall = { [C in CallName]: Output<C> extends Page<unknown> ? C : never }[CallName]
export type Row<C extends PagedCall> = Output<C> extends { items: (infer T)[] } ? T : never
export type Asked<C extends PagedCall> = Omit<Input<C>, 'cursor' | 'limit'>

export interface Pages<T> {
  rows: T[]
  status: 'loading' | 'more' | 'end' | 'failed'
  failure: Failure | undefined
  more: () => void
  again: () => void
  /** Everything that fits the filter, also what is not on the screen yet: for exports. */
  all: () => Promise<T[]>
}
/** Where rows come from: another input, filter or round is another source, and its rows are not mixed in. */
interface Source<T> {
  round: number
  read: (limit: number) => FetchPage<T>
  keep: (row: T) => boolean
}
interface State<T> {
  source: Source<T>
  rows: T[]
  cursor: string | undefined
  status: Pages<T>['status']
  failure: Failure | undefined
}

const pageSize = 50
const largestPage = 100
const mostExported = 50_000

const begin = <T>(source: Source<T>): State<T> =>
  ({ source, rows: [], cursor: undefined, status: 'loading', failure: undefined })

const next = async <T>(before: State<T>): Promise<State<T>> => {
  const { source } = before
  try {
    const { rows, cursor } = await collect(source.read(pageSize), before.cursor, pageSize / 2, source.keep)
    return { source, rows: [...before.rows, ...rows], cursor, status: cursor ? 'more' : 'end', failure: undefined }
  } catch (error) {
    return { ...before, status: 'failed', failure: failureOf(error) }
  }
}

const keepAll = () => () => true

const pagesOf = <C extends PagedCall>(name: C, input: Asked<C>) => (limit: number): FetchPage<Row<C>> => async (cursor) => {
  const asked = { ...input, limit, ...(cursor ? { cursor } : {}) } as unknown as Input<C>
  return await call(name, asked) as unknown as Page<Row<C>>
}

/** All of a call that comes in pages. */
export const readEvery = async <C extends PagedCall>(name: C, input: Asked<C>): Promise<Row<C>[]> =>
  (await collect(pagesOf(name, input)(largestPage), undefined, mostExported)).rows

/**
 * A cursor-paged call: the first page at once, the rest on demand. `keepOf` makes of `filter` what the server
 * cannot filter by; it must be the same function at every draw. Without it every row is kept.
 */
export const usePages = <C extends PagedCall, F = object>(
  name: C, input: Asked<C>, keepOf: (filter: F) => (row: Row<C>) => boolean = keepAll,
  filter: F = {} as F,
): Pages<Row<C>> => {
  const [round, setRound] = useState(0)
  const inputKey = JSON.stringify(input)
  const filterKey = JSON.stringify(filter)
  const source = useMemo((): Source<Row<C>> => ({
    round,
    keep: keepOf(JSON.parse(filterKey) as F),
    read: pagesOf(name, JSON.parse(inputKey) as Asked<C>),
  }), [name, inputKey, keepOf, filterKey, round])
  const [held, setHeld] = useState<State<Row<C>>>()
  const state = held?.source === source ? held : begin(source)
  useEffect(() => {
    let wanted = true
    void next(begin(source)).then((found) => wanted && setHeld(found))
    return () => { wanted = false }
  }, [source])
  const more = async (): Promise<void> => {
    setHeld({ ...state, status: 'loading', failure: undefined })
    const found = await next(state)
    setHeld((now) => (now?.source === source ? found : now))
  }
  return {
    rows: state.rows, status: state.status, failure: state.failure,
    more: () => void more(),
    again: () => setRound((before) => before + 1),
    all: async () => (await collect(source.read(largestPage), undefined, mostExported, source.keep)).rows,
  }
}
