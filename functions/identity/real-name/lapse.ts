import { commit } from '../../platform/commit.ts'
import type { DueTask } from '../../platform/due.ts'
import { endCheck, isWaiting, lapseTask, readCheck } from './items.ts'

/** Nobody has looked at the photo of a card in time: it is not kept any longer, and the person is told (PV-03). */
export const lapseCard: DueTask = {
  task: lapseTask,
  run: async (request, personId) => {
    const check = await readCheck(personId)
    if (!isWaiting(check)) return undefined
    return commit(request, { type: 'realName.lapsed', community: check.community, data: { personId }, answer: {} },
      ...await endCheck(personId, request.at))
  },
}
