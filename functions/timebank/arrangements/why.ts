import { type Refusal, refusals } from '../../../shared/refusals.ts'

/** Why a visit could not be booked, in words that both sides may read; the refusal's own speak to one of them. */
const words: Partial<Record<string, { zh: string; en: string }>> = {
  'balance.short': { zh: '时间币不够。', en: 'There was not enough time credit.' },
  'diary.overlap': { zh: '志愿者那个时间已有别的安排。', en: 'The volunteer has something else at that time.' },
  'mandate.missing': { zh: '代办的委托已经到期或收回。', en: 'The mandate of whoever arranged it has ended.' },
  'mandate.power': { zh: '代办的委托不包括请人帮忙。', en: 'The mandate of whoever arranged it does not cover this.' },
  'mandate.spent': { zh: '代办的委托这个月的分钟数用完了。', en: 'The mandate of whoever arranged it is used up this month.' },
  'account.frozen': { zh: '时间币账户被冻结。', en: 'The account of time credit is frozen.' },
  'account.closed': { zh: '时间币账户已关闭。', en: 'The account of time credit is closed.' },
}

export const whyMissed = (code: string): { zh: string; en: string } => {
  const { zh, en } = words[code] ?? refusals[code as Refusal]
  return { zh, en }
}
