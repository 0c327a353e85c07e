import { useState } from 'react'
import type { Reading } from './use-load.ts'

/**
 * What was read last, also while it is read again: so that a form stays where it is and can say what came of it.
 * What belongs to another question (`of`) is not kept.
 */
export const useKept = <T>(reading: Reading<T>, of: string): T | undefined => {
  const [kept, setKept] = useState<{ of: string; data: T }>()
  if (reading.status === 'ready' && kept?.data !== reading.data) setKept({ of, data: reading.data })
  return reading.data ?? (kept?.of === of ? kept.data : undefined)
}
