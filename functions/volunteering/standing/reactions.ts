import type { DueTask } from '../../platform/due.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { revokeWithRecords } from './certificates/revoke.ts'
import { countHours } from './count-hours.ts'
import { bookOn, reverseOn } from './exchange/book.ts'
import { giveNumber } from './give-number.ts'
import { mergeStanding } from './merge.ts'
import { endStarBar, moveStars, moveStarsOn } from './move-stars.ts'
import { closeNotice } from './publicity/close.ts'

export const standingReactions: Record<string, Reaction[]> = {
  'person.registered': [giveNumber],
  'joining.accepted': [giveNumber],
  'person.merged': [mergeStanding],
  'hours.confirmed': [countHours],
  'hours.reversed': [countHours, revokeWithRecords],
  'hours.orderRecorded': [countHours],
  'hours.orderReversed': [countHours, revokeWithRecords],
  'import.approved': [bookOn],
  'hours.imported': [countHours, bookOn],
  'import.reversalAsked': [reverseOn],
  'hours.importReversed': [countHours, revokeWithRecords, reverseOn],
  'standing.counted': [moveStars],
  'stars.changed': [moveStarsOn],
}

export const standingTasks: DueTask[] = [closeNotice, endStarBar]
