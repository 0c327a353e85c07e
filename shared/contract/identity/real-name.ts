import * as z from 'zod'
import { workerRoles } from '../../roles.ts'
import { attaching, calls, community, cursor, fileId, limit, moment, once, page, personId, text } from '../call.ts'

const reason = text(200)
/** A decision names the photo that was looked at, so that none is made on another one. */
const decided = { personId, community, fileId }

const standing = once(() => z.strictObject({
  state: z.enum(['none', 'waiting', 'refused', 'seen']),
  askedAt: moment.optional(), seenAt: moment.optional(), reason: z.string().optional(), fileId: fileId.optional(),
}))
const waiting = once(() => z.strictObject({ personId, nameMasked: z.string(), askedAt: moment, fileId }))
const done = once(() => z.strictObject({ personId, decidedAt: moment }))

/** That a name is the real one: a worker looks at the identity card, by photo or at the desk (PEERS 1.2). */
export const realName = calls({
  'GET /me/real-name': {
    title: { zh: '我的实名核对', en: 'Whether the community has seen my identity card' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: standing,
    refusals: [],
  },
  'POST /me/real-name': {
    title: { zh: '交身份证照片，请社区核对', en: 'Send a photo of my identity card; `consent` is the version of the purpose as read' },
    who: ['resident'],
    input: () => z.strictObject({ fileId, consent: z.int().min(1) }),
    output: standing,
    refusals: ['consent.missing', 'realName.waiting', 'realName.seen', ...attaching],
  },
  'GET /real-name-checks': {
    title: { zh: '等待核对的身份证', en: 'The photos of identity cards that wait for a look, oldest first' },
    who: workerRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(waiting()),
    refusals: ['role.scope'],
  },
  'POST /people/:personId/real-name/acceptance': {
    title: { zh: '身份证核对无误', en: 'The card bears this name; the photo is deleted' },
    who: workerRoles,
    input: () => z.strictObject(decided),
    output: done,
    refusals: ['role.scope', 'person.unknown', 'person.left', 'desk.ownCase', 'realName.notWaiting'],
  },
  'POST /people/:personId/real-name/refusal': {
    title: { zh: '身份证核对不成功', en: 'It does not, or cannot be read; with a reason, and the photo is deleted' },
    who: workerRoles,
    input: () => z.strictObject({ ...decided, reason }),
    output: done,
    refusals: ['role.scope', 'person.unknown', 'desk.ownCase', 'realName.notWaiting'],
  },
  'POST /people/:personId/real-name/seen': {
    title: { zh: '在服务台当面看过身份证', en: 'I have seen the card at the desk' },
    who: workerRoles,
    input: () => z.strictObject({ personId }),
    output: done,
    refusals: ['role.scope', 'person.unknown', 'person.left', 'desk.ownCase', 'realName.seen'],
  },
})
