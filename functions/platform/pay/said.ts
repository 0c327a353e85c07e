import { system } from '../actor.ts'
import { now } from '../clock.ts'
import type { Request } from '../commit.ts'
import { digestOf } from '../ids.ts'

/** What WeChat Pay says, as a request: done once under its id, however often it is said. */
export const saidByWechat = (eventId: string, said: string): Request =>
  ({ actor: system, eventId, call: 'WeChat Pay', contentHash: digestOf(said), at: now() })
