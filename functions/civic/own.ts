import { type Own, behind, erasedName, ownList } from '../platform/own.ts'
import { SnapOwn, type SnapReport, reportsOfPerson } from './reports/items.ts'

export const civicOwn: Own = {
  lists: [
    ownList<SnapReport>({
      name: 'reports',
      pages: behind<typeof SnapOwn, SnapReport>(SnapOwn, (personId) => ({ partition: reportsOfPerson(personId) }),
        ({ community, reportId }) => ({ pk: `snapReports#${community}`, sk: reportId })),
      // What was wrong in a street stays with its answer; who said so, and where they stood, does not.
      erase: () => ({ name: erasedName, spot: undefined, feedback: undefined }),
    }),
  ],
  open: async () => [],
}
