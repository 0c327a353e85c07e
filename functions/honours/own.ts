import { type Own, behind, erasedName, ownList } from '../platform/own.ts'
import {
  Link, type Nomination, type Objection, Spoken, type Voice, boardOf, linksOf, objectionsTo, spokenOf, voicesOf,
} from './items.ts'

const where = (personId: string) => ({ partition: linksOf(personId) })
const keyOf = ({ nominationId }: { nominationId: string }) => ({ pk: `nomination#${nominationId}`, sk: 'nomination' })

const spoken = (what: 'voice' | 'objection') => (personId: string) =>
  ({ partition: spokenOf(personId), prefix: `${what}#` })

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
    ownList<Voice>({
      name: 'honourVoices',
      pages: behind<typeof Spoken, Voice>(Spoken, spoken('voice'), ({ nominationId, by }) =>
        ({ pk: voicesOf(nominationId), sk: by })),
      view: ({ nominationId, name, at, sentence, words }) => ({ nominationId, name, at, sentence, words }),
      // The voice counts on; without words it stands in no list of words either.
      erase: ({ words }) => ({
        name: erasedName, sentence: undefined, words: words === 'unfit' ? words : 'none', listPk: undefined,
        listSk: undefined,
      }),
    }),
    ownList<Objection>({
      name: 'honourObjections',
      pages: behind<typeof Spoken, Objection>(Spoken, spoken('objection'), ({ nominationId, by }) =>
        ({ pk: objectionsTo(nominationId), sk: by })),
      view: ({ nominationId, text, at, byName, upheld, ruling, ruledAt }) =>
        ({ nominationId, text, at, byName, upheld, ruling, ruledAt }),
      erase: () => ({ byName: erasedName, text: '' }),
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
