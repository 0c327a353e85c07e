import { readStanding } from '../../ledger/balance.ts'
import type { MovementDraft } from '../../ledger/plan.ts'
import { readPerson } from '../../platform/person.ts'
import { findClosing } from './closing.ts'

type Base = Pick<MovementDraft, 'happenedAt' | 'memo' | 'reference' | 'category'>
export type Kind = 'member' | 'gift' | 'grant'

const toPool = {
  member: 'credit.escheat', gift: 'credit.escheatGifted', grant: 'credit.escheatGranted',
} as const satisfies Record<Kind, string>

/**
 * What comes out of an escrow to somebody who has died or left stays in the frozen account while their estate is open,
 * and is decided with it. Where it has been decided already, the same commit passes it on: earned credit to the same
 * kin, all else to the pool (TB-11). Empty for everybody else.
 */
export const passOn = async (personId: string, kind: Kind, amount: number, base: Base): Promise<MovementDraft[]> => {
  if (amount === 0 || (await readStanding(`timeCredit:member:${personId}`)).state !== 'frozen') return []
  const [closing, { leftAt }] = await Promise.all([findClosing(personId), readPerson(personId)])
  if (!leftAt || !closing || !['given', 'toPool'].includes(closing.status)) return []
  const { status, toId, community } = closing
  const heir = kind === 'member' && status === 'given' && toId && !(await readPerson(toId)).leftAt ? toId : undefined
  return [heir
    ? { movement: 'credit.bequeath', from: personId, to: heir, amount, ...base }
    : { movement: toPool[kind], from: personId, to: community, amount, ...base }]
}

const kinds: Partial<Record<MovementDraft['movement'], Kind>> = {
  'credit.pay': 'member', 'credit.giveBack': 'member', 'credit.withdraw': 'member', 'credit.noteBack': 'member',
  'credit.giveBackGifted': 'gift', 'credit.giveBackGranted': 'grant',
}

/** Movements out of an escrow, and behind them what passes on. */
export const withPassing = async (movements: MovementDraft[]): Promise<MovementDraft[]> => {
  const more = await Promise.all(movements.map(async ({ movement, to, amount, ...one }) => {
    const { happenedAt, memo, reference, category } = one
    const kind = kinds[movement]
    return kind && typeof amount === 'number' ? passOn(to, kind, amount, { happenedAt, memo, reference, category }) : []
  }))
  return [...movements, ...more.flat()]
}
