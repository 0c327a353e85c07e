import { momentText } from '../../../platform/clock.ts'
import { type EventDraft, type Request, type Write, commit } from '../../../platform/commit.ts'
import { freeDeed } from '../deeds.ts'
import { type Application, saveApplication } from './items.ts'
import { promisingNow } from './waiting.ts'

/** What everybody who is told of it may know: in the event of each step. */
export const saidOf = ({ applicationId, personId, by, title, points, noticeEndsAt }: Application) =>
  ({ applicationId, personId, by, title, points, noticeEndsAt })

export const changing = (before: Application, after: Application): Write[] =>
  [saveApplication(after, before), ...promisingNow(before, after)]

/** The end without points: the deed may be brought again. */
export const ended = (
  request: Request, before: Application, state: 'refused' | 'withdrawn', reason?: string,
): { after: Application; free: Write } => {
  const { dueAt: _, ...rest } = before
  const after = { ...rest, state, doneAt: momentText(request.at), ...(reason ? { reason } : {}) }
  const { personId, rule, happenedOn: day, applicationId: reference } = before
  return { after, free: freeDeed({ personId, rule, day, reference }) }
}

/** A step of an application, as an event of its community. */
export const step = <A>(
  request: Request, type: string, application: Application, said: Record<string, unknown>, answer: A, writes: Write[],
): Promise<A> => {
  const draft: EventDraft<A> = {
    type, community: application.community, data: { ...saidOf(application), ...said }, answer,
  }
  return commit(request, draft, ...writes)
}
