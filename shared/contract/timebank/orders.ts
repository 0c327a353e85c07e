import * as z from 'zod'
import { mostPhotos } from '../../files.ts'
import { forbiddenCodes, serviceCodes } from '../../services.ts'
import { attaching, calls, community, cursor, fileId, id, limit, minutes, moment, once, orderId, page, personId, text } from '../call.ts'
import { emergency } from '../identity/facts.ts'
import { service } from './catalogue.ts'
import { forbidden, mandates, paying } from './refusals.ts'

export const arrangementId = id('arr')
export const orderStatus = z.enum([
  'draft', 'pendingReview', 'open', 'claimed', 'accepted', 'checkedIn', 'checkedOut', 'confirmed', 'settled', 'rated',
  'cancelled', 'expired', 'noShow', 'disputed', 'voided', 'fallbackMarket',
])
const checkedBy = z.enum(['code', 'phone', 'worker'])
const tags = z.array(text(12)).max(5)
const photos = z.array(fileId).max(mostPhotos)
const reason = text(200)
export const changed = once(() => z.strictObject({ orderId, status: orderStatus }))

const claim = once(() => z.strictObject({
  personId, name: z.string(), claimedAt: moment, acceptedAt: moment.optional(), checkedInAt: moment.optional(),
  inBy: checkedBy.optional(), checkedOutAt: moment.optional(), outBy: checkedBy.optional(),
  checkReason: z.string().optional(), measuredMinutes: z.int().optional(), confirmedMinutes: z.int().optional(), paidMinutes: z.int().optional(),
  /** Of who shows it to the other side, from the yes on until the visit is over. */
  phone: z.string().optional(),
}))
/** What everybody in the street may see of an open request; the place is told to who takes it. */
export const openOrder = once(() => z.strictObject({
  id: orderId, status: orderStatus, service, title: z.string(), note: z.string(), tags: z.array(z.string()), community,
  communityName: z.string(), homeVisit: z.boolean(), startsAt: moment, endsAt: moment, minutes: z.int(), people: z.int(),
  taken: z.int(), requesterName: z.string(), pays: z.enum(['credit', 'pool']),
}))
const pays = once(() => z.array(z.strictObject({ personId, minutes: z.int().min(0).max(1440) })).max(4))
const ruling = once(() => z.strictObject({ at: moment, reasons: z.string(), pays: pays() }))
const dispute = once(() => z.strictObject({
  openedAt: moment, appealUntil: moment.optional(),
  statements: z.array(z.strictObject({
    side: z.enum(['requester', 'volunteer', 'worker']), mine: z.boolean(), at: moment, text: z.string(),
    photos: z.array(fileId),
  })),
  ruling: ruling().optional(), final: ruling().optional(),
  appeal: z.strictObject({ at: moment, text: z.string() }).optional(),
}))
export const order = once(() => openOrder().extend({
  place: z.string(), requesterId: personId, requesterPhone: z.string().optional(), operatorName: z.string().optional(),
  arrangementId: arrangementId.optional(), claims: z.array(claim()),
  heldMinutes: z.int(), createdAt: moment, reviewBy: z.string().optional(),
  contentCheck: z.enum(['pass', 'review', 'risky', 'unchecked']).optional(), escalatedAt: moment.optional(),
  /** `confirmsAt`: when silence confirms it, once everybody has left. */
  callBack: z.string().optional(), confirmsAt: moment.optional(), confirmedAt: moment.optional(),
  confirmedAs: z.enum(['requester', 'kin', 'worker', 'silence', 'ruling']).optional(), settledAt: moment.optional(),
  /** Who confirmed in the requester's name, masked; in the view of one order. */
  confirmedByName: z.string().optional(),
  endReason: z.string().optional(),
  market: z.strictObject({ provider: z.string(), minutes: z.int(), at: moment }).optional(),
  dispute: dispute().optional(), rated: z.array(personId),
}))
const side = z.enum(['requester', 'kin', 'worker', 'volunteer'])
const check = once(() => z.strictObject({
  orderId, code: z.string().regex(/^(\d{4}|\d{6})$/).optional(), personId: personId.optional(),
  reason: reason.optional(), at: moment.optional(),
  location: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).optional(),
}))
const checked = once(() => changed().extend({ fits: z.boolean(), triesLeft: z.int() }))
const publishing = [
  ...mandates, ...forbidden, 'service.off', 'order.uninsured', 'order.minutes', 'order.times', 'order.pool',
  'birthDay.missing', 'order.spendAge', 'division.unknown', 'balance.short', 'account.frozen', 'account.closed',
] as const

export const orders = calls({
  'POST /time-bank/orders': {
    title: { zh: '发布互助需求', en: 'Ask for a service, for oneself or by mandate for another' },
    who: ['resident'],
    input: () => z.strictObject({
      service: z.enum([...serviceCodes, ...forbiddenCodes]), title: text(40).optional(),
      note: z.string().trim().max(300).default(''), tags: tags.default([]), place: text(60), startsAt: moment,
      minutes: minutes.min(15), people: z.int().min(1).max(4).default(1), pays: z.enum(['credit', 'pool']).default('credit'),
      forPerson: personId.optional(), draft: z.boolean().default(false),
    }),
    output: changed, refusals: publishing,
  },
  'POST /time-bank/orders/:orderId/publication': {
    title: { zh: '发布草稿', en: 'Publish a draft' },
    who: ['resident'], input: () => z.strictObject({ orderId }), output: changed,
    refusals: ['order.unknown', 'order.notYours', 'order.state', ...publishing],
  },
  'GET /time-bank/orders/:orderId': {
    title: { zh: '一个互助单', en: 'An order as it stands, for whoever has a part in it; an open one for every neighbour' },
    who: ['resident'],
    input: () => z.strictObject({ orderId }),
    output: () => z.strictObject({
      order: order().partial().required({
        id: true, status: true, service: true, title: true, startsAt: true, endsAt: true, minutes: true, people: true,
        taken: true, communityName: true, requesterName: true, homeVisit: true, note: true, tags: true,
      }),
      side: side.optional(), serverTime: moment,
    }),
    refusals: ['order.unknown', 'order.notYours'],
  },
  'GET /me/time-bank/orders': {
    title: { zh: '我的互助单', en: 'The orders I asked for, published for another or took, newest first' },
    who: ['resident'],
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(z.strictObject({ order: openOrder(), side: z.enum(['requester', 'operator', 'volunteer']) })), refusals: [],
  },
  'POST /time-bank/orders/:orderId/claims': {
    title: { zh: '认领', en: 'Take an order' },
    who: ['resident'], input: () => z.strictObject({ orderId }), output: changed,
    refusals: [
      'order.unknown', 'claim.exists', 'order.state', 'order.over', 'claim.own', 'claim.household', 'birthDay.missing',
      'claim.young', 'claim.guardian', 'claim.skill', 'mark.suspended', 'diary.overlap',
    ],
  },
  'POST /time-bank/orders/:orderId/claim-withdrawals': {
    title: { zh: '放弃认领', en: 'Let an order go; free in good time, late after that' },
    who: ['resident'], input: () => z.strictObject({ orderId, reason }), output: changed,
    refusals: ['order.unknown', 'claim.unknown', 'order.state'],
  },
  'POST /time-bank/orders/:orderId/acceptance': {
    title: { zh: '同意志愿者', en: 'Say yes to whoever has taken the order' },
    who: ['resident'], input: () => z.strictObject({ orderId }), output: changed,
    refusals: ['order.unknown', 'order.notYours', 'order.state'],
  },
  'POST /time-bank/orders/:orderId/declines': {
    title: { zh: '换一位志愿者', en: 'Say no to one of them' },
    who: ['resident'], input: () => z.strictObject({ orderId, personId, reason }), output: changed,
    refusals: ['order.unknown', 'order.notYours', 'claim.unknown', 'order.state'],
  },
  'GET /time-bank/orders/:orderId/check-code': {
    title: { zh: '签到签退码', en: 'The codes that the elder, the station or a worker shows' },
    who: ['resident'],
    input: () => z.strictObject({ orderId }),
    output: () => z.strictObject({
      check: z.enum(['in', 'out']), code: z.string(), qr: z.string(), validSeconds: z.int(), phoneCode: z.string(),
    }),
    refusals: ['order.unknown', 'order.notYours', 'order.state', 'order.notNow'],
  },
  'POST /time-bank/orders/:orderId/emergency-views': {
    title: { zh: '看求助人的紧急联系人', en: 'See whom to ring for the person I help; the view is logged, and told to them' },
    who: ['resident'],
    input: () => z.strictObject({ orderId }),
    output: () => z.strictObject(emergency),
    refusals: ['order.unknown', 'claim.unknown', 'order.state', 'emergency.notNow', 'field.empty'],
  },
  'POST /time-bank/orders/:orderId/check-ins': {
    title: { zh: '到了', en: 'Arrive, by code or by a worker’s word' },
    who: ['resident'], input: check, output: checked,
    refusals: [
      'order.unknown', 'order.state', 'claim.unknown', 'role.scope', 'confirmation.self', 'check.reason', 'order.times',
      'order.notYours', 'order.notNow', 'order.codeLocked', 'check.done',
    ],
  },
  'POST /time-bank/orders/:orderId/check-outs': {
    title: { zh: '做完了', en: 'Leave, by code or by a worker’s word' },
    who: ['resident'], input: check, output: checked,
    refusals: [
      'order.unknown', 'order.state', 'claim.unknown', 'role.scope', 'confirmation.self', 'check.reason', 'order.times',
      'order.notYours', 'order.notNow', 'order.codeLocked', 'check.done',
    ],
  },
  'POST /time-bank/orders/:orderId/confirmation': {
    title: { zh: '确认时长', en: 'Confirm what was done, whole or in part' },
    who: ['resident'], input: () => z.strictObject({ orderId, pays: pays().optional(), reason: reason.optional() }), output: changed,
    refusals: [
      'order.unknown', 'confirmation.self', 'order.notYours', 'order.state', 'order.minutes', 'confirmation.reason',
      'claim.unknown', ...paying,
    ],
  },
  'POST /time-bank/orders/:orderId/ratings': {
    title: { zh: '评价', en: 'Rate the other side' },
    who: ['resident'],
    input: () => z.strictObject({ orderId, about: personId, stars: z.int().min(1).max(5), tags: tags.default([]), text: text(300).optional() }),
    output: changed, refusals: ['order.unknown', 'order.notYours', 'order.state', 'claim.unknown', 'rating.exists'],
  },
  'POST /time-bank/orders/:orderId/cancellation': {
    title: { zh: '取消需求', en: 'Call the order off' },
    who: ['resident'], input: () => z.strictObject({ orderId, reason }), output: changed,
    refusals: ['order.unknown', 'order.notYours', 'order.state', ...paying],
  },
  'POST /time-bank/orders/:orderId/no-show': {
    title: { zh: '志愿者没来', en: 'Nobody came' },
    who: ['resident'], input: () => z.strictObject({ orderId, reason }), output: changed,
    refusals: ['order.unknown', 'order.notYours', 'order.state', 'noShow.early', ...paying],
  },
  'POST /time-bank/orders/:orderId/complaints': {
    title: { zh: '投诉或异议', en: 'Complain, or object to the settlement within seven days' },
    who: ['resident'],
    input: () => z.strictObject({ orderId, kind: z.enum(['complaint', 'objection']), text: text(500) }),
    output: () => z.strictObject({ complaintId: id('cmp'), dueOn: z.string() }),
    refusals: ['order.unknown', 'order.notYours', 'objection.late'],
  },
  'POST /time-bank/orders/:orderId/disputes': {
    title: { zh: '提出争议', en: 'Dispute what was done' },
    who: ['resident'], input: () => z.strictObject({ orderId, text: text(500), photos: photos.default([]) }), output: changed,
    refusals: ['order.unknown', 'order.notYours', 'order.state', ...attaching],
  },
  'POST /time-bank/orders/:orderId/statements': {
    title: { zh: '补充说明与证据', en: 'Add words and evidence to a dispute' },
    who: ['resident'], input: () => z.strictObject({ orderId, text: text(500), photos: photos.default([]) }), output: changed,
    refusals: ['order.unknown', 'order.notYours', 'order.state', 'dispute.ruled', 'dispute.full', ...attaching],
  },
  'POST /time-bank/orders/:orderId/appeals': {
    title: { zh: '申诉', en: 'The one appeal against a ruling' },
    who: ['resident'], input: () => z.strictObject({ orderId, text: text(500) }), output: changed,
    refusals: ['order.unknown', 'order.notYours', 'order.state', 'appeal.used', 'appeal.late'],
  },
})
