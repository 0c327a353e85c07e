import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { item, string } from 'dynamodb-toolbox/schema'
import { type Write, write } from '../../platform/commit.ts'
import { recordsTable } from '../../platform/dynamo.ts'
import { notDue } from '../../platform/due.ts'
import { dropFiles } from '../../platform/files/tasks.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** The photo of somebody's identity card that waits for a look, or why it was not accepted. Read: a person's. */
export const CardCheck = new Entity({
  name: 'cardCheck',
  table: recordsTable,
  schema: item({
    personId: string().key(), community: string(), state: string().enum('waiting', 'refused'), askedAt: string(),
    /** While it waits: the photo goes with the decision. */
    fileId: string().optional(),
    reason: string().optional(),
  }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `person#${personId}`, sk: 'cardCheck' }),
  ...plain,
})
export type CardCheck = FormattedItem<typeof CardCheck>
export type WaitingCheck = CardCheck & { fileId: string }

/** The same in the list of the community. Read: those of a community, oldest first. */
export const CardWaiting = new Entity({
  name: 'cardWaiting',
  table: recordsTable,
  schema: item({ community: string().key(), askedAt: string().key(), personId: string().key(), fileId: string() }),
  computeKey: ({ community, askedAt, personId }: { community: string; askedAt: string; personId: string }) =>
    ({ pk: `cardChecks#${community}`, sk: `${askedAt}#${personId}` }),
  ...plain,
})

/** Nobody has looked at a photo in time. */
export const lapseTask = 'card.lapse'

export const readCheck = async (personId: string): Promise<CardCheck | undefined> =>
  (await CardCheck.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()).Item

export const isWaiting = (check: CardCheck | undefined): check is WaitingCheck =>
  check?.state === 'waiting' && check.fileId !== undefined

/** In the commit that ends the waiting: out of the list, and the photo is deleted within a minute. */
export const leaves = ({ community, askedAt, personId, fileId }: WaitingCheck, at: number): Write[] => [
  write(CardWaiting.build(DeleteTransaction).key({ community, askedAt, personId }), 'stale'),
  notDue({ task: lapseTask, key: personId }),
  ...dropFiles([fileId], at),
]

/** Whatever there is ends: the consent was withdrawn, or the name or the home is another one. */
export const endCheck = async (personId: string, at: number): Promise<Write[]> => {
  const check = await readCheck(personId)
  if (!check) return []
  const condition = { attr: 'askedAt', eq: check.askedAt } as const
  return [
    write(CardCheck.build(DeleteTransaction).key({ personId }).options({ condition }), 'stale'),
    ...isWaiting(check) ? leaves(check, at) : [],
  ]
}
