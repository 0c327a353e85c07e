import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { type Kind, partsOf } from './chart.ts'
import { type Write, write } from '../platform/commit.ts'
import { recordsTable } from '../platform/dynamo.ts'
import { listPage } from '../platform/list.ts'

/**
 * That an escrow account holds something, for the document that it belongs to: what reconciliation holds the account
 * against. Read: one by its owner; all of a list.
 */
const Held = new Entity({
  name: 'held',
  table: recordsTable,
  schema: item({ list: string().key(), owner: string().key(), amount: number() }),
  computeKey: ({ list, owner }: { list: string; owner: string }) => ({ pk: list, sk: owner }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

/**
 * The escrow accounts of a kind, in a list of their own. `fill` goes into the commit that fills an empty account,
 * `empty` into the one that empties it; they are `stale` where the document was read too early. `documents` is for
 * functions/entry/documents.ts.
 */
export const heldIn = (list: string, kind: Kind) => ({
  fill: (owner: string, amount: number): Write =>
    write(Held.build(PutTransaction).item({ list, owner, amount })
      .options({ condition: { attr: 'owner', exists: false } }), 'stale'),
  /** With a movement that takes some of it, or brings some of it back. */
  change: (owner: string, from: number, to: number): Write =>
    write(Held.build(PutTransaction).item({ list, owner, amount: to })
      .options({ condition: { attr: 'amount', eq: from } }), 'stale'),
  empty: (owner: string, amount: number): Write =>
    write(Held.build(DeleteTransaction).key({ list, owner })
      .options({ condition: { attr: 'amount', eq: amount } }), 'stale'),
  documents: {
    amountOf: async (account: string): Promise<number | undefined> => {
      const { owner } = partsOf(account)
      return (await Held.build(GetItemCommand).key({ list, owner }).options({ consistent: true }).send()).Item?.amount
    },
    openPage: async (cursor: string | undefined) => {
      const page = await listPage(Held, { partition: list, cursor, limit: 100 })
      return { ...page, items: page.items.map(({ owner, amount }) => ({ account: `${kind}:${owner}`, amount })) }
    },
  },
})
