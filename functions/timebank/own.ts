import type { FormattedItem } from 'dynamodb-toolbox/entity'
import { balanceOf } from '../ledger/balance.ts'
import { listPage } from '../platform/list.ts'
import {
  type OpenMatter, type Own, type OwnRow, behind, erasedName, ownList, rowAt, rowsOf,
} from '../platform/own.ts'
import type { Page } from '../platform/list.ts'
import {
  type Arrangement, PersonArrangement, arrangementKey, personArrangementsOf,
} from './arrangements/items.ts'
import { isOpen as arrangementIsOpen } from './arrangements/end.ts'
import { type Closing } from './closing/items.ts'
import { Gift } from './credit/items.ts'
import { type Exchange, PersonExchange } from './exchange/items.ts'
import type { LimitException } from './limits/items.ts'
import { OwnedNote, type PaperNote } from './notes/items.ts'
import {
  type Complaint, type Order, PersonComplaint, PersonOrder, Rating, complaintKey, orderKey,
} from './orders/items.ts'
import { Interest, type Offer, offerKey } from './orders/offer-items.ts'
import { life } from './orders/rules.ts'
import { MemberCount } from './tally/items.ts'
import { type Team, TeamMember, membershipsOf } from './teams/items.ts'

const of = (name: string) => (personId: string) => ({ partition: `${name}#${personId}` })
const listOf = (name: string) => (personId: string) => ({ partition: `${name}#${personId}`, index: true })

/** Where they asked for help: their address and words go. Where they helped: their name alone. */
const ordersErased = ({ claims, requesterId, operatorId, ...order }: Order, personId: string): object => ({
  claims: claims.map((one) => (one.personId === personId ? { ...one, name: erasedName } : one)),
  ...(requesterId === personId ? { requesterName: erasedName, note: '', place: '', tags: [] } : {}),
  ...(operatorId === personId ? { operatorName: erasedName } : {}),
  ...(order.dispute ? { dispute: {
    ...order.dispute,
    statements: order.dispute.statements.map((one) => (one.by === personId ? { ...one, text: '', photos: [] } : one)),
    ...(order.dispute.appeal?.by === personId ? { appeal: { ...order.dispute.appeal, text: '' } } : {}),
  } } : {}),
})

const arrangementErased = ({ requesterId, volunteerId, operatorId }: Arrangement, personId: string): object => ({
  ...(requesterId === personId ? { requesterName: erasedName, note: '', place: '', tags: [] } : {}),
  ...(volunteerId === personId ? { volunteerName: erasedName } : {}),
  ...(operatorId === personId ? { operatorName: erasedName } : {}),
})

const orders = behind<typeof PersonOrder, Order>(PersonOrder, of('personOrders'), orderKey)
const newestOrders = behind<typeof PersonOrder, Order>(PersonOrder,
  (personId) => ({ ...of('personOrders')(personId), newestFirst: true }), orderKey)
const teams = behind<typeof TeamMember, Team>(TeamMember,
  (personId) => ({ partition: membershipsOf(personId), index: true }),
  ({ teamId }) => ({ pk: `team#${teamId}`, sk: 'team' }))
const arrangements = behind<typeof PersonArrangement, Arrangement>(PersonArrangement,
  (personId) => ({ partition: personArrangementsOf(personId) }), ({ arrangementId }) => arrangementKey(arrangementId))
const notes = behind<typeof OwnedNote, PaperNote>(OwnedNote, of('notesOf'),
  ({ serial }) => ({ pk: `note#${serial}`, sk: 'note' }))

const mostPages = 50

/** All that a person has of a kind, page by page, up to what anybody has. */
const all = async <Row>(
  pages: (personId: string, cursor: string | undefined) => Promise<Page<OwnRow<Row>>>, personId: string,
): Promise<Row[]> => {
  const rows: Row[] = []
  let cursor: string | undefined
  for (let count = 0; count < mostPages; count++) {
    const page = await pages(personId, cursor)
    rows.push(...page.items.map(({ row }) => row))
    cursor = page.cursor
    if (!cursor) break
  }
  return rows
}

/** What cannot be called off any more: the hours are being given, or a ruling is awaited. */
const runs = ({ status }: Order): boolean => ['checkedIn', 'checkedOut', 'confirmed', 'disputed'].includes(status)
const concerns = (personId: string) => ({ requesterId, claims }: Order): boolean =>
  requesterId === personId || claims.some((one) => one.personId === personId)

const open = async (personId: string): Promise<OpenMatter[]> => {
  const [mine, arranged, minutes, { items: gifts }, paper, teamsIn, offer] = await Promise.all([
    all(newestOrders, personId), all(arrangements, personId), balanceOf(`timeCredit:member:${personId}`),
    listPage(Gift, { ...listOf('gifts')(personId), newestFirst: true, limit: 100 }), all(notes, personId),
    all(teams, personId), rowAt<Offer>((id) => offerKey({ personId: id }))(personId, undefined),
  ])
  const own = mine.filter(concerns(personId))
  const cooling = gifts.filter(({ status }) => status === 'cooling')
  const issued = paper.filter(({ status }) => status === 'issued')
  const sum = (rows: { minutes: number }[]): number => rows.reduce((total, row) => total + row.minutes, 0)
  return [
    { step: 'running', count: own.filter(runs).length, first: true },
    { step: 'orders', count: own.filter((one) => life[one.status].cancel).length },
    { step: 'arrangements', count: arranged.filter(arrangementIsOpen).length },
    { step: 'offer', count: offer.items.length },
    { step: 'credit', count: minutes > 0 ? 1 : 0, minutes, first: true },
    { step: 'gifts', count: cooling.length, minutes: sum(cooling) },
    { step: 'notes', count: issued.length, minutes: sum(issued) },
    {
      step: 'teams', first: true,
      count: teamsIn.filter(({ leaderId, status }) => leaderId === personId && status === 'active').length,
    },
  ]
}

export const timebankOwn: Own = {
  lists: [
    ownList<Order>({
      name: 'orders', pages: orders, erase: ordersErased,
      view: ({ codeSecret: _, ...order }) => order,
    }),
    ownList<Complaint>({
      name: 'complaints', erase: () => ({ byName: erasedName, text: '' }),
      pages: behind<typeof PersonComplaint, Complaint>(PersonComplaint, of('personComplaints'), complaintKey),
      view: ({ answeredBy: _, ...complaint }) => complaint,
    }),
    ownList<FormattedItem<typeof Rating>>({
      name: 'ratings', pages: rowsOf(Rating, of('ratings')), erase: () => ({ textSealed: undefined }),
      // The sentence is for the workers alone, and says who wrote it.
      view: ({ textSealed: _, from: _from, ...rating }) => rating,
    }),
    ownList<Offer>({ name: 'offer', erase: 'row', pages: rowAt((personId) => offerKey({ personId })) }),
    ownList<Interest>({ name: 'interests', erase: 'row', pages: rowsOf(Interest, of('interests')) }),
    ownList<Arrangement>({ name: 'arrangements', pages: arrangements, erase: arrangementErased }),
    ownList<Gift>({
      name: 'gifts', pages: rowsOf(Gift, listOf('gifts')), erase: () => ({ fromName: erasedName, note: undefined }),
    }),
    ownList<PaperNote>({ name: 'paperNotes', pages: notes }),
    ownList<Exchange>({
      name: 'exchanges',
      pages: behind<typeof PersonExchange, Exchange>(PersonExchange, of('exchanges'),
        ({ exchangeId }) => ({ pk: `exchange#${exchangeId}`, sk: 'exchange' })),
      erase: ({ lines, organizerId }, personId) => ({
        lines: lines.map((line) => (line.personId === personId ? { ...line, name: erasedName } : line)),
        ...(organizerId === personId ? { organizerName: erasedName } : {}),
      }),
    }),
    ownList<TeamMember>({
      name: 'teamMemberships', erase: () => ({ name: erasedName }),
      pages: rowsOf(TeamMember, (personId) => ({ partition: membershipsOf(personId), index: true })),
    }),
    ownList<Team>({
      name: 'teams', pages: teams,
      erase: ({ leaderId }, personId) => (leaderId === personId ? { leaderName: erasedName } : {}),
    }),
    ownList<MemberCount>({ name: 'timeBankCounts', pages: rowsOf(MemberCount, of('memberCounts')) }),
    ownList<LimitException>({
      name: 'limitException', erase: () => ({ personName: erasedName, reason: '' }),
      pages: rowAt((personId) => ({ pk: `person#${personId}`, sk: 'limitException' })),
    }),
    ownList<Closing>({
      name: 'estate', erase: () => ({ personName: erasedName, reason: undefined }),
      pages: rowAt((personId) => ({ pk: `closing#${personId}`, sk: 'closing' })),
    }),
  ],
  open,
}
