import { createHmac, timingSafeEqual } from 'node:crypto'
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { homeOf } from '../platform/actor.ts'
import { momentText, now } from '../platform/clock.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { digestOf } from '../platform/ids.ts'
import { keys } from '../platform/keys.ts'
import { must, refuse } from '../platform/refusal.ts'
import { issueToken } from '../platform/session.ts'
import { ConsoleSignIn } from './items.ts'

const lifetimeMs = 2 * 60_000

const derive = async (text: string): Promise<string> =>
  createHmac('sha256', (await keys()).session).update(text).digest('base64url')

/** A ticket that still counts. Refuses with `ticket.unknown`. */
const find = async (ticket: string): Promise<ConsoleSignIn> => {
  const { Item } = await ConsoleSignIn.build(GetItemCommand).key({ ticket }).options({ consistent: true }).send()
  return Item && Item.endsAt > momentText(now()) ? Item : refuse('ticket.unknown')
}

/**
 * A ticket to show as a QR code, and the secret that only the asking browser holds. Both derive from the request id,
 * so that a repeat gets the same ticket and no secret is stored.
 */
export const askConsoleSignIn = async (request: Request) => {
  const ticket = (await derive(`ticket ${request.eventId}`)).slice(0, 22)
  const secret = await derive(`secret ${ticket}`)
  const endsAtMs = request.at + lifetimeMs
  const item = {
    ticket, secretHash: digestOf(secret), status: 'waiting', askedAt: momentText(request.at),
    endsAt: momentText(endsAtMs), expiresAtSeconds: Math.ceil(endsAtMs / 1000),
  }
  const stored = await ConsoleSignIn.build(PutItemCommand).item(item)
    .options({ condition: { attr: 'ticket', exists: false } }).send()
    .then(() => item, (error: unknown) => {
      if (error instanceof ConditionalCheckFailedException) return find(ticket)
      throw error
    })
  return { ticket, secret, qr: `linli:console:${ticket}`, expiresAt: stored.endsAt }
}

export const seeConsoleSignIn = async (_request: Request, input: { ticket: string }) => {
  const { status, askedAt, endsAt } = await find(input.ticket)
  return { status: status as 'waiting' | 'confirmed' | 'used', askedAt, expiresAt: endsAt }
}

/** The person confirms on the phone that the console is theirs. Refuses with `ticket.unknown`, `ticket.used`. */
export const confirmConsoleSignIn = async (request: Request, input: { ticket: string }) => {
  const { status } = await find(input.ticket)
  must(status === 'waiting', 'ticket.used')
  const confirmed = ConsoleSignIn.build(UpdateTransaction)
    .item({ ticket: input.ticket, status: 'confirmed', personId: request.actor.id })
    .options({ condition: { attr: 'status', eq: 'waiting' } })
  const data = { personId: request.actor.id }
  const answer = { confirmedAt: momentText(request.at) }
  return commit(request, { type: 'console.confirmed', community: homeOf(request.actor), data, answer },
    write(confirmed, 'ticket.used'))
}

/** The console asks whether its ticket is confirmed, and gets its session once. */
export const takeConsoleSession = async (_request: Request, input: { ticket: string; secret: string }) => {
  const { secretHash, status, personId } = await find(input.ticket)
  must(timingSafeEqual(Buffer.from(digestOf(input.secret)), Buffer.from(secretHash)), 'ticket.unknown')
  if (status === 'waiting') return { status: 'waiting' as const }
  must(status === 'confirmed' && personId, 'ticket.used')
  await ConsoleSignIn.build(UpdateItemCommand).item({ ticket: input.ticket, status: 'used' })
    .options({ condition: { attr: 'status', eq: 'confirmed' } }).send()
    .catch((error: unknown) => {
      if (error instanceof ConditionalCheckFailedException) refuse('ticket.used')
      throw error
    })
  const session = { ...await issueToken(personId), personId, registered: true }
  return { status: 'confirmed' as const, session }
}
