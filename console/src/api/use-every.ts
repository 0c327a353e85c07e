import { useCallback } from 'react'
import { useLoad, type Reading } from './use-load.ts'
import { readEvery, type Asked, type PagedCall, type Row } from './use-pages.ts'

/** All rows of a call that comes in pages: for what is counted over all of them, or chosen among them. */
export const useEvery = <C extends PagedCall>(name: C, input: Asked<C>): Reading<Row<C>[]> & { again: () => void } => {
  const key = JSON.stringify(input)
  return useLoad(useCallback(() => readEvery(name, JSON.parse(key) as Asked<C>), [name, key]))
}
