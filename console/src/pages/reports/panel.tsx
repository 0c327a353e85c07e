import { useState } from 'react'
import { type SnapClass, snapClasses } from '../../../../shared/civic.ts'
import type { Output } from '../../../../shared/contract/index.ts'
import { useMe } from '../../api/me.tsx'
import { useRead } from '../../api/use-read.ts'
import { ActButton } from '../../components/act-button.tsx'
import { Choice } from '../../components/choice.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { InfoNote } from '../../components/failure-note.tsx'
import { PhotoUpload } from '../../components/photo-upload.tsx'
import { Photos } from '../../components/photos.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister, mayForce } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

export type Report = Output<'GET /snap-reports'>['items'][number]
interface Props { report: Report; community: string; done: () => void }
const words = text.reports
// As many as the server takes.
const mostPhotos = 3

const Told = ({ report }: { report: Report }) => {
  const { say } = useSpeech()
  const facts: [string, string | undefined][] = [
    [say(words.text), report.text], [say(words.spot), report.spot && `${report.spot.latitude}, ${report.spot.longitude}`],
    [say(words.sentAt), chinaMinute(report.sentAt)], [say(words.class), report.class && say(words.classes[report.class])],
    [say(words.handledBy), report.handledByName], [say(words.joinedTo), report.joinedTo], [say(words.reason), report.reason],
    [say(words.result), report.answer],
    [say(words.solved), report.solved === undefined ? report.feedback
      : `${say(report.solved ? words.yes : words.no)} ${report.feedback ?? ''}`],
    [say(words.check), report.check === 'pass' ? undefined : say(words.checks[report.check])],
  ]
  return (
    <>
      {report.check === 'risky' && <InfoNote>{say(words.marked)}</InfoNote>}
      {report.state === 'inHand' && report.reopenedAt && <InfoNote>{say(words.reopened)}</InfoNote>}
      <Photos fileIds={report.photos} />
      <Facts>{facts.filter(([, value]) => value).map(([name, value]) => <Fact key={name} name={name}>{value}</Fact>)}</Facts>
      <Photos fileIds={report.answerPhotos} />
    </>
  )
}

const Accept = ({ report: { id: reportId }, community, done }: Props) => {
  const { say } = useSpeech()
  const [as, setAs] = useState<SnapClass>('report')
  return (
    <div className="filters">
      <Choice id="class" label={words.as} value={as} required options={snapClasses.map((one) => [one, say(words.classes[one])])}
        choose={(next) => setAs((next ?? 'report') as SnapClass)} />
      <ActButton call="POST /snap-reports/:reportId/acceptances" id={`accept-${reportId}`} label={words.accept}
        input={{ community, reportId, class: as }} done={done} />
    </div>
  )
}

/** Those of the same matter that are accepted; the newest hundred in hand. */
const Join = ({ report: { id: reportId }, community, done }: Props) => {
  const { say } = useSpeech()
  const accepted = useRead('GET /snap-reports', { community, queue: 'inHand', limit: 100 })
  const [to, setTo] = useState<string>()
  const options = (accepted.data?.items ?? []).map(({ id, place, text: told }): [string, string] => [id, `${place}：${told.slice(0, 20)}`])
  if (options.length === 0) return <p className="note">{say(words.noneToJoin)}</p>
  return (
    <div className="filters">
      <Choice id="join" label={words.joinTo} value={to} options={options} choose={setTo} width={320} />
      {to && <ActButton call="POST /snap-reports/:reportId/joins" id={`join-${reportId}`} label={words.join} main={false}
        input={{ community, reportId, to }} done={done} />}
    </div>
  )
}

const Decide = (props: Props) => {
  const { report: { id: reportId, state }, community, done } = props
  return (
    <>
      {state === 'sent' && <ActButton call="POST /snap-reports/:reportId/views" id={`seen-${reportId}`} label={words.seen} main={false}
        input={{ community, reportId }} done={done} />}
      <Accept {...props} />
      <Join {...props} />
      <ReasonAct call="POST /snap-reports/:reportId/refusals" id={reportId} label={words.refuseReason} done={done}
        choices={[{ id: 'refuse', label: words.refuse, input: (reason) => ({ community, reportId, reason }) }]} />
    </>
  )
}

const TakeBack = ({ report: { id: reportId }, community, done }: Props) => {
  const { roles } = useMe()
  if (!mayAdminister(roles, community)) return null
  return (
    <ReasonAct call="POST /snap-reports/:reportId/reversals" id={`back-${reportId}`} label={words.takeBackReason} done={done} choices={[
      { id: 'takeBack', label: words.takeBack, input: (reason) => ({ community, reportId, reason }) },
      ...(mayForce(roles, community) ? [{
        id: 'force', label: words.force, after: 'snap.spent', input: (reason: string) => ({ community, reportId, reason, force: true }),
      }] : []),
    ]} />
  )
}

/** What was done, and photos that show it. */
const Complete = ({ report: { id: reportId }, community, done }: Props) => {
  const [photos, setPhotos] = useState<string[]>([])
  return (
    <>
      <PhotoUpload id="answer-photos" purpose="report" fileIds={photos} change={setPhotos} most={mostPhotos} />
      <ReasonAct call="POST /snap-reports/:reportId/completions" id={reportId} label={words.answer} done={done}
        choices={[{ id: 'complete', label: words.complete, input: (answer) => ({ community, reportId, answer, photos }) }]} />
    </>
  )
}

/** All of a report, and what can be done about it now. */
export const Panel = (props: Props) => {
  const { report } = props
  const reportId = report.id
  return (
    <div className="deed" data-testid={`panel-${reportId}`}>
      <Told report={report} />
      {(report.state === 'sent' || report.state === 'seen') && <Decide {...props} />}
      {report.state === 'inHand' && (
        <Complete {...props} />
      )}
      {report.counted && <TakeBack {...props} />}
    </div>
  )
}
