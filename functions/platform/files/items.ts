import { Entity } from 'dynamodb-toolbox/entity'
import { boolean, item, list, number, string } from 'dynamodb-toolbox/schema'
import { streetOf } from '../../../shared/divisions.ts'
import type { FilePurpose, FileReaders, FileType } from '../../../shared/files.ts'
import type { Role } from '../../../shared/roles.ts'
import type { Write } from '../commit.ts'
import { recordsTable } from '../dynamo.ts'
import { refuse } from '../refusal.ts'
import { putRow, readRow } from '../row.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/**
 * A photo or a document. `awaited` until it was looked at, `attached` once it is part of something; only then does
 * anybody but its owner see it. `removed` by its owner before that, for the minute until it is deleted. Written whole
 * under the condition that nobody else wrote it meanwhile (`version`). Read: one by id; a person's (`lists`).
 */
export interface File {
  fileId: string
  version: number
  ownerId: string
  community: string
  purpose: FilePurpose
  state: 'awaited' | 'arrived' | 'attached' | 'removed'
  /** As declared; once it has arrived, as it is. */
  type: FileType
  bytes: number
  width?: number
  height?: number
  createdAt: string
  faces?: 'none' | 'agreed'
  /** Who may see it once it is attached: of the staff these roles, and these people and this circle besides. */
  readers?: FileReaders
  roles?: Role[]
  people?: string[]
  circle?: string
  /** What it is part of: the id of an order, of an application. */
  about?: string
  /** Who looks at it is kept without its owner, who is named to nobody. */
  unnamed?: boolean
  /** Of a public one: whether it may be seen. */
  review?: 'waiting' | 'approved' | 'refused'
  waitingSince?: string
  reviewedBy?: string
  reviewReason?: string
}

const fileKey = (fileId: string) => ({ pk: `file#${fileId}`, sk: 'file' })
export const filesOf = (personId: string): string => `files#${personId}`

export const FileItem = new Entity({
  name: 'file',
  table: recordsTable,
  schema: item({
    fileId: string().key(), version: number(), ownerId: string(), community: string(), purpose: string(),
    state: string(), type: string(), bytes: number(), width: number().optional(), height: number().optional(),
    createdAt: string(), faces: string().optional(), readers: string().optional(), roles: list(string()).optional(),
    people: list(string()).optional(), circle: string().optional(), about: string().optional(),
    unnamed: boolean().optional(), review: string().optional(), waitingSince: string().optional(),
    reviewedBy: string().optional(), reviewReason: string().optional(),
  }),
  computeKey: ({ fileId }: { fileId: string }) => fileKey(fileId),
  ...plain,
})

export const readFile = (fileId: string): Promise<File | undefined> => readRow<File>(fileKey(fileId))

/** Refuses with `file.unknown`. */
export const findFile = async (fileId: string): Promise<File & { state: Exclude<File['state'], 'removed'> }> => {
  const file = await readFile(fileId)
  if (!file || file.state === 'removed') return refuse('file.unknown')
  return { ...file, state: file.state }
}

/** Refuses with `file.unknown`, also for a file of somebody else: nobody learns which ids there are. */
export const findOwnFile = async (fileId: string, personId: string): Promise<File> => {
  const file = await findFile(fileId)
  return file.ownerId === personId ? file : refuse('file.unknown')
}

/** The whole file, under the condition that it is still the one that was read. */
export const fileWrite = (file: File): Write => putRow(
  FileItem.entityName, fileKey(file.fileId),
  { ...file, version: file.version + 1, listPk: filesOf(file.ownerId), listSk: file.fileId }, 'stale',
  file.version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': file.version } })

/** The row of a file that is gone, under the same condition. */
export const fileGone = ({ fileId, version }: File): Write => ({
  item: { Delete: {
    TableName: recordsTable.getName(), Key: fileKey(fileId), ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version },
  } },
  otherwise: 'stale',
})

/** A photo that waits to be seen in public. Read: those of a street, oldest first. */
export const FileReview = new Entity({
  name: 'fileReview',
  table: recordsTable,
  schema: item({ community: string().key(), at: string().key(), fileId: string().key() }),
  computeKey: ({ community, at, fileId }: { community: string; at: string; fileId: string }) =>
    ({ pk: fileReviewsOf(streetOf(community)), sk: `${community}#${at}#${fileId}` }),
  ...plain,
})
export const fileReviewsOf = (street: string): string => `fileReviews#${street}`

interface Use {
  personId: string
  day: string
  bytes: number
  most: number
  mostBytes: number
  expiresAtSeconds: number
}

/** One more file of a person on a day; refused with `file.tooMany` where that would be more than the day takes. */
export const useOfDay = ({ personId, day, bytes, most, mostBytes, expiresAtSeconds }: Use): Write => ({
  item: { Update: {
    TableName: recordsTable.getName(), Key: { pk: `fileDay#${personId}`, sk: day },
    UpdateExpression: 'ADD files :one, bytesSent :bytes SET expiresAtSeconds = :end',
    ConditionExpression: 'attribute_not_exists(pk) OR (files < :most AND bytesSent <= :room)',
    ExpressionAttributeValues: {
      ':one': 1, ':bytes': bytes, ':most': most, ':room': mostBytes - bytes, ':end': expiresAtSeconds,
    },
  } },
  otherwise: 'file.tooMany',
})
