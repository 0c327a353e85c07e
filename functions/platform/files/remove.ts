import { type Request, type Write, commit, write } from '../commit.ts'
import type { DueTask } from '../due.ts'
import { due, notDue } from '../due.ts'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { momentText } from '../clock.ts'
import { listPage } from '../list.ts'
import { must } from '../refusal.ts'
import { type File, FileItem, FileReview, fileGone, fileWrite, filesOf, findOwnFile, readFile } from './items.ts'
import { deleteObject, keptPlace, rawPlace } from './store.ts'
import { deleteTask, dropFiles, forgetTask, sweepTask } from './tasks.ts'

const leavesQueue = ({ community, waitingSince, fileId }: File): Write[] => (waitingSince === undefined ? []
  : [write(FileReview.build(DeleteTransaction).key({ community, at: waitingSince, fileId }), 'stale')])

/** The objects first: what is gone from the books must not lie in the store. Doing it twice does no harm. */
const deleteFile = async (request: Request, file: File, why: string): Promise<unknown> => {
  const { fileId, ownerId, community, purpose } = file
  await Promise.all([rawPlace(fileId), keptPlace(fileId)].map(deleteObject))
  return commit(request, {
    type: 'file.deleted', community, data: { fileId, personId: ownerId, purpose, why }, answer: {},
  }, fileGone(file), notDue({ task: sweepTask, key: fileId }), ...leavesQueue(file))
}

/** A file of mine that belongs to nothing goes, within a minute. Refuses with `file.unknown`, `file.used`. */
export const removeFile = async (request: Request, { fileId }: { fileId: string }) => {
  const file = await findOwnFile(fileId, request.actor.id)
  must(file.state !== 'attached', 'file.used')
  const { community, purpose } = file
  return commit(request, { type: 'file.removed', community, data: { fileId, purpose }, answer: { fileId } },
    fileWrite({ ...file, state: 'removed' }), ...dropFiles([fileId], request.at))
}

const atOnce = 25

/** All that somebody has uploaded: so many at a time, each by a task of its own. */
const forget = async (request: Request, personId: string): Promise<unknown> => {
  const { items } = await listPage(FileItem, { partition: filesOf(personId), index: true, limit: atOnce })
  if (items.length === 0) return undefined
  const again = due({ task: forgetTask, key: personId, at: momentText(request.at + 60_000) })
  return commit(request, {
    type: 'files.forgotten', community: 'none', data: { personId, files: items.length }, answer: {},
  }, ...dropFiles(items.map(({ fileId }) => fileId), request.at), again)
}

const task = (name: string, why: string, wanted: (file: File) => boolean): DueTask => ({
  task: name,
  run: async (request, fileId) => {
    const file = await readFile(fileId)
    return file && !wanted(file) ? deleteFile(request, file, why) : undefined
  },
})

export const fileTasks: DueTask[] = [
  task(sweepTask, 'unused', ({ state }) => state === 'attached'), task(deleteTask, 'dropped', () => false),
  { task: forgetTask, run: forget },
]
