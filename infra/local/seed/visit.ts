import type { Input } from '../../../shared/contract/index.ts'
import { chinaDay } from '../../../shared/units.ts'
import { chinaMs } from './calendar.ts'
import { everybody, staff } from './people.ts'
import type { Step } from './steps.ts'
import { type World, act, unless } from './world.ts'

export type Wish = Input<'POST /time-bank/orders'>

/** A neighbour asks for help, somebody comes, stays a while, and is paid: `day` and `clock` say when it begins. */
export interface Visit {
  key: string; elder: string; helper: string; day: string; clock: string; stays: number; wish: Omit<Wish, 'startsAt'>
}

const dayMs = 86_400_000
const minuteMs = 60_000

/** A request; undefined where its elder has not the credit. */
export const ask = async (world: World, user: string, wish: Wish, key: string, opened = true): Promise<string | undefined> => {
  const asked = await unless(act(world, user, 'POST /time-bank/orders', wish, key), 'balance.short')
  if (!asked || !opened) return asked?.orderId
  const { orderId } = asked
  await act(world, staff.communityAdmin.user, 'POST /time-bank/orders/:orderId/review', { orderId, approve: true }, key)
  return orderId
}

/** Whoever helps or is helped says when they were born. */
export const sayBirthDay = async (world: World, user: string): Promise<void> => {
  const born = everybody.find((one) => one.user === user)?.born ?? 1960
  await unless(act(world, user, 'PUT /me/facts', {
    birthDay: `${born}-05-20`, dialects: ['武汉话'],
    consents: [{ purpose: 'birthDay', version: 1 }, { purpose: 'dialects', version: 1 }],
  }, 'facts'), 'birthDay.fixed')
}

const newestOf = async (world: World, user: string): Promise<string | undefined> =>
  (await world.phones.of(user)('GET /me/time-bank/orders', { limit: 1 })).items[0]?.order.id

/** An act about the newest request of somebody; nothing where there is none, or it took another course. */
export const about = (elder: string, atMs: number, run: (world: World, orderId: string) => Promise<unknown>): Step => ({
  atMs,
  run: async (world) => {
    const orderId = await newestOf(world, elder)
    if (orderId) await unless(run(world, orderId), 'order.state', 'claim.exists', 'claim.unknown', 'rating.exists')
  },
})

export const visitSteps = ({ key, elder, helper, day, clock, stays, wish }: Visit): Step[] => {
  const startsMs = chinaMs(day, clock)
  const before = (time: string): number => chinaMs(chinaDay(startsMs - dayMs), time)
  const check = (which: 'check-ins' | 'check-outs') => async (world: World, orderId: string): Promise<unknown> => {
    const { code } = await world.phones.of(elder)('GET /time-bank/orders/:orderId/check-code', { orderId })
    return act(world, helper, `POST /time-bank/orders/:orderId/${which}`, { orderId, code }, `${key} ${which}`)
  }
  const startsAt = new Date(startsMs).toISOString()
  return [
    { atMs: before('09:10'), run: (world) => ask(world, elder, { ...wish, startsAt }, key) },
    about(elder, before('12:10'), (world, orderId) => act(world, helper, 'POST /time-bank/orders/:orderId/claims', { orderId }, key)),
    about(elder, before('13:10'), (world, orderId) => act(world, elder, 'POST /time-bank/orders/:orderId/acceptance', { orderId }, key)),
    about(elder, startsMs + 2 * minuteMs, check('check-ins')),
    about(elder, startsMs + (2 + stays) * minuteMs, check('check-outs')),
    about(elder, chinaMs(day, '19:10'), (world, orderId) =>
      act(world, elder, 'POST /time-bank/orders/:orderId/confirmation', { orderId }, key)),
  ]
}
