import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { auditors } from '../../../shared/contract/auditors.ts'
import { adminRoles, reviewRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { listPage } from '../../platform/list.ts'
import { findEvent } from '../../platform/reaction.ts'
import { must } from '../../platform/refusal.ts'
import { Question } from './items.ts'

type Input<C extends keyof typeof auditors> = Given<(typeof auditors)[C]>
type Plain = Omit<Question, 'listPk' | 'listSk'>

const listOf = (community: string): string => `questions#${community}`

/** With its place in the list: open ones above, the newest first. */
export const placed = (question: Plain) => ({
  ...question, listPk: listOf(question.community), listSk: `${question.state === 'open' ? 1 : 0}#${question.id}`,
})

const bySomebody = ({ actor, at }: Request) => ({ name: actor.nameMasked ?? '*', moment: momentText(at) })

/** Pin a question to a movement. Refuses with `role.scope`, `movement.unknown`. */
export const ask = async (request: Request, { community, movementId, text }: Input<'POST /audit/questions'>) => {
  mustReach(request.actor, reviewRoles, community)
  const [eventId = '', index = ''] = movementId.split('~')
  const event = await findEvent(eventId)
  must(event?.community === community && event.movements[Number(index)], 'movement.unknown')
  const { name, moment } = bySomebody(request)
  const question: Plain = {
    id: newId('qst'), community, movementId, text, state: 'open', askedByName: name, askedAt: moment,
  }
  const data = { questionId: question.id, movementId, text }
  return commit(request, { type: 'question.asked', community, data, answer: question },
    write(Question.build(PutTransaction).item(placed(question))
      .options({ condition: { attr: 'id', exists: false } }), 'stale'))
}

/** The questions of a community, open ones and newest first, or those of one movement. */
export const seeQuestions = async (request: Request, input: Input<'GET /audit/questions'>) => {
  const { community, movementId, cursor, limit } = input
  mustReach(request.actor, reviewRoles, community)
  if (!movementId) {
    return listPage(Question, { partition: listOf(community), index: true, newestFirst: true, cursor, limit })
  }
  const page = await listPage(Question, { partition: `question#${movementId}`, newestFirst: true, cursor, limit })
  return { ...page, items: page.items.filter((question) => question.community === community) }
}

interface Which { community: string; movementId: string; questionId: string }

const find = async ({ community, movementId, questionId }: Which): Promise<Plain> => {
  const { Item } = await Question.build(GetItemCommand).key({ movementId, id: questionId })
    .options({ consistent: true }).send()
  must(Item?.community === community, 'question.unknown')
  return Item
}

const change = (request: Request, before: Plain, after: Plain, type: string) => {
  must(before.state !== 'closed', 'question.done')
  const { id: questionId, movementId, community } = after
  const data = { questionId, movementId, ...(type === 'question.answered' ? { answer: after.answer } : {}) }
  return commit(request, { type, community, data, answer: after },
    write(Question.build(PutTransaction).item(placed(after))
      .options({ condition: { attr: 'state', eq: before.state } }), 'stale'))
}

/** Answer, or answer better, what is not closed. Refuses with `role.scope`, `question.unknown`, `question.done`. */
export const answer = async (request: Request, input: Input<'POST /audit/questions/:questionId/answers'>) => {
  mustReach(request.actor, adminRoles, input.community)
  const before = await find(input)
  const { name, moment } = bySomebody(request)
  const after = { ...before, state: 'answered' as const, answer: input.text, answeredByName: name, answeredAt: moment }
  return change(request, before, after, 'question.answered')
}

export const close = async (request: Request, input: Input<'POST /audit/questions/:questionId/closing'>) => {
  mustReach(request.actor, reviewRoles, input.community)
  const before = await find(input)
  const { name, moment } = bySomebody(request)
  const after = { ...before, state: 'closed' as const, closedByName: name, closedAt: moment }
  return change(request, before, after, 'question.closed')
}
