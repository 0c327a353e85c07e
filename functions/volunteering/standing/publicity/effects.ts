import type { Request, Write } from '../../../platform/commit.ts'
import { awardEffect } from '../award-effect.ts'
import { issueEffect, refuseEffect } from '../certificates/effects.ts'
import { barEffect } from '../star-bar-effect.ts'
import type { PublicNotice } from './items.ts'

/** What comes of a notice: the event's type, what it says beside the notice, and the writes. */
export interface Effect { type: string; data: Record<string, unknown>; writes: Write[] }
type Make = (request: Request, notice: PublicNotice) => Effect | Promise<Effect>

/** What comes about when a notice has passed, and what where an objection was upheld. */
export const effects: Record<PublicNotice['subject'], { passed: Make; failed: Make }> = {
  certificate: { passed: issueEffect, failed: refuseEffect },
  award: { passed: awardEffect('standing'), failed: awardEffect('refused') },
  starBar: { passed: barEffect(true), failed: barEffect(false) },
}
