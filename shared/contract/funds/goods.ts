import * as z from 'zod'
import { goodsFallReasons, handOutReasons } from '../../funds.ts'
import { fundStaffRoles } from '../../roles.ts'
import { attaching, calls, community, cursor, day, fileId, id, limit, moment, once, page, text } from '../call.ts'
import { fen, fundId, sumFen } from './forms.ts'

const goodsId = id('gds')
const changeId = id('gdc')
const quantity = z.int().min(1).max(1_000_000)

/** What the law wants to know of a gift in kind (CF-19: L1 Art 36). */
const fields = {
  name: text(60), brand: text(40).optional(), unit: text(10), batch: text(40).optional(), food: z.boolean(),
  expiresOn: day.optional(), fairValueFen: fen, evidence: text(200), storage: text(60),
}
const counts = { received: z.int(), handedOut: z.int(), writtenOff: z.int(), left: z.int() }

/** As anybody sees it: what came and where it went, nobody's name. */
const goods = once(() => z.strictObject({
  id: goodsId, ...fields, receivedAt: moment, giver: z.string(), ...counts,
  handedOutFor: z.array(z.strictObject({ reason: z.enum(handOutReasons), quantity: z.int() })),
}))
const change = once(() => z.strictObject({
  id: changeId, kind: z.enum(['handOut', 'fall']), quantity, at: moment, byName: z.string(), note: z.string(),
  reason: z.enum([...handOutReasons, ...goodsFallReasons]), caseId: z.string().optional(), receivedBy: z.string().optional(),
  status: z.enum(['done', 'proposed', 'refused']), proceedsFen: sumFen.optional(), decidedByName: z.string().optional(),
}))
const kept = once(() => z.strictObject({
  ...goods().shape, community, fundId, agreement: z.string(), receivedByName: z.string(), photos: z.array(fileId), version: z.int(),
  expiresSoon: z.boolean(),
}))
const which = { community, goodsId }

export const goodsCalls = calls({
  'GET /funds/:fundId/goods': {
    title: { zh: '捐赠物资公开', en: 'Gifts in kind of a fund: what came, what is left, what it was handed out for' },
    who: 'anyone',
    input: () => z.strictObject({ fundId, cursor, limit }),
    output: () => page(goods()),
    refusals: ['fund.unknown'],
  },
  'GET /fund-work/funds/:fundId/goods': {
    title: { zh: '物资台账', en: 'The goods that a fund keeps' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, fundId, cursor, limit }),
    output: () => page(kept()),
    refusals: ['role.scope', 'fund.unknown'],
  },
  'POST /fund-work/goods': {
    title: { zh: '登记捐赠物资', en: 'Receive a gift in kind, with the agreement about it (CF-14, CF-19)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      community, fundId, ...fields, quantity, giver: text(60), anonymous: z.boolean(), agreement: text(60),
      photos: z.array(fileId).max(6),
    }),
    output: kept,
    refusals: ['role.scope', 'fund.unknown', 'fund.closed', 'goods.expired', 'goods.expiry', ...attaching],
  },
  'GET /fund-work/goods/:goodsId/changes': {
    title: { zh: '物资去向', en: 'Where goods went, newest first' },
    who: fundStaffRoles,
    input: () => z.strictObject({ ...which, cursor, limit }),
    output: () => page(change()),
    refusals: ['role.scope', 'goods.unknown'],
  },
  'POST /fund-work/goods/:goodsId/hand-outs': {
    title: { zh: '发放物资', en: 'Hand some out, by case, signed for by whoever receives it' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      ...which, quantity, reason: z.enum(handOutReasons), caseId: text(40), receivedBy: text(40), note: text(200),
    }),
    output: change,
    refusals: ['role.scope', 'goods.unknown', 'goods.short', 'goods.expired'],
  },
  'POST /fund-work/goods/:goodsId/falls': {
    title: { zh: '提出报损或变卖', en: 'Propose that some are spoilt, expired, lost or sold (L1 Art 54)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      ...which, quantity, reason: z.enum(goodsFallReasons), note: text(200), proceedsFen: sumFen.optional(),
    }),
    output: change,
    refusals: ['role.scope', 'goods.unknown', 'goods.short', 'goods.proceeds'],
  },
  'POST /fund-work/goods/:goodsId/falls/:changeId/decision': {
    title: { zh: '核准报损或变卖', en: 'The second person decides' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, changeId, approve: z.boolean() }),
    output: change,
    refusals: ['role.scope', 'goods.unknown', 'goods.short', 'approval.self', 'approval.done'],
  },
})
