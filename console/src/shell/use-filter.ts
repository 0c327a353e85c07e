import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** Filters live in the address, so that a link shows the same rows and the back button undoes a filter. */
export const useFilter = (): {
  value: (name: string) => string | undefined
  set: (name: string, value: string | undefined) => void
  clear: () => void
  any: boolean
} => {
  const [params, setParams] = useSearchParams()
  const set = useCallback((name: string, value: string | undefined) => {
    setParams((before) => {
      const next = new URLSearchParams(before)
      if (value) next.set(name, value)
      else next.delete(name)
      return next
    }, { replace: true })
  }, [setParams])
  const clear = useCallback(() => setParams({}, { replace: true }), [setParams])
  return { value: (name) => params.get(name) ?? undefined, set, clear, any: params.size > 0 }
}
