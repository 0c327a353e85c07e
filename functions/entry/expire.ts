import { expireEscrows } from '../ledger/escrow.ts'
import { expireLots } from '../ledger/expire-lots.ts'
import { tellOfLapses } from '../points/lapse/tell.ts'

const tellingWithinMs = 5 * 60_000

/** What ends by itself: escrows whose time is over, and points with their month; households are told before. */
export const expire = async (): Promise<{ escrows: number; lots: number; told: number }> =>
  ({ escrows: await expireEscrows(), lots: await expireLots(), told: await tellOfLapses(tellingWithinMs) })
