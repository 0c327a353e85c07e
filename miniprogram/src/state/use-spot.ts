import { useEffect, useRef, useState } from 'react'
import { type Spot, locate } from '../locate.ts'

/**
 * Where the phone is, asked for each time somebody switches it on. `keep` gets nothing at once and the place when it is
 * found; what was switched off meanwhile does not come.
 */
export const useSpot = (keep: (spot: Spot | undefined) => void, known = false) => {
  const [state, setState] = useState<'off' | 'looking' | 'there' | 'none'>(known ? 'there' : 'off')
  const asked = useRef(0)
  // Whoever has gone on without an answer is not asked any more.
  useEffect(() => () => { asked.current += 1 }, [])
  const turn = async (on: boolean): Promise<void> => {
    const mine = ++asked.current
    keep(undefined)
    setState(on ? 'looking' : 'off')
    if (!on) return
    const spot = await locate()
    if (mine !== asked.current) return
    setState(spot === undefined ? 'none' : 'there')
    keep(spot)
  }
  return { state, on: state === 'looking' || state === 'there', turn }
}
