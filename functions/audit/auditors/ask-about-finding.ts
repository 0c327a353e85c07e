import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { commit, write } from '../../platform/commit.ts'
import { derivedId } from '../../platform/ids.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { Question } from './items.ts'
import { placed } from './questions.ts'

interface Questioned { movementId?: string; reason: string; byName: string }

/** Whoever asks about a finding asks about the movement behind it: the question is pinned there like any other. */
export const askAboutFinding: Reaction = {
  name: 'audit.askAboutFinding',
  run: async (request, { id, community, at, data }) => {
    const { movementId, reason, byName } = data as Questioned
    if (!movementId) return undefined
    const asked = { state: 'open' as const, askedByName: byName, askedAt: at }
    const question = { id: derivedId('qst', id), community, movementId, text: reason, ...asked }
    const said = { questionId: question.id, movementId, text: reason }
    return commit(request, { type: 'question.asked', community, data: said, answer: {} },
      write(Question.build(PutTransaction).item(placed(question)), 'stale'))
  },
}
