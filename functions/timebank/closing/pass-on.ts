import { readStanding } from '../../ledger/balance.ts'
import type { MovementDraft } from '../../ledger/plan.ts'
import { readPerson } from '../../platform/person.ts'
import { findClosing } from './closing.ts'

type Kind = 'member' | 'gift' | 'grant'

const toPool = {
  member: 'credit.escheat', gift: 'credit.escheatGifted', grant: 'credit.escheatGranted',
} as const satisfies Record<Kind, string>

const kinds: Partial<Record<MovementDraft['movement'], Kind>> = {
  'credit.pay': 'member', 'credit.giveBack': 'member', 'credit.withdraw': 'member', 'credit.noteBack': 'member',
  'credit.giveBackGifted': 'gift', 'credit.giveBackGranted': 'grant',
}

interface Decided { community: string; heir?: string }

/** Who is here and may be given something: an account that is frozen or closed lets no estate in. */
const canInherit = async (personId: string): Promise<boolean> => {
  const [{ leftAt }, { state }] = await Promise.all([readPerson(personId), readStanding(`timeCredit:gift:${personId}`)])
  return !leftAt && !state
}

/** Where the estate of somebody went, once it was decided; undefined of everybody else. */
const decidedFor = async (personId: string): Promise<Decided | undefined> => {
  if ((await readStanding(`timeCredit:member:${personId}`)).state !== 'frozen') return undefined
  const [closing, { leftAt }] = await Promise.all([findClosing(personId), readPerson(personId)])
  if (!leftAt || !closing || !['given', 'toPool'].includes(closing.status)) return undefined
  const { status, toId, community } = closing
  return { community, ...(status === 'given' && toId && await canInherit(toId) ? { heir: toId } : {}) }
}

const passOn = (kind: Kind, { to: from, amount, happenedAt, memo, reference, category }: MovementDraft,
  { community, heir }: Decided): MovementDraft => {
  const same = { from, amount, happenedAt, memo, reference, category }
  return kind === 'member' && heir ? { ...same, movement: 'credit.bequeath', to: heir }
    : { ...same, movement: toPool[kind], to: community }
}

/**
 * Movements out of an escrow, and behind them what passes on. What comes to somebody who has died or left stays in the
 * frozen account while their estate is open, and is decided with it. Where it has been decided already, the same commit
 * passes it on: earned credit to the same kin, all else, and what the kin can take no more, to the pool (TB-11).
 */
export const withPassing = async (movements: MovementDraft[]): Promise<MovementDraft[]> => {
  const passing = movements.flatMap((draft) => {
    const kind = kinds[draft.movement]
    return kind && typeof draft.amount === 'number' && draft.amount > 0 ? [{ kind, draft }] : []
  })
  const people = [...new Set(passing.map(({ draft }) => draft.to))]
  const decided = new Map(await Promise.all(people.map(async (id) => [id, await decidedFor(id)] as const)))
  const more = passing.flatMap(({ kind, draft }) => {
    const where = decided.get(draft.to)
    return where ? [passOn(kind, draft, where)] : []
  })
  return [...movements, ...more]
}
