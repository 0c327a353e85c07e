import { type Own, behind, ownList } from '../../platform/own.ts'
import { unseal } from '../../platform/vault.ts'
import { EntryFor, type GiftEntry, entriesFor } from './items.ts'

/** What staff entered as a person's gift stays under the id, as the gift does (PV-03); what they said of it goes. */
export const incomingOwn: Own = {
  lists: [ownList<GiftEntry>({
    name: 'giftEntries',
    pages: behind<typeof EntryFor, GiftEntry>(EntryFor, (personId) => ({ partition: entriesFor(personId) }),
      ({ giftId }) => ({ pk: `giftEntry#${giftId}`, sk: 'entry' })),
    view: async ({ originSealed, donorSealed: _donor, by: _by, byName: _byName, ...entry }) => ({
      ...entry,
      ...(originSealed ? { origin: JSON.parse(await unseal(originSealed, `${entry.giftId}/origin`)) as object } : {}),
    }),
    erase: ({ word, originSealed }) => ({
      ...(word ? { word: undefined } : {}), ...(originSealed ? { originSealed: undefined } : {}),
    }),
  })],
  open: async () => [],
}
