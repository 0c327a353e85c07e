import { chinaDayEnd } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit } from '../../../platform/commit.ts'
import { type DueTask, due, notDue } from '../../../platform/due.ts'
import { readSpending } from '../../spending/find.ts'
import { findCall, findVenture, saidOf } from './find.ts'
import type { Venture } from './items.ts'
import { dueOn, isPaid, isReported, stageOf } from './views.ts'

const reportTask = 'venture.report'
const dayMs = 86_400_000
const remindedDays = 7

const keyOf = ({ callId, ventureId }: Venture): string => `${callId}.${ventureId}`
const dueAt = (venture: Venture): string => chinaDayEnd(dueOn(venture) ?? '')

/** The next report is asked for: who applied is reminded of it some days before, and again when it is late. */
export const reminding = (venture: Venture, at: number): Write => due({
  task: reportTask, key: keyOf(venture),
  at: momentText(Math.max(at, Date.parse(dueAt(venture)) - remindedDays * dayMs)),
})

export const remindingNoMore = (venture: Venture): Write => notDue({ task: reportTask, key: keyOf(venture) })

/** Nothing is paid yet: a day later again, unless nothing comes of that money any more. */
const putOff = async (request: Request, community: string, venture: Venture) => {
  const spending = await readSpending(venture.spendingId ?? '')
  if (!spending || spending.endedAt) return undefined
  return commit(request, { type: 'venture.reportPutOff', community, data: saidOf(venture), answer: {} },
    due({ task: reportTask, key: keyOf(venture), at: momentText(request.at + dayMs) }))
}

const remind = async (request: Request, key: string) => {
  const [callId = '', ventureId = ''] = key.split('.')
  const [{ community }, venture] = await Promise.all([findCall(callId), findVenture({ callId, ventureId })])
  if (venture.state !== 'running' || isReported(venture)) return undefined
  if (!await isPaid(venture)) return putOff(request, community, venture)
  const until = dueAt(venture)
  const isLate = momentText(request.at) >= until
  return commit(request, {
    type: isLate ? 'venture.reportLate' : 'venture.reportReminded', community,
    data: { ...saidOf(venture), stage: stageOf(venture), until }, answer: {},
  }, ...(isLate ? [] : [due({ task: reportTask, key, at: until })]))
}

export const ventureReport: DueTask = { task: reportTask, run: remind }
