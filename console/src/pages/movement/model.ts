import type { Output } from '../../../../shared/contract/index.ts'

export type MovementAnswer = Output<'GET /audit/movements/:movementId'>
type Entry = MovementAnswer['entries'][number]

export interface Side {
  side: 'giving' | 'taking'
  account: string
  amount: number
  /** Missing where the account keeps no balance of its own. */
  entry: Entry | undefined
}

/** Both sides of a movement, each with its entry where the account keeps one. They always sum to zero. */
export const sidesOf = ({ movement, entries }: MovementAnswer): Side[] => {
  const side = (name: Side['side'], account: string, amount: number): Side => ({
    side: name, account, amount, entry: entries.find((one) => one.account === account && one.amount === amount),
  })
  return [side('giving', movement.from, -movement.amount), side('taking', movement.to, movement.amount)]
}

export interface Reversible {
  personId: string
  recordId: string
}

/** The service record that can be taken back from here, if this movement recorded one that still stands. */
export const reversible = ({ movement, event, reversedBy }: MovementAnswer): Reversible | undefined => {
  const { personId, recordId } = event.data
  if (movement.movement !== 'hours.record' || movement.reverses || reversedBy) return undefined
  return typeof personId === 'string' && typeof recordId === 'string' ? { personId, recordId } : undefined
}

/** The record behind this movement where it has been taken back: false hours may bar from stars (VR-09). */
export const barring = ({ movement, event, reversedBy }: MovementAnswer): Reversible | undefined => {
  const { personId, recordId } = event.data
  if (movement.movement !== 'hours.record' || movement.reverses || !reversedBy) return undefined
  return typeof personId === 'string' && typeof recordId === 'string' ? { personId, recordId } : undefined
}

/** Whether this gave points that still stand: what was given by mistake is taken back by a deduction (FP-06). */
export const deductible = ({ movement, reversedBy }: Pick<MovementAnswer, 'movement' | 'reversedBy'>): boolean =>
  movement.movement === 'points.award' && !movement.reverses && !reversedBy

/** Forcing is offered only where the ordinary reversal is refused because something has been used already. */
export const offersForce = (forced: boolean, foreseen: string | undefined, refused: string | undefined): boolean =>
  !forced && [foreseen, refused].some((code) => code === 'reversal.spent')
