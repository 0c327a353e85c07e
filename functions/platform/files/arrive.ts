import { fileKinds, filePurposes } from '../../../shared/files.ts'
import { type Request, commit } from '../commit.ts'
import { RefusalError, must, refuse } from '../refusal.ts'
import { StaleError } from '../retry.ts'
import { cleaned } from './content/look.ts'
import { type File, fileWrite, findOwnFile } from './items.ts'
import { deleteObject, keepObject, keptPlace, rawPlace, readObject } from './store.ts'

const arrived = ({ fileId, type, bytes, width, height }: File) =>
  ({ fileId, type, bytes, ...(width && height ? { width, height } : {}) })

const rawOf = async ({ fileId, ownerId, purpose }: File): Promise<Buffer | 'elsewhere'> => {
  const raw = await readObject(rawPlace(fileId), fileKinds[filePurposes[purpose]].mostBytes)
  if (raw === 'tooLarge') return refuse('file.tooLarge')
  if (raw) return raw
  // Another arrival of the same file may have cleared it away.
  must((await findOwnFile(fileId, ownerId)).state !== 'awaited', 'file.notArrived')
  return 'elsewhere'
}

/** What may never be used goes at once. */
const cleanOrDrop = async (fileId: string, kind: 'photo' | 'document', raw: Buffer) => {
  try {
    return await cleaned(raw, kind)
  } catch (error) {
    if (error instanceof RefusalError) await deleteObject(rawPlace(fileId))
    throw error
  }
}

/**
 * The file was sent: it is read once, judged by what it holds and not by what was declared, written anew without
 * anything but the picture, and only that is kept. Two arrivals at once, or one whose answer was lost, keep one object:
 * the first that was written, which the other then describes. Refuses with `file.unknown`, `file.notArrived`,
 * `file.type`, `file.broken`, `file.tooLarge`, `file.pixels`, `file.active`.
 */
export const receiveFile = async (request: Request, { fileId }: { fileId: string }) => {
  const before = await findOwnFile(fileId, request.actor.id)
  if (before.state !== 'awaited') return arrived(before)
  const raw = await rawOf(before)
  if (raw === 'elsewhere') return arrived(await findOwnFile(fileId, request.actor.id))
  const kind = filePurposes[before.purpose]
  const clean = await cleanOrDrop(fileId, kind, raw)
  const isFirst = await keepObject(keptPlace(fileId), clean.content, clean.type)
  const kept = isFirst ? clean : await keptBefore(fileId, kind)
  const { width, height } = kept
  const after: File = {
    ...before, state: 'arrived', type: kept.type, bytes: kept.content.length,
    ...(width && height ? { width, height } : {}),
  }
  const answer = await commit(request, {
    type: 'file.arrived', community: before.community, data: arrived(after), answer: arrived(after),
  }, fileWrite(after))
  await deleteObject(rawPlace(fileId))
  return answer
}

const keptBefore = async (fileId: string, kind: 'photo' | 'document') => {
  const content = await readObject(keptPlace(fileId), fileKinds[kind].mostBytes)
  if (!Buffer.isBuffer(content)) throw new StaleError()
  return cleaned(content, kind)
}
