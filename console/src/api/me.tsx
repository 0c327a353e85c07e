import { createContext, useContext } from 'react'
import type { Output } from '../../../shared/contract/index.ts'

export type Me = Output<'GET /me'>

const MeContext = createContext<Me | undefined>(undefined)
export const MeProvider = MeContext.Provider

/** Who is signed in; only pages inside the shell ask. */
export const useMe = (): Me => {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe is only for pages inside the shell')
  return me
}
