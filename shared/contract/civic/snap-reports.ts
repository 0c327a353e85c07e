import * as z from 'zod'
import { snapClasses, snapKinds, snapQueues, snapStates } from '../../civic.ts'
import { adminRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, fileId, id, limit, moment, once, page, text } from '../call.ts'

const reportId = id('snp')
const which = { community, reportId }

/** Rounded by the server to a thousandth of a degree, about a hundred metres (PV-05). */
const spot = z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })

/** Photos for the community's workers and the reporter, nobody else. */
const photos = z.array(fileId).max(3)
const photoRefusals = ['file.unknown', 'file.type', 'file.notReady', 'file.used'] as const

const common = {
  id: reportId, community, kind: z.enum(snapKinds), text: z.string(), place: z.string(), spot: spot.optional(),
  anonymous: z.boolean(), state: z.enum(snapStates), sentAt: moment, seenAt: moment.optional(),
  /** Until when the next step is promised; absent once nothing is. */
  dueAt: moment.optional(), class: z.enum(snapClasses).optional(), acceptedAt: moment.optional(),
  /** Whether it was the first of its matter; later ones get 1 point (FP-04). */
  first: z.boolean().optional(),
  /** Why it was refused or taken back. */
  reason: z.string().optional(), answer: z.string().optional(), doneAt: moment.optional(),
  /** What the reporter said of the answer. Not solved opens it again, once. */
  photos, answerPhotos: photos, solved: z.boolean().optional(), feedback: z.string().optional(), reopenedAt: moment.optional(),
}

/** As its reporter sees it. */
const mine = once(() => z.strictObject({
  ...common,
  /** May the reporter still say whether it is solved. */
  askSolved: z.boolean(),
}))

/** As the desk sees it: with the masked name of the reporter, unless it is anonymous. */
const atDesk = once(() => z.strictObject({
  ...common, name: z.string().optional(), overdue: z.boolean(), handledByName: z.string().optional(),
  /** What WeChat's content check says of its text (WX-05). */
  check: z.enum(['pass', 'review', 'risky', 'unchecked']), joinedTo: reportId.optional(),
  /** How many people have reported the same matter. */
  others: z.int(),
  /** Whether its acceptance counts for points, so that it could be taken back. */
  counted: z.boolean(),
}))

export const snapReports = calls({
  'POST /snap-reports': {
    title: { zh: '随手拍', en: 'Report a matter to my community, by name or anonymously; anonymous ones earn no points (FP-04)' },
    who: ['resident'],
    input: () => z.strictObject({
      kind: z.enum(snapKinds), text: text(500), place: text(60), spot: spot.optional(), anonymous: z.boolean().default(false),
      photos: photos.default([]),
    }),
    output: mine,
    refusals: ['snap.tooMany', 'snap.same', ...photoRefusals],
  },
  'GET /me/snap-reports': {
    title: { zh: '我的随手拍', en: 'What I have reported, newest first' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(mine()), refusals: [],
  },
  'GET /me/snap-reports/:reportId': {
    title: { zh: '一条随手拍', en: 'One report of mine' },
    who: ['resident'], input: () => z.strictObject({ reportId }), output: mine, refusals: ['snap.unknown'],
  },
  'POST /me/snap-reports/:reportId/feedback': {
    title: { zh: '是否解决', en: 'Say whether the matter is solved; if not it is opened again, once' },
    who: ['resident'],
    input: () => z.strictObject({ reportId, solved: z.boolean(), text: text(200).optional() }),
    output: mine,
    refusals: ['snap.unknown', 'snap.state'],
  },
  'GET /snap-reports': {
    title: { zh: '随手拍受理', en: 'Reports of a community: the open ones soonest due first, those that are over newest first' },
    who: [...workerRoles, 'auditor'],
    input: () => z.strictObject({ community, queue: z.enum(snapQueues).default('new'), cursor, limit }),
    output: () => page(atDesk()),
    refusals: ['role.scope'],
  },
  'POST /snap-reports/:reportId/views': {
    title: { zh: '已看到', en: 'Let the reporter know that the report has been seen' },
    who: workerRoles, input: () => z.strictObject(which), output: atDesk,
    refusals: ['role.scope', 'snap.unknown', 'snap.state'],
  },
  'POST /snap-reports/:reportId/acceptances': {
    title: { zh: '受理随手拍', en: 'Accept a report as ordinary, hazard or major (FP-04); never one of one’s own household or kin' },
    who: workerRoles, input: () => z.strictObject({ ...which, class: z.enum(snapClasses) }), output: atDesk,
    refusals: ['role.scope', 'snap.unknown', 'snap.state', 'conflict.close'],
  },
  'POST /snap-reports/:reportId/refusals': {
    title: { zh: '不予受理', en: 'Refuse a report, with the reason that its reporter reads' },
    who: workerRoles, input: () => z.strictObject({ ...which, reason: text(200) }), output: atDesk,
    refusals: ['role.scope', 'snap.unknown', 'snap.state', 'conflict.close'],
  },
  'POST /snap-reports/:reportId/joins': {
    title: { zh: '并入同一件事', en: 'Join a report to an accepted one of the same matter: 1 point, and a person counts once (FP-04)' },
    who: workerRoles, input: () => z.strictObject({ ...which, to: reportId }), output: atDesk,
    refusals: ['role.scope', 'snap.unknown', 'snap.state', 'conflict.close', 'snap.notAccepted'],
  },
  'POST /snap-reports/:reportId/completions': {
    title: { zh: '办结随手拍', en: 'Say what was done; everybody who reported the matter is told' },
    who: workerRoles, input: () => z.strictObject({ ...which, answer: text(300), photos: photos.default([]) }), output: atDesk,
    refusals: ['role.scope', 'snap.unknown', 'snap.state', ...photoRefusals],
  },
  'POST /snap-reports/:reportId/reversals': {
    title: { zh: '撤回认定', en: 'Take a wrong acceptance back by a linked event, a second person; its points are reversed (FP-06)' },
    who: adminRoles,
    input: () => z.strictObject({
      ...which, reason: text(200),
      /** Although its points are spent: the community carries the rest; for street and city administrators. */
      force: z.boolean().optional(),
    }),
    output: atDesk,
    refusals: [
      'role.scope', 'snap.unknown', 'snap.state', 'reversal.self', 'conflict.close', 'snap.spent', 'account.frozen', 'account.closed',
    ],
  },
})
