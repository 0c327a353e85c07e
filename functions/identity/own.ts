import type { FormattedItem } from 'dynamodb-toolbox/entity'
import { balanceOf } from '../ledger/balance.ts'
import { householdPoints } from '../ledger/chart.ts'
import { loadActor } from '../platform/actor.ts'
import { openEmergency } from '../platform/emergency.ts'
import { listPage } from '../platform/list.ts'
import { Mandate } from '../platform/mandate.ts'
import { Mark, marksOf } from '../platform/mark.ts'
import { Notice } from '../platform/notice.ts'
import {
  type OpenMatter, type Own, erasedName, ownList, rowAt, rowsFound, rowsInPart, rowsOf,
} from '../platform/own.ts'
import { readFacts } from '../platform/person.ts'
import { readRow } from '../platform/row.ts'
import { unseal } from '../platform/vault.ts'
import { detailOf } from './desk/decide.ts'
import { type DeskAct, DeskActOf, deskActKey, deskActsOf, deskStates } from './desk/items.ts'
import { Consent } from './facts/items.ts'
import { belonging } from './household/household.ts'
import { type Household, HouseholdDeed } from './household/items.ts'
import type { Profile } from './items.ts'
import { Held } from './mandates/items.ts'
import { mandatesOf } from './mandates/see-mandates.ts'
import type { CardCheck } from './real-name/items.ts'

const partitionOf = (personId: string): string => `person#${personId}`

/** Name and phone: they go last, with the person. */
const profile = ownList<Profile>({
  name: 'profile',
  pages: rowAt((personId) => ({ pk: partitionOf(personId), sk: 'profile' })),
  view: async ({ nameSealed, phoneSealed, ...rest }, personId) => ({
    ...rest, name: await unseal(nameSealed, `${personId}/name`),
    ...(phoneSealed ? { phone: await unseal(phoneSealed, `${personId}/phone`) } : {}),
  }),
})

/** As the person reads them; they go with the person too. */
const facts = ownList<object>({
  name: 'facts', pages: rowAt((personId) => ({ pk: partitionOf(personId), sk: 'facts' })),
  view: async (_row, personId) => {
    const kept = await readFacts(personId)
    const { version: _, kin, emergencySealed: _sealed, ...rest } = kept
    return {
      ...rest, ...await openEmergency(kept),
      kin: kin.map(({ personId: kinId, relation, at }) => ({ kinId, relation, at })),
    }
  },
})

/** What the desks have done about the person, wherever they lived then: it stands under one of its states. */
const deskActs = ownList<DeskAct>({
  name: 'deskActs',
  pages: async (personId, cursor) => {
    const page = await listPage(DeskActOf, { partition: deskActsOf(personId), cursor, limit: rowsInPart })
    const keys = page.items.flatMap((act) => deskStates.map((state) => deskActKey({ ...act, state })))
    return { ...page, items: await rowsFound<DeskAct>(keys) }
  },
  view: async ({ detailSealed: _, ...act }) => ({ ...act, detail: await detailOf({ ...act, detailSealed: _ }) }),
  erase: 'row',
})

const householdOf = async (personId: string): Promise<Household | undefined> => {
  const householdId = (await loadActor(personId))?.householdId
  return householdId ? readRow<Household>({ pk: `household#${householdId}`, sk: 'household' }) : undefined
}

const household = ownList<Household>({
  name: 'household',
  pages: async (personId) => {
    const row = await householdOf(personId)
    return { items: row ? [{ key: { pk: `household#${row.householdId}`, sk: 'household' }, row }] : [] }
  },
  // The others of a household have their own data; of theirs only what everybody of it sees.
  view: ({ householdId, name, community, headId, members }, personId) =>
    ({ householdId, name, community, isHead: headId === personId, members: members.length }),
  erase: ({ heads = [], members }, personId) => ({
    ...(members.length === 0 ? { name: erasedName } : {}),
    heads: heads.map((head) => (head.personId === personId ? { ...head, nameMasked: erasedName } : head)),
  }),
})

/** What happened in the household and concerns the person. */
const householdHistory = ownList<HouseholdDeed>({
  name: 'householdHistory',
  pages: async (personId, cursor) => {
    const actor = await loadActor(personId)
    if (!actor?.householdId) return { items: [] }
    const partition = `householdDeeds#${actor.householdId}`
    const page = await listPage(HouseholdDeed, { partition, cursor, limit: rowsInPart })
    const items = page.items.filter(({ personIds, otherId }) => [...personIds, otherId].includes(personId))
      .map((row) => ({ key: { pk: partition, sk: `${row.at}#${row.eventId}` }, row }))
    return { ...page, items }
  },
  view: ({ at, what, points }) => ({ at, what, points }),
  // Names and ids stand in the same order.
  erase: ({ names, personIds, otherId }, personId) => ({
    names: names.map((name, index) => (personIds[index] === personId ? erasedName : name)),
    ...(otherId === personId ? { otherName: erasedName } : {}),
  }),
})

type Given = FormattedItem<typeof Mandate>

const mandates = [
  ownList<Given>({
    name: 'mandatesGiven', erase: 'row',
    pages: rowsOf(Mandate, (personId) => ({ partition: partitionOf(personId), prefix: 'mandate#' })),
  }),
  ownList({
    name: 'mandatesHeld', erase: 'row', pages: rowsOf(Held, (personId) => ({ partition: `acting#${personId}` })),
  }),
]

const open = async (personId: string, at: number): Promise<OpenMatter[]> => {
  const [actor, { given, held }, home] = await Promise.all([
    loadActor(personId), mandatesOf(personId, at), householdOf(personId),
  ])
  const living = [...given, ...held].filter(({ status }) => status === 'active')
  const matters: OpenMatter[] = [
    { step: 'mandates', count: living.length }, { step: 'roles', count: actor?.roles.length ?? 0 },
  ]
  const isIn = home && belonging(home).some((member) => member.personId === personId)
  if (!isIn) return matters
  const points = await balanceOf(householdPoints(home.householdId))
  return [...matters, { step: 'household', count: belonging(home).length, points }]
}

export const identityOwn: Own = {
  lists: [
    profile, facts, household, householdHistory, deskActs, ...mandates,
    ownList({
      name: 'consents', erase: 'row',
      pages: rowsOf(Consent, (personId) => ({ partition: partitionOf(personId), prefix: 'consent#' })),
    }),
    ownList({
      name: 'notices', erase: 'row', pages: rowsOf(Notice, (personId) => ({ partition: `notices#${personId}` })),
    }),
    ownList<Mark>({
      name: 'marks', erase: () => ({ nameMasked: erasedName }),
      pages: rowsOf(Mark, (personId) => ({ partition: marksOf(personId) })),
    }),
    // The photo itself goes with the files, and the row with the person.
    ownList<CardCheck>({
      name: 'cardCheck', pages: rowAt((personId) => ({ pk: partitionOf(personId), sk: 'cardCheck' })),
      view: ({ state, askedAt, reason }) => ({ state, askedAt, reason }),
    }),
    ownList<object>({
      name: 'partyWord', erase: 'row', pages: rowAt((personId) => ({ pk: partitionOf(personId), sk: 'party' })),
    }),
  ],
  open,
}
