import type { Output } from '../../../../shared/contract/index.ts'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Link } from 'react-router'
import { FailureNote } from '../../components/failure-note.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Merger = Output<'GET /people/:personId/merger'>
type Side = Merger['double']

const t = text.merging

/** What each of the two has, side by side, and what has to be settled before they are one (PEERS 1.11). */
export const MergerView = ({ personId, keepId, community }: { personId: string; keepId: string; community: string }) => {
  const read = useRead('GET /people/:personId/merger', { personId, keepId })
  const merger = useKept(read, `${personId} ${keepId}`)
  return (
    <>
      {read.status === 'failed' && <FailureNote failure={read.failure} again={read.again} />}
      {merger && <Both merger={merger} community={community} />}
      {merger && <First merger={merger} />}
    </>
  )
}

const Both = ({ merger: { double, keep }, community }: { merger: Merger; community: string }) => {
  const { say } = useSpeech()
  const minutes = (count: number): string => say(t.minutes, { minutes: count })
  const rows: [string, (side: Side) => string][] = [
    [say(t.registered), ({ registeredAt }) => chinaMinute(registeredAt)],
    [say(t.phone), ({ phoneLast4 }) => phoneLast4 ?? say(t.none)],
    [say(t.signsIn), ({ signsIn }) => say(signsIn ? t.yes : t.no)],
    [say(t.hours), ({ hours }) => minutes(hours)], [say(t.earned), ({ earned }) => minutes(earned)],
    [say(t.gifted), ({ gifted }) => minutes(gifted)], [say(t.honour), ({ honour }) => minutes(honour)],
    [say(t.household), ({ household }) => (household ? say(t.home, household) : say(t.none))],
    [say(t.open), ({ open }) => open.map(({ step, count }) => `${say(text.closing.steps[step])} ${count}`)
      .join(say(text.person.listComma)) || say(t.none)],
  ]
  return (
    <div className="trial">
      <table data-testid="merger">
        <thead><tr><th scope="col">{say(t.what)}</th><th scope="col">{say(t.double)}</th><th scope="col">{say(t.keep)}</th></tr></thead>
        <tbody>
          <tr>
            <th scope="row">{say(t.name)}</th>
            {[double, keep].map((side) => (
              <td key={side.personId}><Link to={routes.person(community, side.personId)}>{side.nameMasked}</Link></td>
            ))}
          </tr>
          {rows.map(([label, cell]) => (
            <tr key={label}><th scope="row">{label}</th><td>{cell(double)}</td><td>{cell(keep)}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const First = ({ merger: { first } }: { merger: Merger }) => {
  const { say } = useSpeech()
  if (first.length === 0) return <p data-testid="merger-free">{say(t.free)}</p>
  return (
    <>
      <p><strong>{say(t.first)}</strong></p>
      <ul className="plain-list" data-testid="merger-first">
        {first.map(({ what, of, count }) => (
          <li key={`${of} ${what}`}>○ {say(t.obstacles[what])} {of === 'keep' && say(t.ofKeep)} <span className="note">{count}</span></li>
        ))}
      </ul>
    </>
  )
}
