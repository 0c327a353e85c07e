import { useCallback } from 'react'
import type { CallName, Input, Output } from '../../../shared/contract/index.ts'
import { call } from './call.ts'
import { useLoad, type Reading } from './use-load.ts'

/** Reads one call, and reads it again when the input changes or `again` is called. */
export const useRead = <C extends CallName>(name: C, input: Input<C>): Reading<Output<C>> & { again: () => void } => {
  const key = JSON.stringify(input)
  return useLoad(useCallback(() => call(name, JSON.parse(key) as Input<C>), [name, key]))
}
