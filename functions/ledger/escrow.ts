import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, string } from 'dynamodb-toolbox/schema'
import { chinaDay } from '../../shared/units.ts'
import { system } from '../platform/actor.ts'
import { momentText, now } from '../platform/clock.ts'
import { type Write, write } from '../platform/commit.ts'
import { recordsTable } from '../platform/dynamo.ts'
import { digestOf } from '../platform/ids.ts'
import { listPage } from '../platform/list.ts'
import { perform } from '../platform/perform.ts'
import { balanceOf } from './balance.ts'
import { type MovementName, partsOf } from './chart.ts'
import { isShut, post } from './post.ts'

/**
 * That an account holds something in escrow until a moment, and which movement gives it back to whom. Read: those that
 * end on a day (`lists`).
 */
export const Escrow = new Entity({
  name: 'escrow',
  table: recordsTable,
  schema: item({
    account: string().key(), giveBack: string(), to: string(), community: string(), endsAt: string(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ endsAt }) => `escrows#${chinaDay(Date.parse(endsAt))}`),
    listSk: string().hidden().putLink<typeof before>(({ endsAt, account }) => `${endsAt}#${account}`),
  })),
  computeKey: ({ account }: { account: string }) => ({ pk: `escrow#${account}`, sk: 'escrow' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Escrow = FormattedItem<typeof Escrow>

/** With the movement that holds: when the hold ends, and how it is given back then. */
export const openEscrow = (escrow: Omit<Escrow, 'giveBack'> & { giveBack: MovementName }): Write =>
  write(Escrow.build(PutTransaction).item(escrow).options({ condition: { attr: 'account', exists: false } }), 'stale')

/** With the movement that empties it. */
export const closeEscrow = (account: string): Write =>
  write(Escrow.build(DeleteTransaction).key({ account })
    .options({ condition: { attr: 'account', exists: true } }), 'stale')

const dayMs = 86_400_000
// A schedule that stood still for longer than this is looked after by hand.
const daysBack = 14

const expire = async ({ account, giveBack, to, community }: Escrow): Promise<void> => {
  const request = {
    actor: system, eventId: `escrow.${account}`, call: 'escrow.expire', contentHash: digestOf(account), at: now(),
  }
  const amount = await balanceOf(account)
  const movement = {
    movement: giveBack as MovementName, from: partsOf(account).owner, to, amount: { upTo: Math.max(1, amount) },
    happenedAt: momentText(request.at),
  }
  const posting = { type: 'escrow.expired', community, data: { account }, answer: {}, movements: [movement] }
  await perform(request, () => post(request, posting, closeEscrow(account)))
}

/** An escrow that cannot be given back while an account of it is frozen or closed comes up again the day after. */
const putOff = (escrow: Escrow): Promise<unknown> => Escrow.build(PutItemCommand)
  .item({ ...escrow, endsAt: momentText(now() + dayMs) })
  .options({ condition: { attr: 'account', exists: true } }).send()

const expireOrPutOff = async (escrow: Escrow): Promise<boolean> => {
  try {
    await expire(escrow)
    return true
  } catch (error) {
    if (!isShut(error)) throw error
    await putOff(escrow)
    return false
  }
}

/** Give back what is still held in escrows that have ended; each once. Returns how many. */
export const expireEscrows = async (): Promise<number> => {
  let count = 0
  const at = momentText(now())
  for (let back = daysBack; back >= 0; back--) {
    const partition = `escrows#${chinaDay(now() - back * dayMs)}`
    let cursor: string | undefined
    do {
      const page = await listPage(Escrow, { partition, index: true, to: at, cursor, limit: 100 })
      for (const escrow of page.items) if (await expireOrPutOff(escrow)) count += 1
      cursor = page.cursor
    } while (cursor)
  }
  return count
}
