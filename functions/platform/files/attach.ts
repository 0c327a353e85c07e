import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type FileKind, type FileReaders, filePurposes } from '../../../shared/files.ts'
import { type Role, adminRoles } from '../../../shared/roles.ts'
import { reaches } from '../actor.ts'
import { momentText } from '../clock.ts'
import { type Request, type Write, write } from '../commit.ts'
import { notDue } from '../due.ts'
import { must } from '../refusal.ts'
import { type File, FileReview, fileWrite, findOwnFile } from './items.ts'
import { sweepTask } from './tasks.ts'

/** What files become part of, and who may see them from then on besides their owner. */
export interface Attachment {
  /** The community whose staff answer for it. */
  community: string
  readers: FileReaders
  /** For `staff`: which roles, where not all workers; auditors and administrators always. */
  roles?: readonly Role[]
  /** People who may see them whatever the readers are: the other side of a dispute. */
  people?: readonly string[]
  /** Whoever is in it when they look may see them as well (FileCircle). */
  circle?: string
  /** The id of what they are part of. */
  about?: string
  /** Its owner is to be named to nobody, nor in the log of who looked. */
  unnamed?: boolean
  kind?: FileKind
}

const mustFit = (file: File, { readers, kind = 'photo' }: Attachment): void => {
  must(filePurposes[file.purpose] === kind, 'file.type')
  must(file.state !== 'awaited', 'file.notReady')
  must(file.state === 'arrived', 'file.used')
  if (readers !== 'public') return
  // A paper keeps its author's name inside.
  must(kind === 'photo', 'file.type')
  must(file.faces, 'file.faces')
}

/** What an administrator puts up has been looked at by whoever answers for it; all else waits for one (WX-05). */
const reviewOf = ({ actor }: Request, { readers, community }: Attachment): File['review'] => {
  if (readers !== 'public') return undefined
  return reaches(actor, adminRoles, community) ? 'approved' : 'waiting'
}

/**
 * The writes by which files become part of something, for the commit that makes it so. Only files that the actor has
 * uploaded, that were looked at, and that belong to nothing yet; a public one is seen by nobody else before it was
 * approved. Refuses with `file.unknown`, `file.type`, `file.notReady`, `file.used`, `file.faces`.
 */
export const attachFiles = async (request: Request, fileIds: readonly string[], to: Attachment): Promise<Write[]> => {
  must(new Set(fileIds).size === fileIds.length, 'file.used')
  const { community, readers, roles, people, circle, about, unnamed } = to
  const found = await Promise.all(fileIds.map((fileId) => findOwnFile(fileId, request.actor.id)))
  return found.flatMap((file) => {
    mustFit(file, to)
    const review = reviewOf(request, to)
    const at = momentText(request.at)
    const attached: File = {
      ...file, state: 'attached', community, readers, ...(roles ? { roles: [...roles] } : {}),
      ...(people ? { people: [...people] } : {}), ...(circle ? { circle } : {}),
      ...(about ? { about } : {}), ...(unnamed ? { unnamed } : {}),
      ...(review ? { review } : {}),
      ...(review === 'waiting' ? { waitingSince: at } : {}),
    }
    const waits = { community, at, fileId: file.fileId }
    return [
      fileWrite(attached), notDue({ task: sweepTask, key: file.fileId }),
      ...review === 'waiting' ? [write(FileReview.build(PutTransaction).item(waits), 'stale')] : [],
    ]
  })
}

/** As above, of photos and of papers. */
export const attachBoth = async (
  request: Request, { photos, papers }: { photos: readonly string[]; papers: readonly string[] },
  to: Omit<Attachment, 'kind'>,
): Promise<Write[]> => [
  ...await attachFiles(request, photos, to), ...await attachFiles(request, papers, { ...to, kind: 'document' }),
]
