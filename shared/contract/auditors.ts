import * as z from 'zod'
import { adminRoles, reviewRoles } from '../roles.ts'
import { calls, community, cursor, limit, moment, once, page, text } from './call.ts'
import { asset, movementId } from './ledger.ts'

const results = ['right', 'wrong', 'unclear'] as const
const sampleId = z.string().max(40)
const questionId = z.string().max(40)

const sample = once(() => z.strictObject({
  id: z.string(), community, from: z.iso.date(), to: z.iso.date(), size: z.int(), seed: z.string(),
  /** How many movements it was drawn from. */
  population: z.int(), drawnAt: moment, drawnByName: z.string(),
}))
const review = once(() => z.strictObject({
  movementId, result: z.enum(results), note: z.string().optional(), reviewedByName: z.string(), reviewedAt: moment,
}))
const question = once(() => z.strictObject({
  id: z.string(), community, movementId, text: z.string(), state: z.enum(['open', 'answered', 'closed']),
  askedByName: z.string(), askedAt: moment, answer: z.string().optional(), answeredByName: z.string().optional(),
  answeredAt: moment.optional(), closedByName: z.string().optional(), closedAt: moment.optional(),
}))
const act = once(() => z.strictObject({
  eventId: z.string(), type: z.string(), at: moment, actorId: z.string(), actorName: z.string(), call: z.string(),
  data: z.record(z.string(), z.unknown()),
  /** In whose name, where another did it. */
  forName: z.string().optional(),
}))

/** What auditors do: samples, questions, the trail of administrative acts. */
export const auditors = calls({
  'POST /audit/samples': {
    title: { zh: '抽取审计样本', en: 'Draw a sample by a public seed, which anybody can draw again' },
    who: reviewRoles,
    input: () => z.strictObject({ community, from: z.iso.date(), to: z.iso.date(), size: z.int().min(1).max(200), seed: text(100) }),
    output: sample,
    refusals: ['role.scope', 'period.open', 'sample.tooLarge'],
  },
  'GET /audit/samples': {
    title: { zh: '审计样本', en: 'The samples of a community, newest first' },
    who: reviewRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(sample()),
    refusals: ['role.scope'],
  },
  'GET /audit/samples/:sampleId': {
    title: { zh: '样本中的分录与审查结果', en: 'The movements of a sample and what their review found' },
    who: reviewRoles,
    input: () => z.strictObject({ community, sampleId }),
    output: () => z.strictObject({
      sample: sample(),
      items: z.array(z.strictObject({
        movementId, movement: z.string(), asset, amount: z.int(), bookedAt: moment, review: review().optional(),
      })),
    }),
    refusals: ['role.scope', 'sample.unknown'],
  },
  'POST /audit/samples/:sampleId/reviews': {
    title: { zh: '记录审查结果', en: 'Record what the review of a movement found; once' },
    who: reviewRoles,
    input: () => z.strictObject({ community, sampleId, movementId, result: z.enum(results), note: text(500).optional() }),
    output: review,
    refusals: ['role.scope', 'sample.unknown', 'sample.reviewed'],
  },
  'POST /audit/questions': {
    title: { zh: '对一笔分录提问', en: 'Pin a question to a movement' },
    who: reviewRoles,
    input: () => z.strictObject({ community, movementId, text: text(500) }),
    output: question,
    refusals: ['role.scope', 'movement.unknown'],
  },
  'GET /audit/questions': {
    title: { zh: '审计提问', en: 'The questions of a community, open ones and newest first, or of one movement' },
    who: reviewRoles,
    input: () => z.strictObject({ community, movementId: movementId.optional(), cursor, limit }),
    output: () => page(question()),
    refusals: ['role.scope'],
  },
  'POST /audit/questions/:questionId/answers': {
    title: { zh: '回答提问', en: 'Answer a question' },
    who: adminRoles,
    input: () => z.strictObject({ community, movementId, questionId, text: text(1000) }),
    output: question,
    refusals: ['role.scope', 'question.unknown', 'question.done'],
  },
  'POST /audit/questions/:questionId/closing': {
    title: { zh: '了结提问', en: 'Close a question' },
    who: reviewRoles,
    input: () => z.strictObject({ community, movementId, questionId }),
    output: question,
    refusals: ['role.scope', 'question.unknown', 'question.done'],
  },
  'GET /audit/trail': {
    title: { zh: '管理行为留痕', en: 'Every administrative act in a community, newest first' },
    who: reviewRoles,
    input: () => z.strictObject({
      community, type: z.string().max(40).optional(), actorId: z.string().max(40).optional(),
      from: z.iso.date().optional(), to: z.iso.date().optional(), cursor, limit,
    }),
    output: () => page(act()),
    refusals: ['role.scope'],
  },
})
