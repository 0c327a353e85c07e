import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import type { Given } from '../../shared/contract/call.ts'
import type { review } from '../../shared/contract/review.ts'
import { reviewRoles } from '../../shared/roles.ts'
import { chinaDayEnd, chinaDayStart } from '../../shared/units.ts'
import { readStanding } from '../ledger/balance.ts'
import { type Asset, hasFloor, kinds, partsOf } from '../ledger/chart.ts'
import { AccountRow, Entry, JournalRow, ReversalMark, TotalRow } from '../ledger/items.ts'
import { loadActor, maskedName, mustReach } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import { readable } from '../platform/erased.ts'
import type { EventRow } from '../platform/event.ts'
import { listPage } from '../platform/list.ts'
import { findEvent } from '../platform/reaction.ts'
import { must, refuse } from '../platform/refusal.ts'
import { markLate } from './months/late.ts'

type Input<C extends keyof typeof review> = Given<(typeof review)[C]>

const nameOfOwner = async (owner: string): Promise<string> => {
  if (owner.startsWith('per_')) return maskedName(owner)
  return owner.startsWith('hh_') ? `家庭 ${owner.slice(-4)}` : owner
}

const totalsIn = async (community: string) =>
  (await listPage(TotalRow, { partition: `totals#${community}`, limit: Object.keys(kinds).length })).items

/** Accounts without a floor keep no entries; their balance is the total of their kind. */
const derivedAccounts = async (community: string, asset: Asset | undefined) =>
  (await totalsIn(community)).filter(({ kind }) => !hasFloor(`${kind}:`) && (!asset || kind.startsWith(`${asset}:`)))
    .map(({ kind, balance }) => ({ account: `${kind}:${community}`, balance, openedAt: '' }))

/** The accounts of a community: first the derived ones, then those with entries, by kind and owner. */
export const seeAccounts = async (request: Request, input: Input<'GET /audit/accounts'>) => {
  const { community, asset, cursor, limit } = input
  mustReach(request.actor, reviewRoles, community)
  const prefix = asset ? `${asset}:` : ''
  const page = await listPage(AccountRow, { partition: `accounts#${community}`, prefix, cursor, limit })
  const kept = await Promise.all(page.items.map(async ({ account, openedAt }) => ({
    account, openedAt, balance: (await readStanding(account)).balance,
  })))
  const derived = cursor ? [] : await derivedAccounts(community, asset)
  const items = await Promise.all([...derived, ...kept].map(async ({ account, balance, openedAt }) => {
    const parts = partsOf(account)
    return {
      account, asset: parts.asset, kind: parts.kind, ownerName: await nameOfOwner(parts.owner), balance,
      ...(openedAt ? { openedAt } : {}),
    }
  }))
  return { ...page, items }
}

const asJournal = ({ asset, ...row }: JournalRow) => ({ ...row, asset: asset as Asset })

/** The journal of a community by booking time, newest first. */
export const seeJournal = async (request: Request, input: Input<'GET /audit/journal'>) => {
  const { community, asset, from, to, cursor, limit } = input
  mustReach(request.actor, reviewRoles, community)
  const page = await listPage(JournalRow, {
    partition: `journal#${community}`, newestFirst: true, cursor, limit,
    ...(from ? { from: chinaDayStart(from) } : {}), ...(to ? { to: `${chinaDayEnd(to)}~` } : {}),
  })
  const rows = page.items.filter((row) => !asset || row.asset === asset).map(asJournal)
  return { ...page, items: await markLate(rows) }
}

const journalRowOf = (event: EventRow, movementId: string, index: number) => {
  const found = event.movements[index] ?? refuse('movement.unknown')
  const { movement, from, to, amount, happenedAt, reverses } = found
  return {
    movementId, eventId: event.id, eventType: event.type, movement, asset: partsOf(from).asset, from, to, amount,
    community: event.community, happenedAt, bookedAt: event.at, ...(reverses ? { reverses } : {}),
  }
}

const entriesOf = async ({ from, to, fromSequence, toSequence }: EventRow['movements'][number]) => {
  const keys = [{ account: from, sequence: fromSequence }, { account: to, sequence: toSequence }]
  const found = await Promise.all(keys.map(async ({ account, sequence }) => {
    if (sequence === undefined) return undefined
    return (await Entry.build(GetItemCommand).key({ account, sequence }).options({ consistent: true }).send()).Item
  }))
  return found.filter((entry) => entry !== undefined)
}

/** In whose name an act was done, masked, where another did it (PEERS 1.7). */
export const inWhoseName = async ({ onBehalfOf }: Record<string, unknown>): Promise<{ forName?: string }> =>
  (typeof onBehalfOf === 'string' ? { forName: await nameOfOwner(onBehalfOf) } : {})

/** A movement, the event that made it, its entries on both sides. Refuses with `movement.unknown`, `role.scope`. */
export const seeMovement = async (request: Request, { movementId }: { movementId: string }) => {
  const [eventId = '', place = ''] = movementId.split('~')
  const event = (await findEvent(eventId)) ?? refuse('movement.unknown')
  const index = Number(place)
  const row = journalRowOf(event, movementId, index)
  mustReach(request.actor, reviewRoles, event.community)
  const stored = event.movements[index]
  must(stored, 'movement.unknown')
  const [[movement = row], entries, actor, { Item: mark }] = await Promise.all([
    markLate([row]), entriesOf(stored), loadActor(event.actorId),
    ReversalMark.build(GetItemCommand).key({ movementId }).options({ consistent: true }).send(),
  ])
  const { id, type, at, actorId, call, data } = event
  const actorName = actor?.nameMasked ?? actorId
  const said = await readable(data as Record<string, unknown>, actorId)
  return {
    movement, entries, event: { id, type, at, actorId, actorName, call, data: said, ...await inWhoseName(said) },
    ...(mark ? { reversedBy: mark.reversedBy } : {}),
  }
}

/** Every kind of account of a community with its total; per asset they sum to zero. */
export const seeTrialBalance = async (request: Request, { community }: { community: string }) => {
  mustReach(request.actor, reviewRoles, community)
  const totals = await totalsIn(community)
  const assets = [...new Set(totals.map(({ kind }) => partsOf(kind).asset))]
  return {
    assets: assets.map((asset) => {
      const own = totals.filter(({ kind }) => partsOf(kind).asset === asset)
      return {
        asset, sum: own.reduce((sum, { balance }) => sum + balance, 0),
        kinds: own.map(({ kind, balance }) => ({ kind, balance })),
      }
    }),
  }
}
