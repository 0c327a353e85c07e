import { closeDays } from './close-days.ts'
import { publishHeads } from './publish.ts'
import { sealWaiting } from './seal.ts'

/** What is due of the seal: links for what waits, heads for days that are over, publishing of heads. */
export const runSeal = async (): Promise<{ events: number; closed: string[]; published: number; failed: number }> => {
  const events = await sealWaiting()
  const closed = await closeDays()
  return { events, closed, ...await publishHeads() }
}
