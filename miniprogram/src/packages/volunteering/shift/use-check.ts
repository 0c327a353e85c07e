import { useState } from 'react'
import { takeCheck, useChecks } from '../../../state/queue.ts'
import { type KeptCheck, lastOf } from '../../../state/queue-rules.ts'

interface Given {
  shiftId: string
  title: string
  direction: 'in' | 'out'
}

/**
 * Checking in or out through what the phone keeps: sent at once where there is a network, later by itself where there
 * is none.
 */
export const useCheck = ({ shiftId, title, direction }: Given) => {
  const checks = useChecks()
  const [busy, setBusy] = useState(false)
  const mine = checks.filter((check) => check.shiftId === shiftId)
  const last = lastOf(mine)
  const send = async (code: string, place: KeptCheck['place']) => {
    if (busy) return
    setBusy(true)
    await takeCheck({ direction, shiftId, title, code, ...(place === undefined ? {} : { place }) }).finally(() => setBusy(false))
  }
  const refused = last?.state === 'refused' ? last.why : undefined
  return { refused, busy, send }
}
