import { type Own, behind, erasedName, ownList } from '../../platform/own.ts'
import { openVentures, ventureLists } from './ventures/own.ts'
import { Proposed, type VoteProject, projectsOf, proposedBy } from './voting/items.ts'

const view = ({ roundId, projectId, title, text, costFen, from, state, reason }: VoteProject) =>
  ({ roundId, projectId, title, text, costFen, from, state, reason })

/** What residents vote on stays (PEERS 5.21); whose it was does not, nor what never came on the ballot (PV-03). */
const erase = ({ state }: VoteProject) =>
  ({ byName: erasedName, ...(state === 'admitted' ? {} : { title: erasedName, text: erasedName }) })

export const roundsOwn: Own = {
  lists: [ownList<VoteProject>({
    name: 'voteProjects',
    pages: behind<typeof Proposed, VoteProject>(Proposed, (personId) => ({ partition: proposedBy(personId) }),
      ({ roundId, projectId }) => ({ pk: projectsOf(roundId), sk: projectId })),
    view, erase,
  }), ...ventureLists],
  open: openVentures,
}
