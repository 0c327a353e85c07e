import type { Output } from '../../../shared/contract/index.ts'
import { forget, readStored, store } from './storage.ts'

type Session = Output<'POST /sessions'>

/** The token counts as gone a minute early, so that it does not expire on its way. */
export const liveToken = (session: Session | undefined, nowMs: number): string | undefined =>
  session !== undefined && Date.parse(session.expiresAt) - 60_000 > nowMs ? session.token : undefined

export const storedToken = () => liveToken(readStored<Session>('session'), Date.now())
export const keepSession = (session: Session) => store('session', session)
export const dropSession = () => forget('session')
