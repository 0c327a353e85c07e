import { type Own, behind, erasedName, ownList } from '../platform/own.ts'
import { Link, type Nomination, boardOf, linksOf } from './items.ts'

const where = (personId: string) => ({ partition: linksOf(personId) })
const keyOf = ({ nominationId }: { nominationId: string }) => ({ pk: `nomination#${nominationId}`, sk: 'nomination' })

export const honoursOwn: Own = {
  lists: [
    ownList<Nomination>({
      name: 'nominations', pages: behind<typeof Link, Nomination>(Link, where, keyOf),
      view: ({ byId: _, checks: _checks, ...nomination }) => nomination,
      erase: ({ personId, byId }, erased) => ({
        ...(personId === erased ? { nameMasked: erasedName, words: '' } : {}),
        ...(byId === erased ? { byName: erasedName } : {}),
      }),
    }),
    ownList<{ name: string }>({
      name: 'honourBoard', erase: 'row',
      pages: async (personId, cursor) => {
        const page = await behind<typeof Link, Nomination>(Link, where, keyOf)(personId, cursor)
        const shown = page.items.filter(({ row }) => row.personId === personId && row.shown)
        return { ...page, items: shown.map(({ row: { community, year, nominationId, nameMasked } }) =>
          ({ key: { pk: boardOf(community), sk: `${year}#${nominationId}` }, row: { name: nameMasked } })) }
      },
    }),
  ],
  open: async () => [],
}
