import type { Output } from '../../../shared/contract/index.ts'
import { between } from './chance.ts'
import type { Part, Plan, PlannedShift } from './calendar.ts'
import { community, staff } from './people.ts'
import { type World, act, shiftKey, unless } from './world.ts'

/** Something that happens in the community at a moment. */
export interface Step { atMs: number; run: (world: World) => Promise<unknown> }

type Attendance = Output<'GET /shifts/:shiftId/attendance'>['people'][number]

const minuteMs = 60_000
const momentText = (ms: number): string => new Date(ms).toISOString()
const keyOf = ({ team, startsAtMs }: PlannedShift): string => shiftKey(team.key, startsAtMs)

export const publish = async (world: World, { key, team, shifts }: Plan): Promise<void> => {
  const { title, kind, place, summary, guarantees, riskLevel, policyNumber, risks, capacity, leader } = team
  const { id: activityId, state, ...handedIn } = await act(world, leader, 'POST /activities', {
    title, kind, place, summary, guarantees, riskLevel, ...(policyNumber ? { policyNumber } : {}), ...(risks ? { risks } : {}),
    community, checklist: [],
    shifts: shifts.map(({ startsAtMs, endsAtMs }) =>
      ({ startsAt: momentText(startsAtMs), endsAt: momentText(endsAtMs), capacity })),
  }, key)
  const { shifts: published } = state === 'review'
    ? await act(world, staff.communityAdmin.user, 'POST /activities/:activityId/reviews', { activityId, accept: true }, key)
    : handedIn
  for (const { id, startsAt } of published) world.shiftIds.set(shiftKey(team.key, Date.parse(startsAt)), id)
}

/** A step about a shift; nothing where the shift was never published. */
const step = (shift: PlannedShift, atMs: number, run: (world: World, shiftId: string) => Promise<unknown>): Step => ({
  atMs,
  run: async (world) => {
    const shiftId = world.shiftIds.get(keyOf(shift))
    if (shiftId) await run(world, shiftId)
  },
})

const checkCode = async (world: World, { team }: PlannedShift, shiftId: string): Promise<string> =>
  (await world.phones.of(team.leader)('GET /shifts/:shiftId/check-code', { shiftId })).code

const signUpSteps = (shift: PlannedShift, { user, manner, signsUpAtMs }: Part): Step[] => {
  const key = keyOf(shift)
  const signUp = step(shift, signsUpAtMs, (world, shiftId) =>
    unless(act(world, user, 'POST /shifts/:shiftId/sign-ups', { shiftId }, key),
      'signUp.exists', 'shift.full', 'diary.overlap', 'mark.suspended'))
  if (manner !== 'cancels') return [signUp]
  const cancelledAtMs = Math.round((signsUpAtMs + shift.startsAtMs) / 2)
  return [signUp, step(shift, cancelledAtMs, (world, shiftId) =>
    unless(act(world, user, 'POST /shifts/:shiftId/sign-up-cancellations', { shiftId, reason: '家里来客人，走不开' }, key),
      'signUp.unknown', 'signUp.tooLate'))]
}

/** A few people check in or out together, with the code that is on show. */
const checkTogether = (shift: PlannedShift, which: 'check-ins' | 'check-outs', atMs: number, users: string[]): Step =>
  step(shift, atMs, async (world, shiftId) => {
    if (users.length === 0) return
    const code = await checkCode(world, shift, shiftId)
    await Promise.all(users.map((user) =>
      unless(act(world, user, `POST /shifts/:shiftId/${which}`, { shiftId, code }, keyOf(shift)),
        'signUp.unknown', 'signUp.checkedIn', 'signUp.notCheckedIn', 'signUp.checkedOut')))
  })

const checkSteps = (shift: PlannedShift): Step[] => {
  const { startsAtMs, endsAtMs, parts } = shift
  const withManner = (...manners: Part['manner'][]): string[] =>
    parts.filter(({ manner }) => manners.includes(manner)).map(({ user }) => user)
  const at = (name: string, from: number, to: number): number => between(`${keyOf(shift)} ${name}`, from, to) * 1000
  return [
    checkTogether(shift, 'check-ins', startsAtMs - at('in', 60, 700),
      withManner('present', 'leftEarly', 'forgotCheckOut')),
    checkTogether(shift, 'check-ins', startsAtMs + at('late', 180, 1100), withManner('late')),
    checkTogether(shift, 'check-outs', endsAtMs - at('early', 1300, 2400), withManner('leftEarly')),
    checkTogether(shift, 'check-outs', endsAtMs + at('out', 20, 500), withManner('present', 'late')),
  ]
}

const selfReportSteps = (shift: PlannedShift): Step[] => {
  const minutes = Math.round((shift.endsAtMs - shift.startsAtMs) / minuteMs)
  return shift.parts.filter(({ manner }) => manner === 'selfReports').map(({ user }) =>
    step(shift, shift.endsAtMs + 20 * minuteMs, (world, shiftId) =>
      unless(act(world, user, 'POST /shifts/:shiftId/self-reports',
        { shiftId, minutes: minutes - 5, note: '手机没电了，没能扫码，领队在场' }, keyOf(shift)),
      'signUp.unknown', 'signUp.confirmed')))
}

/** The minutes that the leader confirms, with a reason where nothing was measured; none for who did not come. */
const confirmable = (
  { status, measuredMinutes, selfReportedMinutes }: Attendance['signUp'], plannedMinutes: number,
): { minutes: number; reason?: string } | undefined => {
  if (status === 'confirmed' || status === 'cancelled') return undefined
  const known = measuredMinutes ?? selfReportedMinutes
  if (known !== undefined) return known > 0 ? { minutes: Math.min(known, plannedMinutes) } : undefined
  return status === 'checkedIn'
    ? { minutes: plannedMinutes - 10, reason: '忘记签退，领队在场，按实际时间登记' } : undefined
}

/** The leader goes through who came, and confirms all but those who did not. */
const confirmStep = (shift: PlannedShift): Step =>
  step(shift, shift.endsAtMs + between(`${keyOf(shift)} confirm`, 25, 55) * minuteMs, async (world, shiftId) => {
    const { leader } = shift.team
    const { people, plannedMinutes } = await world.phones.of(leader)('GET /shifts/:shiftId/attendance', { shiftId })
    await Promise.all(people.map(async ({ personId, signUp }) => {
      const confirmation = confirmable(signUp, plannedMinutes)
      if (!confirmation || personId === world.personIds.get(leader)) return
      await act(world, leader, 'POST /shifts/:shiftId/confirmations', { shiftId, personId, ...confirmation },
        `${keyOf(shift)} ${personId}`)
    }))
  })

/** A few hours later the leader says what came of it. */
const resultsStep = (shift: PlannedShift): Step =>
  step(shift, shift.endsAtMs + 150 * minuteMs, (world, shiftId) => {
    const amount = between(`${keyOf(shift)} results`, 6, 40)
    return act(world, shift.team.leader, 'PUT /shifts/:shiftId/results',
      { shiftId, results: [{ kind: '服务居民', unit: '人', amount }] }, keyOf(shift))
  })

/** All that happens around a plan of a team, in no particular order. */
export const stepsOf = (plan: Plan): Step[] => [
  { atMs: plan.publishedAtMs, run: (world) => publish(world, plan) },
  ...plan.shifts.flatMap((shift) => [
    ...shift.parts.flatMap((part) => signUpSteps(shift, part)),
    ...checkSteps(shift), ...selfReportSteps(shift), confirmStep(shift), resultsStep(shift),
  ]),
]
