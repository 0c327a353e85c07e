import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { giftWays, shownNames } from '../../../shared/giving.ts'
import {
  type EnteredWay, type EntryState, donorKinds, enteredWays, entryStates, statementSources,
} from '../../../shared/incoming.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const entriesOf = (fundId: string): string => `giftEntries#${fundId}`

const ranks = { disputed: '1', waiting: '2', withdrawn: '5' } as const
/** Those that no statement shows are among these. */
export const leftRanks = ['1', '2', '3'] as const

/** Where an entry stands in the list of a fund: what somebody has to look into first, then by day. */
const rankOf = (state: EntryState, way: EnteredWay, isMatched: boolean): string => {
  if (state !== 'agreed') return ranks[state]
  return way === 'bank' && !isMatched ? '3' : '4'
}

/**
 * A gift in cash or by bank as one of the staff entered it; its id is the gift's, which comes about when it is agreed
 * to. Who gives without an account, and where much money comes from, is sealed. Read: one; those of a fund (`lists`).
 */
export const GiftEntry = new Entity({
  name: 'giftEntry',
  table: recordsTable,
  schema: item({
    giftId: string().key(), version: number(), community: string(), fundId: string(), fundName: string(),
    charityId: string(), purposeId: string(), campaignId: string().optional(), title: string(),
    way: string().enum(...enteredWays), amountFen: number(), receivedOn: string(), reference: string(),
    donorKind: string().enum(...donorKinds), personId: string().optional(), donorMasked: string().optional(),
    donorSealed: string().optional(), originSealed: string().optional(), shownName: string().enum(...shownNames),
    showsSum: boolean(), photos: list(string()), papers: list(string()), by: string(), byName: string(), at: string(),
    state: string().enum(...entryStates), word: string().optional(), reason: string().optional(),
    decided: map({ by: string().enum('donor', 'second'), name: string().optional(), at: string() }).optional(),
    /** The line of a bank's statement that shows it (PEERS 5.16). */
    matched: map({ source: string().enum(...statementSources), reference: string() }).optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ fundId }) => entriesOf(fundId)),
    listSk: string().hidden().putLink<typeof before>(({ state, way, matched, receivedOn, giftId }) =>
      `${rankOf(state, way, matched !== undefined)}#${receivedOn}#${giftId}`),
  })),
  computeKey: ({ giftId }: { giftId: string }) => ({ pk: `giftEntry#${giftId}`, sk: 'entry' }),
  ...plain,
})
export type GiftEntry = FormattedItem<typeof GiftEntry>

export const entriesFor = (personId: string): string => `giftEntriesFor#${personId}`

/** That a gift was entered as somebody's. Read: a person's, newest first. */
export const EntryFor = new Entity({
  name: 'giftEntryFor',
  table: recordsTable,
  schema: item({ personId: string().key(), at: string().key(), giftId: string().key() }),
  computeKey: ({ personId, at, giftId }: { personId: string; at: string; giftId: string }) =>
    ({ pk: entriesFor(personId), sk: `${at}#${giftId}` }),
  ...plain,
})

interface Referred { charityId: string; way: string; reference: string }

/** That a number of a way is taken by a gift: the same money is never entered twice. */
export const GiftReference = new Entity({
  name: 'giftReference',
  table: recordsTable,
  schema: item({
    charityId: string().key(), way: string().enum(...giftWays).key(), reference: string().key(), giftId: string(),
  }),
  computeKey: ({ charityId, way, reference }: Referred) =>
    ({ pk: `giftReference#${charityId}#${way}#${reference}`, sk: 'reference' }),
  ...plain,
})
