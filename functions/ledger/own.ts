import { loadActor } from '../platform/actor.ts'
import { type Own, type OwnList, ownList, rowsInPart } from '../platform/own.ts'
import { householdPoints } from './chart.ts'
import { statement } from './statement.ts'

// An entry is kept as it is, whoever goes: it says how much, and of which account, and no name.
const nowhere = { pk: '', sk: '' }

const entriesOf = (
  name: string, accountOf: (personId: string) => Promise<string | undefined> | string,
  wanted: (entry: { personId?: string | undefined }, personId: string) => boolean = () => true,
): OwnList => ownList({
  name,
  pages: async (personId, cursor) => {
    const account = await accountOf(personId)
    if (!account) return { items: [] }
    const { items, ...rest } = await statement(account, cursor, rowsInPart)
    return { ...rest, items: items.filter((entry) => wanted(entry, personId)).map((row) => ({ key: nowhere, row })) }
  },
})

const pointsAccountOf = async (personId: string): Promise<string | undefined> => {
  const householdId = (await loadActor(personId))?.householdId
  return householdId && householdPoints(householdId)
}

/** What the ledger holds of a person: every entry of their accounts, and their own part of the household's. */
export const ledgerOwn: Own = {
  lists: [
    entriesOf('serviceMinutes', (personId) => `serviceMinutes:volunteer:${personId}`),
    entriesOf('timeCredit', (personId) => `timeCredit:member:${personId}`),
    entriesOf('timeCreditGifted', (personId) => `timeCredit:gift:${personId}`),
    entriesOf('timeCreditGranted', (personId) => `timeCredit:grant:${personId}`),
    entriesOf('timeCreditHonour', (personId) => `timeCredit:honour:${personId}`),
    entriesOf('familyPoints', pointsAccountOf, (entry, personId) => entry.personId === personId),
  ],
  open: async () => [],
}
