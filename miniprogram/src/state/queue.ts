import Taro from '@tarojs/taro'
import { newRequestId } from '../../../shared/client.ts'
import { client } from './client.ts'
import { nowMs } from './clock.ts'
import { problemOf } from './problem.ts'
import { type KeptCheck, changed, isAgain, isUnsettled, nextOf, waiting, retryAfterMs, tidied } from './queue-rules.ts'
import { signal, useSignal } from './signal.ts'
import { readStored, store } from './storage.ts'

const key = 'checks'
const checks = signal<KeptCheck[]>(waiting(readStored<KeptCheck[]>(key) ?? []))

const keep = (next: KeptCheck[]): void => {
  const all = tidied(next, nowMs())
  checks.set(all)
  store(key, all)
}
const change = (id: string, part: Partial<KeptCheck>): void => keep(changed(checks.get(), id, part))

/** What the phone calls itself, so that one phone signing for many is seen; it says nothing about the person. */
const device = (): string => {
  const known = readStored<string>('device')
  if (known !== undefined) return known
  const made = newRequestId()
  store('device', made)
  return made
}

const calls = { in: 'POST /shifts/:shiftId/check-ins', out: 'POST /shifts/:shiftId/check-outs' } as const

/** Whether the next may be sent: this one has its answer, whatever it is. */
const sendOne = async ({ id, direction, shiftId, code, madeAt, place }: KeptCheck): Promise<boolean> => {
  change(id, { state: 'sent' })
  try {
    const input = { shiftId, code, madeAt, device: device(), ...(place === undefined ? {} : { place }) }
    const { signUp } = await client(calls[direction], input, { requestId: id })
    change(id, { state: 'accepted', waits: direction === 'out' && signUp.status === 'signedUp' })
    return true
  } catch (error) {
    const { unsent, words } = problemOf(error)
    if (unsent) keep(waiting(checks.get()))
    else change(id, { state: 'refused', why: words })
    return !unsent
  }
}

let failures = 0
let timer: ReturnType<typeof setTimeout> | undefined
let sending: Promise<void> | undefined

const tryLater = (): void => {
  if (timer !== undefined) clearTimeout(timer)
  failures += 1
  timer = setTimeout(() => void sendKept(), retryAfterMs(failures))
}

const sendAll = async (): Promise<void> => {
  for (let next = nextOf(checks.get()); next !== undefined; next = nextOf(checks.get())) {
    if (!await sendOne(next)) return tryLater()
    failures = 0
  }
}

/** Send what is kept, oldest first; one run at a time. What finds no network is tried again by itself. */
export const sendKept = (): Promise<void> => {
  sending ??= sendAll().finally(() => { sending = undefined })
  return sending
}

/** Keep a check on the phone and send it; without network it stays until there is one. */
export const takeCheck = async (given: Pick<KeptCheck, 'direction' | 'shiftId' | 'title' | 'code' | 'place'>): Promise<void> => {
  if (!isAgain(checks.get(), given)) {
    const check = { ...given, id: newRequestId(), madeAt: new Date(nowMs()).toISOString(), state: 'sent' as const }
    keep([...checks.get(), check])
  }
  await sendKept()
}

/** Forget one that was not sent, because the person wants to use a new code. */
export const dropCheck = (id: string): void => keep(checks.get().filter((check) => check.id !== id))

export const useChecks = () => useSignal(checks)
export const unsettledCount = (all: readonly KeptCheck[]): number => all.filter(isUnsettled).length

/** Once, as the app starts: what is kept goes out when the network returns. */
export const startQueue = (): void => {
  if (process.env.TARO_ENV === 'weapp') {
    Taro.onNetworkStatusChange(({ isConnected }) => { if (isConnected) void sendKept() })
  } else {
    globalThis.addEventListener('online', () => void sendKept())
  }
  if (nextOf(checks.get()) !== undefined) void sendKept()
}
