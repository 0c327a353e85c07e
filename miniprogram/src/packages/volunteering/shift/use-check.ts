import { useState } from 'react'
import { change } from '../../../state/change.ts'
import { problemOf, type Problem } from '../../../state/problem.ts'
import { forget, readStored, store } from '../../../state/storage.ts'

interface Attempt {
  code: string
}
const calls = { in: 'POST /shifts/:shiftId/check-ins', out: 'POST /shifts/:shiftId/check-outs' } as const

/**
 * One attempt to check in or out. Where nothing answered it stays on the phone, with its request id, to be sent again.
 */
export const useCheck = (shiftId: string, direction: 'in' | 'out', reload: () => Promise<void>) => {
  const key = `check.${direction}.${shiftId}`
  const [unsent, setUnsent] = useState(() => readStored<Attempt>(key))
  const [problem, setProblem] = useState<Problem | undefined>()
  const [busy, setBusy] = useState(false)
  const drop = () => {
    forget(key)
    setUnsent(undefined)
  }
  const send = async (code: string) => {
    if (busy) return
    setBusy(true)
    setProblem(undefined)
    store(key, { code } satisfies Attempt)
    try {
      await change(calls[direction], { shiftId, code })
      drop()
      await reload()
    } catch (error) {
      const found = problemOf(error)
      if (found.unsent) setUnsent({ code })
      else drop()
      setProblem(found)
    } finally {
      setBusy(false)
    }
  }
  return { unsent, problem, busy, send, drop }
}
