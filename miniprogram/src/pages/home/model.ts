import type { Output } from '../../../../shared/contract/index.ts'
import type { Asset } from '../../text/assets.ts'
import { greetings, homeWords } from '../../text/home.ts'
import type { Words } from '../../text/words.ts'

export type MyShift = Output<'GET /me/shifts'>['items'][number]
export type Account = Output<'GET /me/accounts'>['items'][number]
type Shift = Output<'GET /shifts'>['items'][number]

export const greeting = (nowMs: number): Words => {
  const hour = new Date(nowMs + 8 * 3_600_000).getUTCHours()
  if (hour >= 4 && hour < 11) return greetings.morning
  if (hour >= 11 && hour < 14) return greetings.noon
  return hour >= 14 && hour < 18 ? greetings.afternoon : greetings.evening
}

/** `王秀英，早上好`, in English `Good morning, 王秀英`. */
export const hail = (name: string, hello: Words): Words => [`${name}，${hello[0]}`, `${hello[1]}, ${name}`]

/** The one shift that matters now: the one being served, else the soonest still to come. */
export const nextShift = (mine: readonly MyShift[], nowMs: number): MyShift | undefined => {
  const open = mine.filter(({ shift, signUp }) =>
    signUp.status === 'checkedIn' || (signUp.status === 'signedUp' && Date.parse(shift.endsAt) > nowMs))
  return [...open].sort((a, b) =>
    Number(b.signUp.status === 'checkedIn') - Number(a.signUp.status === 'checkedIn') ||
    Date.parse(a.shift.startsAt) - Date.parse(b.shift.startsAt))[0]
}

/** What the button under the next shift says: from an hour before it begins, it is about checking in. */
export const nextLabel = ({ shift, signUp }: MyShift, nowMs: number): Words => {
  if (signUp.status === 'checkedIn') return homeWords.checkOut
  return Date.parse(shift.startsAt) - nowMs <= 3_600_000 ? homeWords.checkIn : homeWords.seeShift
}

/** The soonest shifts that I am not part of yet. */
export const nearby = (shifts: readonly Shift[], mine: readonly MyShift[], most: number): Shift[] => {
  const joined = new Set(mine.filter(({ signUp }) => signUp.status !== 'cancelled').map(({ shift }) => shift.id))
  return shifts.filter(({ id }) => !joined.has(id)).slice(0, most)
}

const always: readonly Asset[] = ['serviceMinutes', 'timeCredit', 'familyPoint']

/** The three balances that everybody has, at zero where nothing was earned yet, and money if there is any. */
export const shownBalances = (accounts: readonly Account[]): { asset: Asset; balance: number; account?: string }[] => {
  const missing = always.filter((asset) => !accounts.some((account) => account.asset === asset))
  const order: readonly Asset[] = [...always, 'cny']
  return [...accounts, ...missing.map((asset) => ({ asset, balance: 0 }))]
    .sort((a, b) => order.indexOf(a.asset) - order.indexOf(b.asset))
}
