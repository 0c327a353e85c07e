import { type Own, ownList, rowsOf } from '../own.ts'
import { FileItem, filesOf } from './items.ts'

/** Photos and papers go by a task of their own, with what lies in the store (PV-03). */
export const filesOwn: Own = {
  lists: [ownList({
    name: 'files', pages: rowsOf(FileItem, (personId) => ({ partition: filesOf(personId), index: true })),
  })],
  open: async () => [],
}
