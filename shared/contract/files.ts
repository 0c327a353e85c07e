import * as z from 'zod'
import { fileFaces, filePurposeNames, fileReaders, fileTypes } from '../files.ts'
import { adminRoles } from '../roles.ts'
import { calls, community, cursor, fileId, limit, moment, once, page, personId, text } from './call.ts'

const type = once(() => z.enum(fileTypes))
const bytes = once(() => z.int().min(1).max(10 * 1024 * 1024))
/** `url` is good for five minutes, for whoever has it; it is not to be kept. */
const file = once(() => z.strictObject({
  id: fileId, purpose: z.enum(filePurposeNames), state: z.enum(['awaited', 'arrived', 'attached']), type: type(),
  bytes: bytes(), width: z.int().optional(), height: z.int().optional(), mine: z.boolean(),
  readers: z.enum(fileReaders).optional(), review: z.enum(['waiting', 'approved', 'refused']).optional(),
  url: z.string().optional(), urlEndsAt: moment.optional(),
}))
/** Send the bytes there by PUT with exactly these headers; the length is signed as well. */
const upload = once(() => z.strictObject({
  url: z.string(), headers: z.strictObject({ 'content-type': type() }), endsAt: moment,
}))
const waiting = once(() => z.strictObject({
  fileId, ownerId: personId, ownerName: z.string(), community, purpose: z.enum(filePurposeNames), about: z.string().optional(),
  at: moment, url: z.string(),
}))

/**
 * Photos and documents. A phone announces one, sends it straight to the store, and says that it is there; the server
 * looks at it then, and only what it has cleaned can become part of anything (docs/decisions/077).
 */
export const files = calls({
  'POST /files': {
    title: { zh: '准备上传照片或文件', en: 'Announce a photo or a document; answers where to send it. The same request again: a fresh address' },
    who: ['resident'],
    input: () => z.strictObject({
      purpose: z.enum(filePurposeNames), type: type(), bytes: bytes(), faces: z.enum(fileFaces).optional(),
    }),
    output: () => z.strictObject({ fileId, upload: upload() }),
    refusals: ['file.type', 'file.tooLarge', 'file.tooMany'],
  },
  'POST /files/:fileId/arrival': {
    title: { zh: '照片或文件已上传', en: 'It has been sent: look at it, clean it, keep it. Refused by what it is, not by what was declared' },
    who: ['resident'],
    input: () => z.strictObject({ fileId }),
    output: () => z.strictObject({
      fileId, type: type(), bytes: bytes(), width: z.int().optional(), height: z.int().optional(),
    }),
    refusals: ['file.unknown', 'file.notArrived', 'file.type', 'file.broken', 'file.tooLarge', 'file.pixels', 'file.active'],
  },
  'POST /files/:fileId/removal': {
    title: { zh: '删除还没有用上的照片或文件', en: 'Delete a file of mine that belongs to nothing yet' },
    who: ['resident'],
    input: () => z.strictObject({ fileId }),
    output: () => z.strictObject({ fileId }),
    refusals: ['file.unknown', 'file.used'],
  },
  'GET /files/:fileId': {
    title: { zh: '看一张照片或一份文件', en: 'A file and a short-lived address to see it; what a worker sees of a person is logged (PV-04)' },
    who: ['resident'],
    input: () => z.strictObject({ fileId }),
    output: file,
    refusals: ['file.unknown'],
  },
  'GET /file-reviews': {
    title: { zh: '等待审核的公开照片', en: 'The photos that nobody may see yet in public, oldest first' },
    who: adminRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(waiting()),
    refusals: ['role.scope'],
  },
  'POST /files/:fileId/review': {
    title: { zh: '审核公开照片', en: 'Let a photo be seen in public, or not; never by whoever uploaded it' },
    who: adminRoles,
    input: () => z.strictObject({ fileId, community, approve: z.boolean(), reason: text(200).optional() }),
    output: () => z.strictObject({ fileId, review: z.enum(['approved', 'refused']) }),
    refusals: ['role.scope', 'file.unknown', 'file.reviewed', 'second.self'],
  },
})
