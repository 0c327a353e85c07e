import { useEffect, useMemo, useRef } from 'react'
import { qrPicture } from '../qr.ts'
import { nowMs, useNow } from './clock.ts'
import { secondsLeft } from './turning-code-rules.ts'
import { useLoad } from './use-load.ts'

const retryAfterMs = 3000

/**
 * A code that turns, as the site or an elder's phone shows it: with the seconds that are left of it and its picture. A
 * new one is fetched at the turn, and again every few seconds while the network does not answer.
 */
export const useTurningCode = <C extends { qr: string; validSeconds: number }>(load: () => Promise<C>) => {
  const loading = useLoad(async () => ({ ...await load(), cameAtMs: nowMs() }))
  const now = useNow(1000)
  const { data, reload } = loading
  const left = data === undefined ? undefined : secondsLeft(data.validSeconds, data.cameAtMs, now)
  const picture = useMemo(() => (data === undefined ? '' : qrPicture(data.qr)), [data])
  const askedAtMs = useRef(0)
  useEffect(() => {
    if (left !== 0 || now - askedAtMs.current < retryAfterMs) return
    askedAtMs.current = now
    void reload()
  })
  return { loading, left: left ?? 0, picture, reload }
}
