import { chinaDay } from '../../../shared/units.ts'
import { bookSteps } from './books.ts'
import { type Plan, plansUntil } from './calendar.ts'
import { creditSteps } from './credit.ts'
import { civicSteps, civicWaiting } from './civic.ts'
import { earningSteps, earningWaiting } from './earning.ts'
import { type IdentityOf, found, recognise } from './found.ts'
import { arrangementSteps, arrangementsWaiting } from './arrangements.ts'
import { helpSteps, helpWaiting } from './help.ts'
import { fundSteps } from './funds.ts'
import { spendingSteps } from './spending.ts'
import { ventureSteps } from './ventures.ts'
import { honourSteps } from './honours.ts'
import { everybody, staff } from './people.ts'
import { rewardsSteps } from './rewards.ts'
import { type Step, publish, stepsOf } from './steps.ts'
import { teams, watch } from './teams.ts'
import { volunteerTeamSteps } from './volunteer-teams.ts'
import { type World, act, shiftKey, unless } from './world.ts'

/** From when to when the community's life is told; at first it is founded then, and its teams begin at the start. */
export interface Span { lifeStartMs: number; fromMs: number; toMs: number }
export interface Progress { done: number; total: number; day: string }

const minuteMs = 60_000
const watchMinutes = 180

/** What the leaders published before, for a life that goes on from an earlier start. */
const remember = async (world: World): Promise<void> => {
  await recognise(world)
  for (const leader of new Set(teams.map((team) => team.leader))) {
    const { items } = await world.phones.of(leader)('GET /me/led-shifts', { limit: 100 })
    for (const { id, title, startsAt } of items) {
      const team = [...teams, watch].find((candidate) => candidate.title === title)
      if (team) world.shiftIds.set(shiftKey(team.key, Date.parse(startsAt)), id)
    }
  }
}

/** The station's watch that is on now: somebody who looks at the demo can sign up and check in at once. */
const keepWatch = async (world: World, toMs: number): Promise<void> => {
  const running = [...world.shiftIds.keys()].some((key) => {
    const [team, startsAt] = key.split(' ')
    return team === watch.key && Number(startsAt) + (watchMinutes - 60) * minuteMs > toMs
  })
  if (running) return
  const startsAtMs = Math.ceil((world.now() + 5 * minuteMs) / minuteMs) * minuteMs
  const shift = { team: watch, startsAtMs, endsAtMs: startsAtMs + watchMinutes * minuteMs, parts: [] }
  const plan: Plan = { key: `${watch.key} ${startsAtMs}`, team: watch, publishedAtMs: world.now(), shifts: [shift] }
  await publish(world, plan)
  const shiftId = world.shiftIds.get(shiftKey(watch.key, startsAtMs)) ?? ''
  for (const user of watch.members) {
    await unless(act(world, user, 'POST /shifts/:shiftId/sign-ups', { shiftId }, plan.key), 'diary.overlap')
  }
}

/** A mistake and its mending: the community's admin reverses a record that stood twice. */
const reverseOne: (world: World) => Promise<unknown> = async (world) => {
  for (const { user } of everybody) {
    const { items } = await world.phones.of(user)('GET /me/service-records', { limit: 5 })
    const record = items.find(({ evidence, reversedAt }) => evidence === 'leaderEntered' && !reversedAt)
    const personId = world.personIds.get(user)
    if (!record || !personId) continue
    return unless(act(world, staff.communityAdmin.user, 'POST /people/:personId/service-records/:recordId/reversal',
      { personId, recordId: record.id, reason: '与纸质签到表重复，核对后冲正' }, 'reversal'), 'record.reversed', 'balance.short')
  }
  return undefined
}

const runAll = async (world: World, steps: Step[], report: (progress: Progress) => void): Promise<void> => {
  let today = ''
  for (const [done, { atMs, run }] of steps.entries()) {
    const isNewDay = chinaDay(atMs) !== today
    if (isNewDay) {
      await world.drain()
      today = chinaDay(atMs)
      report({ done, total: steps.length, day: today })
    }
    world.moveTo(atMs)
    if (isNewDay) await world.doWhatIsDue()
    await run(world)
  }
  await world.drain()
}

/** Live through the span: found the community if it is new, then everything that falls into the time, in its order. */
export const live = async (
  world: World, span: Span, openIdOf: IdentityOf, report: (progress: Progress) => void,
): Promise<void> => {
  const { lifeStartMs, fromMs, toMs } = span
  const isNew = fromMs <= lifeStartMs
  world.moveTo(fromMs)
  if (isNew) await found(world, openIdOf)
  else await remember(world)
  // Among the others in its time: the clock of a life never goes back.
  const watching = { atMs: Math.max(fromMs + 1, toMs - 25 * minuteMs), run: () => keepWatch(world, toMs) }
  const plans = plansUntil(teams, lifeStartMs, toMs).flatMap(stepsOf)
  const others = [
    bookSteps, volunteerTeamSteps, helpSteps, creditSteps, arrangementSteps, rewardsSteps, honourSteps, civicSteps, earningSteps, fundSteps,
    spendingSteps, ventureSteps,
  ].flatMap((stepsFrom) => stepsFrom(lifeStartMs))
  const steps = [...plans, ...others, watching]
    .filter(({ atMs }) => atMs > fromMs && atMs <= toMs).sort((one, other) => one.atMs - other.atMs)
  await runAll(world, steps, report)
  if (isNew) {
    await reverseOne(world)
    await helpWaiting(world)
    await arrangementsWaiting(world)
    await civicWaiting(world)
    await earningWaiting(world)
  }
  world.moveTo(toMs)
  await world.drain()
  if (isNew) await act(world, staff.auditor.user, 'POST /audit/reconciliations', {}, `reconcile ${lifeStartMs}`)
}
