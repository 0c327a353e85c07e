import * as z from 'zod'
import { noticeKinds } from '../../notices.ts'
import { calls, cursor, limit, moment, once } from '../call.ts'

const notice = once(() => z.strictObject({
  at: moment, kind: z.enum(noticeKinds), values: z.record(z.string(), z.union([z.string(), z.number()])), unread: z.boolean(),
}))

export const inboxCalls = calls({
  'GET /me/notices': {
    title: { zh: '我的消息', en: 'What I was told, newest first' },
    who: ['resident'],
    beforeTerms: true,
    input: () => z.strictObject({ cursor, limit }),
    /** `unread` counts to 100 at most. */
    output: () => z.strictObject({ items: z.array(notice()), cursor: z.string().optional(), unread: z.int() }),
    refusals: [],
  },
  'POST /me/notices/read': {
    title: { zh: '消息已读', en: 'I have read what came up to a moment' },
    who: ['resident'],
    input: () => z.strictObject({ upTo: moment }),
    output: () => z.strictObject({ upTo: moment }),
    refusals: [],
  },
})
