import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { signal } from './signal.ts'
import { readStored, store } from './storage.ts'

// A phone's clock may be wrong; the server says its time with several answers, and countdowns follow that.
// It is kept, so that what is checked without network after a restart still carries the right time.
const offsetMs = signal(readStored<number>('clock') ?? 0)

export const learnTime = (serverTime: string): void => {
  const offset = Date.parse(serverTime) - Date.now()
  if (Math.abs(offset - offsetMs.get()) > 1000) store('clock', offset)
  offsetMs.set(offset)
}
export const nowMs = (): number => Date.now() + offsetMs.get()

/** The time, drawn again at an interval while the page is in sight. */
export const useNow = (everyMs: number): number => {
  const [now, setNow] = useState(nowMs)
  const [seen, setSeen] = useState(true)
  useDidShow(() => {
    setSeen(true)
    setNow(nowMs())
  })
  useDidHide(() => setSeen(false))
  useEffect(() => {
    if (!seen) return undefined
    const timer = setInterval(() => setNow(nowMs()), everyMs)
    return () => clearInterval(timer)
  }, [seen, everyMs])
  return now
}
