import { type Own, behind, erasedName, ownList, rowsOf } from '../../platform/own.ts'
import { ChangePart, ConsentAsked, type UseChange, changePartsOf, consentsOf } from './moves/items.ts'

/** What somebody asked for, was asked, and voted; the votes of others are theirs. */
const view = (change: UseChange, personId: string) => {
  const { changeId, state, fromTitle, toTitle, at, votes, by, reason, donorId, giftId, consentedAt } = change
  return {
    changeId, state, fromTitle, toTitle, at, ...(by === personId ? { asked: { reason } } : {}),
    ...(donorId === personId ? { myGift: { giftId, consentedAt } } : {}),
    votes: votes.filter((one) => one.by === personId).map(({ at: votedAt, yes, reason: why }) =>
      ({ at: votedAt, yes, reason: why })),
  }
}

/** How it was decided stays (CF-11); who that was does not (PV-03). */
const erase = ({ by, donorId, votes }: UseChange, personId: string) => ({
  ...(by === personId ? { byName: erasedName } : {}), ...(donorId === personId ? { donorId: undefined } : {}),
  votes: votes.map((one) => (one.by === personId ? { ...one, byName: erasedName } : one)),
})

export const oversightOwn: Own = {
  lists: [
    ownList<UseChange>({
      name: 'useChanges',
      pages: behind<typeof ChangePart, UseChange>(ChangePart, (personId) => ({ partition: changePartsOf(personId) }),
        ({ changeId }) => ({ pk: `useChange#${changeId}`, sk: 'change' })),
      view, erase,
    }),
    ownList<{ changeId: string }>({
      name: 'useConsents', pages: rowsOf(ConsentAsked, (personId) => ({ partition: consentsOf(personId) })),
      view: ({ changeId }) => ({ changeId }), erase: 'row',
    }),
  ],
  open: async () => [],
}
