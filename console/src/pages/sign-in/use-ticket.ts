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

const watch = async (ticket: Ticket, wanted: () => boolean): Promise<'signedIn' | 'lapsed'> => {
  while (wanted()) {
    const found = await pickUp(ticket)
    if (found !== 'waiting') return found
    if (Date.parse(ticket.expiresAt) < Date.now()) return 'lapsed'
    await wait(pollEveryMs)
  }
  return 'lapsed'
}

/** A sign-in code that renews itself, and the wait for the phone. */
export const useTicket = (): { state: TicketState; renew: () => void } => {
  const [state, setState] = useState<TicketState>({ status: 'asking' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let wanted = true
    const run = async (): Promise<void> => {
      for (let renewals = 0; wanted; renewals += 1) {
        const ticket = await call('POST /console-sign-ins', {})
        if (!wanted) return
        setState({ status: 'waiting', ticket })
        if (await watch(ticket, () => wanted) === 'signedIn') return
        if (wanted && afterLapse(renewals) === 'ask') return setState({ status: 'lapsed' })
      }
    }
    setState({ status: 'asking' })
    run().catch((error: unknown) => { if (wanted) setState({ status: 'failed', failure: failureOf(error) }) })
    return () => { wanted = false }
  }, [round])
  return { state, renew: () => setRound((before) => before + 1) }
}
