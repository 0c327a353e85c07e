import { Entity } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A consent to one purpose (PV-02). Read: those of a person by prefix. */
export const Consent = new Entity({
  name: 'consent',
  table: recordsTable,
  schema: item({
    personId: string().key(), purpose: string().key(), version: number(), at: string(),
    withdrawnAt: string().optional(),
    /** The worker who keeps the signed paper, where consent was given at the desk. */
    paperBy: string().optional(),
  }),
  computeKey: ({ personId, purpose }: { personId: string; purpose: string }) =>
    ({ pk: `person#${personId}`, sk: `consent#${purpose}` }),
  ...plain,
})

/** Digits that say for ten minutes who somebody is. */
export const DeskCode = new Entity({
  name: 'deskCode',
  table: recordsTable,
  schema: item({
    code: string().key(), personId: string(), nameMasked: string(), endsAt: string(), expiresAtSeconds: number(),
  }),
  computeKey: ({ code }: { code: string }) => ({ pk: `deskCode#${code}`, sk: 'deskCode' }),
  ...plain,
})

/** A code by which a phone takes up the record that the desk made; it counts once. */
export const BindingCode = new Entity({
  name: 'bindingCode',
  table: recordsTable,
  schema: item({
    code: string().key(), personId: string(), endsAt: string(), expiresAtSeconds: number(), usedAt: string().optional(),
  }),
  computeKey: ({ code }: { code: string }) => ({ pk: `bindingCode#${code}`, sk: 'bindingCode' }),
  ...plain,
})
