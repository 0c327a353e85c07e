import { momentText } from '../clock.ts'
import { type Write } from '../commit.ts'
import { due, notDue } from '../due.ts'

/** What is done with files later, by name: whoever only asks for it does not load how it is done. */

/** A day after it was announced: what is part of nothing goes. */
export const sweepTask = 'file.sweep'
export const deleteTask = 'file.delete'
export const forgetTask = 'file.forget'

/** In a commit: these files are not wanted any more (a photo was replaced); they are deleted within a minute. */
export const dropFiles = (fileIds: string[], at: number): Write[] =>
  fileIds.map((fileId) => due({ task: deleteTask, key: fileId, at: momentText(at) }))

const dayMs = 86_400_000
// An error at the desk is found out within this time, and nothing is lost then.
const daysToForget = 30

/** In the commit by which somebody leaves: all that they uploaded is deleted in thirty days (PV-03). */
export const forgetFilesOf = (personId: string, at: number): Write =>
  due({ task: forgetTask, key: personId, at: momentText(at + daysToForget * dayMs) })

/** They are back. */
export const keepFilesOf = (personId: string): Write => notDue({ task: forgetTask, key: personId })
