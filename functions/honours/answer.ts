import { workerRoles } from '../../shared/roles.ts'
import { type Request, type Write, commit } from '../platform/commit.ts'
import { notDue } from '../platform/due.ts'
import { dropFiles } from '../platform/files/tasks.ts'
import { must } from '../platform/refusal.ts'
import { type Worked, findNomination, findWorked, leavePlace, mustBe, saidOf, saveNomination } from './find.ts'
import type { Nomination } from './items.ts'
import { type Nominee, mustJudge, mustSpeak } from './nominee.ts'
import { closingTask } from './rules.ts'
import { seenBy } from './see.ts'
import { workView } from './views.ts'

/** A nomination that goes no further: its place is free, its notice ends. */
export const endedWrites = (before: Nomination, after: Nomination): Write[] => [
  saveNomination(before, after), ...leavePlace(before), notDue({ task: closingTask, key: before.nominationId }),
]

const running: readonly Nomination['state'][] = ['checking', 'standing', 'onNotice', 'heldUp', 'passed', 'appealed']

interface Answered { before: Nomination; nominee: Nominee; yes: boolean; onPaper?: { note: string } }

/** A yes lets it stand; a no ends it, whatever it has come to, and its photos go (PV-06). */
const answered = async <A>(
  request: Request, { before, nominee, yes, onPaper }: Answered, answer: (after: Nomination) => A | Promise<A>,
) => {
  if (yes) mustBe(before, 'asked')
  else mustBe(before, 'asked', ...running)
  const declined = before.state === 'asked' ? 'declined' as const : 'withdrawn' as const
  const after: Nomination = {
    ...before, state: yes ? 'standing' : declined, ...(onPaper ? { answeredOnPaper: true } : {}),
    ...(yes ? {} : { photos: [] }),
  }
  const type = yes ? 'nomination.agreed' : `nomination.${declined}`
  const data = { ...saidOf(before, nominee), ...onPaper }
  return commit(request, { type, community: before.community, data, answer: await answer(after) },
    ...(yes ? [saveNomination(before, after)]
      : [...endedWrites(before, after), ...dropFiles(before.photos ?? [], request.at)]))
}

/**
 * The nominee says yes or no; for a family any of its adults, for a minor the guardian (FP-11, PV-02).
 * Refuses with `honour.unknown`, `honour.notYours`, `honour.adult`, `honour.state`.
 */
export const answerNomination = async (request: Request, input: { nominationId: string; yes: boolean }) => {
  const before = await findNomination(input.nominationId)
  const nominee = await mustSpeak(request, before)
  mustBe(before, 'asked')
  return answered(request, { before, nominee, yes: input.yes }, (after) => seenBy(request, after, nominee))
}

/**
 * The nominee takes the yes back, until it is decided. A nomination nobody has answered is declined by it.
 * Refuses with `honour.unknown`, `honour.notYours`, `honour.adult`, `honour.state`.
 */
export const withdrawNomination = async (request: Request, { nominationId }: { nominationId: string }) => {
  const before = await findNomination(nominationId)
  const nominee = await mustSpeak(request, before)
  return answered(request, { before, nominee, yes: false }, (after) => seenBy(request, after, nominee))
}

/**
 * The same from a signed paper, for who has no phone; the yes not by who took the nomination down.
 * Refuses with `role.scope`, `honour.unknown`, `conflict.close`, `approval.self`, `honour.state`.
 */
export const answerOnPaper = async (request: Request, input: Worked & { yes: boolean; note: string }) => {
  const before = await findWorked(request, input, workerRoles)
  const nominee = await mustJudge(request, before)
  must(before.byId !== request.actor.id, 'approval.self')
  const { yes, note } = input
  return answered(request, { before, nominee, yes, onPaper: { note } }, workView)
}
