import { chinaDay, yuanText } from '../../shared/units.ts'
import type { EventRow } from '../platform/event.ts'
import { type Asset, partsOf } from './chart.ts'
import type { Entry } from './items.ts'
import { timeMovements } from './why-credit.ts'
import { awardRule, awarded } from './why-points.ts'
import { type Data, type Words, duration, number, words } from './why-words.ts'

/** Pure: what an entry says to the person whose account it is in, in Chinese and in English. */

export interface Why { what: Words; rule?: Words; by?: Words; effect: Words }

const quantity = (asset: Asset, amount: number): Words => {
  const size = Math.abs(amount)
  if (asset === 'cny') return words(`${yuanText(size)} 元`, `${yuanText(size)} yuan`)
  return asset === 'familyPoint' ? words(`${size} 分`, `${size} points`) : duration(size)
}

const evidences: Record<string, Words> = {
  measured: words('签到签退实测', 'measured by check-in and check-out'),
  leaderEntered: words('领队填写', 'entered by the leader'),
  selfReported: words('本人自报', 'reported by the volunteer'),
}

const confirmed = (data: Data): Words => {
  const { zh, en } = duration(number(data, 'minutes'))
  const evidence = evidences[String(data.evidence)]
  return words(`确认了 ${zh}的志愿服务${evidence ? `（${evidence.zh}）` : ''}`,
    `${en} of volunteer service were confirmed${evidence ? ` (${evidence.en})` : ''}`)
}

const ofAsset: Record<Asset, Words> = {
  serviceMinutes: words('服务时长', 'Service hours'), timeCredit: words('时间币', 'Minutes of time credit'),
  familyPoint: words('积分', 'Points'), cny: words('款项', 'Money'),
}

const reversed = (data: Data, asset: Asset): Words => {
  const what = ofAsset[asset]
  const reason = typeof data.reason === 'string' ? data.reason : ''
  return words(`冲回之前记的${what.zh}${reason ? `，原因：${reason}` : ''}`,
    `${what.en} recorded before were taken back${reason ? `; reason: ${reason}` : ''}`)
}

/** An objection says in its answer why. */
const takenFor = ({ answer, reason = answer }: Data): Data => ({ reason })

const ended = (data: Data): Words => {
  const months = Object.keys((data.lots ?? {}) as Data).join('、')
  return words(`有效期到 ${months} 月底的积分到期`, `Points that were valid until the end of ${months} expired`)
}

const givenBack = (zh: string, en: string) => (data: Data): Words =>
  words(`${zh}，“${String(data.title)}”${number(data, 'quantity')}份的积分退回，有效期不变`,
    `${en}; the points of ${number(data, 'quantity')} × “${String(data.title)}” came back with the ends they had`)

const heldUntilFetched = (): Words => words('兑换时先留住积分，领取时才用掉；到期没领就退回，有效期不变',
  'Points are held when a reward is redeemed and spent when it is fetched; else they come back with their old ends')

const happenings: Record<string, (data: Data, asset: Asset) => Words> = {
  'hours.confirmed': confirmed,
  'credit.earned': (data) => words(`${duration(number(data, 'minutes')).zh}的时间银行服务换成时间币`,
    `${duration(number(data, 'minutes')).en} of time-bank service became time credit`),
  'gift.offered': (data) => (typeof data.toName === 'string'
    ? words(`转赠给${data.toName}，一天内可以撤回`, `Given to ${data.toName}; it could be taken back for a day`)
    : words('捐给公共时间池，一天内可以撤回', 'Donated to the community’s pool; it could be taken back for a day')),
  'gift.arrived': ({ fromName }) =>
    words(`${String(fromName)}转赠的时间币到账`, `A gift of time credit from ${String(fromName)} arrived`),
  'gift.withdrawn': () => words('撤回了转赠', 'The gift was taken back'),
  'gift.returned': ({ teamId }) => (teamId ? words('团队已经解散，转赠退回', 'The team was closed; the gift was returned')
    : words('收礼的家人已不在册，转赠退回', 'The relative had left; the gift was returned')),
  'note.redeemed': (data) => words(`兑现时间券 ${String(data.serial)}`, `Paper note ${String(data.serial)} was redeemed`),
  'note.returned': (data) => words(`时间券 ${String(data.serial)} 退回`, `Paper note ${String(data.serial)} was returned`),
  'exchange.done': (data) => words(`多人互助“${String(data.title)}”，所有人都同意了`,
    `The group exchange “${String(data.title)}”, to which everybody agreed`),
  'passbooks.reversed': reversed,
  'hours.orderRecordedOne': ({ title, ...data }) => {
    const { zh, en } = confirmed(data)
    return words(`${String(title)}：${zh}`, `An order of the time bank: ${en}`)
  },
  'hours.importedOne': ({ title }) => words(`导入从前的服务记录“${String(title)}”`,
    `An earlier record, “${String(title)}”, was imported`),
  'hours.reversed': reversed,
  'hours.orderReversed': reversed,
  'hours.importReversed': reversed,
  'credit.reversed': reversed,
  'points.reversed': reversed,
  'points.expired': ended,
  'points.poolExpired': ended,
  'points.donated': ({ name }) =>
    words(`“${String(name)}”捐给爱心超市`, `Given to the community’s shop by “${String(name)}”`),
  'household.moved': ({ fromName, toName }) =>
    words(`家人从“${String(fromName)}”转到“${String(toName)}”，应得的积分跟着走，到期月份不变`,
      `Members went from “${String(fromName)}” to “${String(toName)}” with their share; it ends when it would have`),
  'household.carriedOn': () => words('家庭已经并户，后到的积分转到现在的家庭', 'The household has merged; what came later follows it'),
  'household.ended': () => words('家庭已没有成员，积分转入爱心超市',
    'Nobody is left of the household; its points go to the community’s shop'),
  'voucher.made': (data) => words(`兑换“${String(data.title)}”${number(data, 'quantity')}份，积分先留着，领取后扣掉`,
    `Held for ${number(data, 'quantity')} × “${String(data.title)}” until it is fetched`),
  'voucher.cancelled': givenBack('退回了兑换券', 'The voucher was cancelled'),
  'voucher.expired': givenBack('兑换券到期没有领', 'The voucher was not fetched in time'),
  'voucher.marketOff': givenBack('市集取消', 'The market day was called off'),
}

const rules: Record<string, (data: Data) => Words | undefined> = {
  'hours.confirmed': () => words('一分钟服务记一分钟，只记录，不会花掉', 'A minute served is a minute recorded; it is never spent'),
  'credit.earned': (data) => {
    const cap = duration(number(data, 'dailyCapMinutes'))
    return words(`服务一分钟存一分钟，一天最多 ${cap.zh}`, `A minute for a minute, at most ${cap.en} a day`)
  },
  'gift.offered': () =>
    words('时间币只转赠给核实过的配偶或直系亲属、自己的团队，或捐给时间池',
      'Time credit goes only to verified close kin, to a team of one’s own, or to the pool'),
  'household.moved': () => words('按每人挣到、现在还在的积分分，零头给余数最大的人，一分不多一分不少',
    'By what each has earned of what is there; remainders go to the largest, and nothing is made or lost'),
  'voucher.made': heldUntilFetched,
  'voucher.cancelled': heldUntilFetched,
  'voucher.expired': heldUntilFetched,
  'voucher.marketOff': heldUntilFetched,
  'points.expired': () => words('积分在有效期最后一个月的月底到期', 'Points end with the last month for which they are valid'),
}

const states: Record<string, Words> = {
  'account.frozen': words('账户被冻结', 'The account was frozen'),
  'account.closed': words('账户被关闭', 'The account was closed'),
  'account.open': words('账户重新开放', 'The account was opened again'),
}

const stateOf = ({ movement }: Entry, { reason }: Data): Words | undefined => {
  const state = states[movement]
  if (!state || typeof reason !== 'string') return state
  return words(`${state.zh}，原因：${reason}`, `${state.en}; reason: ${reason}`)
}

const effectOf = ({ account, amount, balance }: Entry): Words => {
  const { asset } = partsOf(account)
  const [change, after] = [quantity(asset, amount), quantity(asset, balance)]
  if (amount === 0) return words(`余额不变，为 ${after.zh}`, `The balance stayed at ${after.en}`)
  return amount > 0
    ? words(`增加 ${change.zh}，余额 ${after.zh}`, `${change.en} came in; the balance was ${after.en} then`)
    : words(`减少 ${change.zh}，余额 ${after.zh}`, `${change.en} went out; the balance was ${after.en} then`)
}

/** For what no sentence is written yet: what is certain, and no more. */
const generic = ({ movement, settles }: Entry, type: string): Words => {
  if (settles !== undefined) {
    return words(`系统把 ${settles} 笔入账合并记为一笔`, `${settles} amounts that came in were booked together`)
  }
  return words(`发生了一笔“${movement}”（事件 ${type}）`, `A movement "${movement}" took place (event ${type})`)
}

/** Beyond the cap an event brings two movements: what it says of itself fits the first alone. */
const apart: readonly string[] = ['credit.overflow', 'credit.honour', 'credit.honourPay']

const byMovement = ({ movement }: Entry) => timeMovements[movement as keyof typeof timeMovements]

/** Whichever event it comes with, an award is told by the rule that is frozen in it. */
const isAward = ({ movement, reverses }: Entry): boolean => movement === 'points.award' && reverses === undefined

/** What is said of the entry itself: that it takes another back, what its event says, or what its movement says. */
const saidOf = (entry: Entry, type: string, data: Data): { what?: Words | undefined; rule?: Words | undefined } => {
  if (entry.settles !== undefined) return {}
  const moved = byMovement(entry)
  const ofEvent = apart.includes(entry.movement) ? '' : type
  const told = happenings[ofEvent]?.(data, partsOf(entry.account).asset)
  const takenBack = entry.reverses !== undefined && !told
    ? reversed(takenFor(data), partsOf(entry.account).asset) : undefined
  if (isAward(entry)) return { what: told ?? awarded(data), rule: awardRule(data) }
  return {
    what: takenBack ?? told ?? moved?.what(data, type), rule: rules[ofEvent]?.(data) ?? moved?.rule,
  }
}

/** Stands where a name would: nobody began it but the schedule. */
export const bySystem = 'system'
export type By = Words | typeof bySystem

const byWords = (by: By): Words => (by === bySystem
  ? words('系统按规则自动办理。', 'Done by the system, by the rule.') : words(`经办人：${by.zh}。`, `Done by ${by.en}.`))

/** An entry with its event in sentences. `by` says who stands behind it, masked, or is `bySystem`. */
export const whyOf = (entry: Entry, event: Pick<EventRow, 'type' | 'data'> | undefined, by?: By): Why => {
  const data = (event?.data ?? {}) as Data
  const type = event?.type ?? '?'
  const day = chinaDay(Date.parse(entry.happenedAt))
  const { what: told, rule } = saidOf(entry, type, data)
  const what = stateOf(entry, data) ?? told ?? generic(entry, type)
  return {
    what: words(`${day}，${what.zh}。`, `${day}: ${what.en}.`),
    ...(rule ? { rule: words(`${rule.zh}。`, `${rule.en}.`) } : {}),
    ...(by ? { by: byWords(by) } : {}),
    effect: words(`${effectOf(entry).zh}。`, `${effectOf(entry).en}.`),
  }
}
