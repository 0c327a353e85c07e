import { createHmac } from 'node:crypto'

/** Pure: the codes by which the elder's side lets a volunteer check in and out. */

const stepMs = 30_000

const digits = (secret: string, text: string, length: number): string => {
  const digest = createHmac('sha256', secret).update(text).digest()
  return String(digest.readUInt32BE(0) % 10 ** length).padStart(length, '0')
}

const rotating = (secret: string, step: number): string => digits(secret, String(step), 6)

export type Check = 'in' | 'out'

/** Four digits that the elder reads out by phone; those of the arrival do not open the leaving. */
export const phoneCode = (secret: string, check: Check): string => digits(secret, `phone ${check}`, 4)

/** What the elder's screen shows now: six digits that change every 30 seconds. */
export const shownCode = (secret: string, nowMs: number): { code: string; validSeconds: number } => ({
  code: rotating(secret, Math.floor(nowMs / stepMs)),
  validSeconds: Math.ceil((stepMs - (nowMs % stepMs)) / 1000),
})

/** How a code fits: the one on show or the one before it (60 seconds at most), the phone's, or not at all. */
export const fitOf = (secret: string, code: string, check: Check, nowMs: number): 'code' | 'phone' | undefined => {
  const step = Math.floor(nowMs / stepMs)
  if (code === rotating(secret, step) || code === rotating(secret, step - 1)) return 'code'
  return code === phoneCode(secret, check) ? 'phone' : undefined
}
