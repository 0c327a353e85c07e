import { deflateRawSync } from 'node:zlib'
import { reviewRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { ownAccounts } from '../../ledger/see-accounts.ts'
import { reaches } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { documentClient, eventsTable } from '../../platform/dynamo.ts'
import type { EventMovement, EventRow } from '../../platform/event.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { base45 } from './base45.ts'
import { type Place, findLeaf, linksFrom, readHead } from './chain.ts'
import { linkLeaf, merklePath, movementLeaves, restOf, valueHash } from './hash.ts'
import { publicHead } from './publish.ts'

const rowOf = async (id: string): Promise<EventRow> => {
  const { Item } = await documentClient.send(new GetCommand({
    TableName: eventsTable.getName(), Key: { id }, ConsistentRead: true,
  }))
  return (Item as EventRow | undefined) ?? refuse('movement.unknown')
}

/** Whoever's account the movement touches, the household's included, and reviewers in their scope. */
const mustSee = ({ actor }: Request, event: EventRow, { from, to }: EventMovement): void => {
  const own = ownAccounts(actor)
  if (own.includes(from) || own.includes(to)) return
  const mayReview = actor.roles.some(({ role }) => (reviewRoles as readonly string[]).includes(role))
  must(mayReview, 'account.notYours')
  must(reaches(actor, reviewRoles, event.community), 'role.scope')
}

/** The day's head over the link, once the day is over. */
const dayProof = async ({ link }: Place) => {
  const head = await readHead(chinaDay(Date.parse(link.sealedAt)))
  if (!head) return {}
  const hashes: string[] = []
  for await (const { hash } of linksFrom(head.firstLink, head.lastLink)) hashes.push(linkLeaf(hash))
  const index = link.number - head.firstLink
  const published = Object.entries(head.published).filter(([, { done }]) => done)
    .map(([place, { at }]) => ({ place, at }))
  return {
    published,
    day: { index, count: hashes.length, path: merklePath(hashes, index), head: publicHead(head) },
  }
}

const eventProof = (event: EventRow, index: number) => {
  const { id, type, at, community } = event
  const leaves = movementLeaves(event)
  return {
    about: { id, type, at, community }, movement: event.movements[index] as EventMovement, movementIndex: index,
    movementCount: leaves.length, movementPath: merklePath(leaves, index), rest: valueHash(restOf(event)),
  }
}

const linkProof = ({ link, leaves, index }: Place) => {
  const { number, previous, count, sealedAt } = link
  return {
    leaf: { index, path: merklePath(leaves.map(({ hash }) => hash), index) },
    link: { number, previous, count, sealedAt },
  }
}

/** The receipt as a QR code holds it: the same JSON, deflated, in the 45 letters that codes hold tightest. */
export const qrTextOf = (receipt: object): string =>
  `LINLI1:${base45(deflateRawSync(JSON.stringify(receipt), { level: 9 }))}`

/**
 * The receipt of a movement: what it was, and the hashes that lead from it to a link of the chain and to the published
 * head of the day. Anyone can verify it offline (docs/verify). Before the first link it waits; before the day's head
 * it is provisional. Refuses with `movement.unknown`, `account.notYours`, `role.scope`.
 */
export const seeReceipt = async (request: Request, { movementId }: { movementId: string }) => {
  const place = movementId.lastIndexOf('~')
  const index = Number(movementId.slice(place + 1))
  const event = await rowOf(movementId.slice(0, place) || '-')
  const movement = event.movements[index] ?? refuse('movement.unknown')
  mustSee(request, event, movement)
  const found = await findLeaf(event.id, event.at)
  if (!found) return { state: 'waiting' as const, movementId, published: [] }
  const { day, published = [] } = await dayProof(found)
  const receipt = {
    format: 'linli-receipt-1' as const, ...eventProof(event, index), ...linkProof(found), ...(day ? { day } : {}),
  }
  const state = day ? 'sealed' as const : 'provisional' as const
  return { state, movementId, published, receipt, qr: qrTextOf(receipt) }
}
