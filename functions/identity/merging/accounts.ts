import { readStanding } from '../../ledger/balance.ts'
import type { MovementName } from '../../ledger/chart.ts'
import type { Standing } from '../../ledger/plan.ts'

/** What the ledger keeps of a person, and by which movement it goes to another record of theirs. */
const kinds = {
  hours: ['serviceMinutes:volunteer', 'hours.merge'],
  earned: ['timeCredit:member', 'credit.merge'],
  gifted: ['timeCredit:gift', 'credit.mergeGifted'],
  honour: ['timeCredit:honour', 'credit.mergeHonour'],
  // It ends with its month and is for a certified person: nothing of it goes along.
  granted: ['timeCredit:grant', undefined],
} as const satisfies Record<string, readonly [string, MovementName | undefined]>
export type Held = keyof typeof kinds

export interface Account extends Standing { held: Held; account: string; movement: MovementName | undefined }

export const accountOf = (held: Held, personId: string): string => `${kinds[held][0]}:${personId}`

/** Where all accounts of a person stand, strongly consistent. */
export const accountsOf = (personId: string): Promise<Account[]> =>
  Promise.all((Object.keys(kinds) as Held[]).map(async (held) => {
    const account = accountOf(held, personId)
    return { ...await readStanding(account), held, account, movement: kinds[held][1] }
  }))

export const minutesIn = (accounts: Account[], held: Held): number =>
  accounts.find((one) => one.held === held)?.balance ?? 0
