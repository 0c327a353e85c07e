import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit } from '../../platform/commit.ts'
import { promising } from '../../platform/overdue.ts'
import { promisedOf, saveReport } from './find.ts'
import type { SnapReport } from './items.ts'

/** The report one step on, by whoever asks. */
export const stepped = (
  { at, actor }: Request, before: SnapReport, part: Partial<SnapReport> & Pick<SnapReport, 'state'>,
): SnapReport => {
  const { dueAt: _, ...rest } = before
  return { ...rest, movedAt: momentText(at), handledByName: actor.nameMasked ?? '*', ...part }
}

/** The writes of a step: the report itself, what was promised is kept, and what is promised now. */
export const stepWrites = (before: SnapReport, after: SnapReport): Write[] =>
  [saveReport(before, after), ...promising(promisedOf(before), promisedOf(after))]

interface Happened<A> { type: string; data?: Record<string, unknown>; answer: (after: SnapReport) => A }

/** Commit a step. What an event says of a report names nobody who reported anonymously. */
export const step = <A>(
  request: Request, before: SnapReport, after: SnapReport, { type, data = {}, answer }: Happened<A>, ...more: Write[]
): Promise<A> => commit(request, {
  type, community: before.community, data: { reportId: before.reportId, ...data },
  answer: answer({ ...after, version: before.version + 1 }),
}, ...stepWrites(before, after), ...more)
