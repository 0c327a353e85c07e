import { createHmac } from 'node:crypto'
import type { Refusal } from '../../shared/refusals.ts'
import { must } from './refusal.ts'

/** The codes that a site shows and that change by themselves: whoever types one was there. */

const hourMs = 3_600_000
const codeStepMs = 30_000
// What is sent within this time of being typed was sent at once.
const onTimeMs = 60_000

interface Hours { startsAt: string; endsAt: string }

/** A site is open from an hour before it begins to an hour after it ends. */
export const checkOpen = ({ startsAt, endsAt }: Hours, nowMs: number): boolean =>
  nowMs >= Date.parse(startsAt) - hourMs && nowMs <= Date.parse(endsAt) + hourMs

/** Six digits that change every 30 seconds. */
const codeAt = (secret: string, step: number): string => {
  const digest = createHmac('sha256', secret).update(String(step)).digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

export const currentCode = (secret: string, nowMs: number): { code: string; validSeconds: number } => ({
  code: codeAt(secret, Math.floor(nowMs / codeStepMs)),
  validSeconds: Math.ceil((codeStepMs - (nowMs % codeStepMs)) / 1000),
})

/** The code on show or the one before it: a code is good for at most 60 seconds of the server's clock. */
export const codeFits = (secret: string, code: string, nowMs: number): boolean => {
  const step = Math.floor(nowMs / codeStepMs)
  return code === codeAt(secret, step) || code === codeAt(secret, step - 1)
}

/**
 * The moment that a code proves which was typed at a moment of the phone's clock: the code belongs to that step of the
 * server's clock or to a neighbour of it, and to none that was yet to come. Nothing where it fits none of them.
 */
export const provenAt = (secret: string, code: string, madeMs: number, nowMs: number): number | undefined => {
  const made = Math.floor(madeMs / codeStepMs)
  const step = [made, made - 1, made + 1]
    .find((one) => one <= Math.floor(nowMs / codeStepMs) && code === codeAt(secret, one))
  if (step === undefined) return undefined
  const [shown, gone] = [step * codeStepMs, (step + 2) * codeStepMs - 1]
  return Math.min(Math.max(madeMs, shown), gone, nowMs)
}

export interface Typed { code: string; madeAt?: string | undefined }

/**
 * The moment that a typed code proves, now or sent later (`madeAt`, by the phone's clock), as long as the site was open
 * then; nothing where the code is wrong. Refuses with `check.future`, `check.tooLate`, and `closed` for a site that is.
 */
export const momentOf = (
  site: Hours & { codeSecret: string }, { code, madeAt }: Typed, nowMs: number, lateHours: number, closed: Refusal,
): number | undefined => {
  // The code on show proves the present, whatever the phone's clock says: many a phone's is wrong.
  const onShow = codeFits(site.codeSecret, code, nowMs)
  if (onShow || !madeAt) {
    must(checkOpen(site, nowMs), closed)
    return onShow ? nowMs : undefined
  }
  const madeMs = Date.parse(madeAt)
  must(madeMs <= nowMs + onTimeMs, 'check.future')
  must(nowMs - madeMs <= lateHours * hourMs, 'check.tooLate')
  must(checkOpen(site, madeMs), closed)
  return provenAt(site.codeSecret, code, madeMs, nowMs)
}

/** Whether what was proven for a moment came later than at once. */
export const isLate = (provenMs: number, nowMs: number): boolean => nowMs - provenMs > onTimeMs
