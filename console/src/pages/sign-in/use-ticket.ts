import { useEffect, useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { call } from '../../api/call.ts'
import { failureOf, type Failure } from '../../api/failure.ts'
import { session } from '../../api/session.ts'
import { afterLapse, isLapsed, pollEveryMs } from './model.ts'

type Ticket = Output<'POST /console-sign-ins'>
export type TicketState =
  | { status: 'asking' }
  | { status: 'waiting'; ticket: Ticket }
  | { status: 'lapsed' }
  | { status: 'failed'; failure: Failure }

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))

/** Asks once whether the phone has confirmed; begins the session if so. */
const pickUp = async ({ ticket, secret }: Ticket): Promise<'signedIn' | 'waiting' | 'lapsed'> => {
  try {
    const answer = await call('POST /console-sign-ins/:ticket/session', { ticket, secret })
    if (!answer.session) return 'waiting'
    session.begin(answer.session)
    return 'signedIn'
  } catch (error) {
    if (isLapsed(failureOf(error).code)) return 'lapsed'
    throw error
  }
}

const watch = async (ticket: Ticket, signal: AbortSignal): Promise<'signedIn' | 'lapsed'> => {
  while (!signal.aborted) {
    const found = await pickUp(ticket)
    if (found !== 'waiting') return found
    if (Date.parse(ticket.expiresAt) < Date.now()) return 'lapsed'
    await wait(pollEveryMs)
  }
  return 'lapsed'
}

const run = async (show: (state: TicketState) => void, signal: AbortSignal): Promise<void> => {
  for (let renewals = 0; !signal.aborted; renewals += 1) {
    const ticket = await call('POST /console-sign-ins', {})
    show({ status: 'waiting', ticket })
    if (await watch(ticket, signal) === 'signedIn') return
    if (afterLapse(renewals) === 'ask') return show({ status: 'lapsed' })
  }
}

/** A sign-in code that renews itself, and the wait for the phone. */
export const useTicket = (): { state: TicketState; renew: () => void } => {
  const [shown, setShown] = useState<{ round: number; state: TicketState }>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    const show = (state: TicketState): void => { if (!leaving.signal.aborted) setShown({ round, state }) }
    run(show, leaving.signal).catch((error: unknown) => show({ status: 'failed', failure: failureOf(error) }))
    return () => leaving.abort()
  }, [round])
  const state: TicketState = shown?.round === round ? shown.state : { status: 'asking' }
  return { state, renew: () => setRound((before) => before + 1) }
}
