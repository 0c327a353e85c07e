import type { SnapReport } from './items.ts'

const common = ({
  reportId, community, kind, text, place, spot, anonymous, state, sentAt, seenAt, dueAt, class: snapClass, acceptedAt,
  first, reason, answer, doneAt, solved, feedback, reopenedAt, photos = [], answerPhotos = [],
}: SnapReport) => ({
  id: reportId, community, kind, text, place, spot, anonymous, state, sentAt, seenAt, dueAt, class: snapClass,
  acceptedAt, first, reason, answer, doneAt, solved, feedback, reopenedAt, photos, answerPhotos,
})

/** As its reporter sees it. */
export const myView = (report: SnapReport) => ({
  ...common(report), askSolved: report.state === 'done' && report.solved === undefined,
})

/** As the desk sees it: who reported anonymously stays so. */
export const deskView = (report: SnapReport, atMs: number) => {
  const { name, anonymous, dueAt, check, joinedTo, others, handledByName, acceptedEvent, state } = report
  return {
    ...common(report), ...(anonymous ? {} : { name }), check, joinedTo, others, handledByName,
    overdue: dueAt !== undefined && Date.parse(dueAt) < atMs,
    counted: acceptedEvent !== undefined && state !== 'takenBack',
  }
}
