import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { useChangeStates } from '../../../../shared/oversight.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { recordsTable } from '../../../platform/dynamo.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { refuse } from '../../../platform/refusal.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** What a fund has moved to another use, for everybody; and what is asked or was not done, for its own people. */
export const useChangesOf = (fundId: string): string => `useChanges#${fundId}`
export const movedOf = (fundId: string): string => `movedUses#${fundId}`

/**
 * Another use of a purpose's money, or of one gift (CF-11). Read: one; those of a fund that moved, and the others
 * (`lists`).
 */
export const UseChange = new Entity({
  name: 'useChange',
  table: recordsTable,
  schema: item({
    changeId: string().key(), version: number(), fundId: string(), community: string(),
    state: string().enum(...useChangeStates), fromId: string(), fromTitle: string(), toId: string(), toTitle: string(),
    reason: string(), resolution: string(), filing: map({ number: string(), filedOn: string() }).optional(),
    consentPaper: string().optional(), giftId: string().optional(), donorId: string().optional(),
    consentedAt: string().optional(), by: string(), byName: string(), at: string(),
    votes: list(map({ by: string(), byName: string(), at: string(), yes: boolean(), reason: string() })),
    movedFen: number().optional(), endedAt: string().optional(), endReason: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ fundId, state }) =>
      (state === 'moved' ? movedOf(fundId) : useChangesOf(fundId))),
    listSk: string().hidden().putLink<typeof before>(({ changeId }) => changeId),
  })),
  computeKey: ({ changeId }: { changeId: string }) => ({ pk: `useChange#${changeId}`, sk: 'change' }),
  ...plain,
})
export type UseChange = FormattedItem<typeof UseChange>

export const consentsOf = (personId: string): string => `useConsents#${personId}`

/** That a donor is asked about another use of their gift. Read: what one is asked. */
export const ConsentAsked = new Entity({
  name: 'consentAsked',
  table: recordsTable,
  schema: item({ personId: string().key(), changeId: string().key() }),
  computeKey: ({ personId, changeId }: { personId: string; changeId: string }) =>
    ({ pk: consentsOf(personId), sk: changeId }),
  ...plain,
})

export const changePartsOf = (personId: string): string => `useChangeParts#${personId}`

/** That somebody asked for another use, voted on it or gave the gift. Read: a person's. */
export const ChangePart = new Entity({
  name: 'useChangePart',
  table: recordsTable,
  schema: item({ personId: string().key(), changeId: string().key() }),
  computeKey: ({ personId, changeId }: { personId: string; changeId: string }) =>
    ({ pk: changePartsOf(personId), sk: changeId }),
  ...plain,
})

export const partInChange = (personId: string, changeId: string): Write =>
  write(ChangePart.build(PutTransaction).item({ personId, changeId }), 'stale')

/** Refuses with `useChange.unknown`. */
export const findChange = async (changeId: string): Promise<UseChange> =>
  (await UseChange.build(GetItemCommand).key({ changeId }).options({ consistent: true }).send()).Item
    ?? refuse('useChange.unknown')

/** What the donor or the committee still decides of a fund. */
export const changesUnderWay = async (fundId: string): Promise<UseChange[]> => {
  const changes = await everyRow((cursor) =>
    listPage(UseChange, { partition: useChangesOf(fundId), index: true, cursor, limit: 100 }))
  return changes.filter(({ state }) => state === 'consent' || state === 'vote')
}

export const saveChange = (before: UseChange | undefined, after: UseChange): Write =>
  write(UseChange.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'changeId', exists: false },
  }), 'stale')
