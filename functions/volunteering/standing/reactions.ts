import type { DueTask } from '../../platform/due.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { revokeWithRecords } from './certificates/revoke.ts'
import { countHours } from './count-hours.ts'
import { giveNumber } from './give-number.ts'
import { endStarBar, moveStars, moveStarsOn } from './move-stars.ts'
import { closeNotice } from './publicity/close.ts'

export const standingReactions: Record<string, Reaction[]> = {
  'person.registered': [giveNumber],
  'hours.confirmed': [countHours],
  'hours.reversed': [countHours, revokeWithRecords],
  'standing.counted': [moveStars],
  'stars.changed': [moveStarsOn],
}

export const standingTasks: DueTask[] = [closeNotice, endStarBar]
