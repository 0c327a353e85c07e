import { fileKinds, filePurposes } from '../../../shared/files.ts'
import type { FilePurpose, FileType } from '../../../shared/files.ts'
import { chinaDay } from '../../../shared/units.ts'
import { homeOf } from '../actor.ts'
import { momentText } from '../clock.ts'
import { type Request, commit } from '../commit.ts'
import { due } from '../due.ts'
import { derivedId } from '../ids.ts'
import { must } from '../refusal.ts'
import { settingsOf } from '../settings.ts'
import { sweepTask } from './tasks.ts'
import { fileWrite, useOfDay } from './items.ts'
import { rawPlace, uploadTo } from './store.ts'

interface Input { purpose: FilePurpose; type: FileType; bytes: number; faces?: 'none' | 'agreed' | undefined }

const dayMs = 86_400_000
const megabyte = 1024 * 1024

/**
 * A file is going to be sent; answers where to, for ten minutes. The address is never kept: the same request again
 * gives a fresh one to the same place, for a phone that was without network for longer. What is attached to nothing
 * within a day is deleted. Refuses with `file.type`, `file.tooLarge`, `file.tooMany`.
 */
export const announceFile = async (request: Request, { purpose, type, bytes, faces }: Input) => {
  const { types, mostBytes } = fileKinds[filePurposes[purpose]]
  must((types as readonly string[]).includes(type), 'file.type')
  must(bytes <= mostBytes, 'file.tooLarge')
  const { actor, at } = request
  const community = homeOf(actor)
  const settings = await settingsOf(community)
  const fileId = derivedId('fil', request.eventId)
  const createdAt = momentText(at)
  const data = { fileId, purpose, type, bytes }
  await commit(request, { type: 'file.announced', community, data, answer: { fileId } },
    useOfDay({
      personId: actor.id, day: chinaDay(at), bytes, most: settings['files.dailyMost'],
      mostBytes: settings['files.dailyMegabytes'] * megabyte, expiresAtSeconds: Math.ceil((at + 3 * dayMs) / 1000),
    }),
    fileWrite({
      fileId, version: 0, ownerId: actor.id, community, purpose, state: 'awaited', type, bytes, createdAt,
      ...(faces ? { faces } : {}),
    }),
    due({ task: sweepTask, key: fileId, at: momentText(at + dayMs) }))
  return { fileId, upload: await uploadTo(rawPlace(fileId), type, bytes) }
}
