import { useState } from 'react'
import { Link } from 'react-router'
import type { Output } from '../../../../shared/contract/index.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute, chinaMoment } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Finding = Output<'GET /findings'>['items'][number]

/** What a finding rests on: whose record, when, and the entry behind it. */
const Evidence = ({ finding }: { finding: Finding }) => {
  const { say } = useSpeech()
  const words = text.findings
  return (
    <table className="plain" data-testid={`evidence-${finding.id}`}>
      <thead><tr>{[words.person, words.minutes, words.at, words.note, words.entry].map((title) => <th key={title.en}>{say(title)}</th>)}</tr></thead>
      <tbody>
        {finding.evidence.map((one, index) => (
          <tr key={`${one.personId}${String(index)}`}>
            <td>{one.name}</td><td>{one.minutes}</td><td>{one.at && chinaMoment(one.at)}</td><td>{one.note}</td>
            <td>{one.movementId && <Link to={routes.movement(finding.community, one.movementId)}>{say(words.entry)}</Link>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Decide = ({ finding, done }: { finding: Finding; done: () => void }) => {
  const { community, id: findingId } = finding
  const choice = (outcome: 'dismissed' | 'questioned') => (reason: string) => ({ community, findingId, outcome, reason })
  return (
    <ReasonAct
      call="POST /findings/:findingId/decisions" id={findingId} label={text.findings.reason} done={done}
      choices={[
        { id: 'dismiss', label: text.findings.dismiss, input: choice('dismissed') },
        { id: 'ask', label: text.findings.ask, input: choice('questioned') },
      ]}
    />
  )
}

/** What looks unusual, with the evidence behind it, to be dismissed with a reason or asked about. */
export const Findings = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.findings
  const [open, setOpen] = useState<string>()
  const pages = usePages('GET /findings', { community })
  return (
    <DataTable
      id="findings" pages={pages} rowKey={(row) => row.id} open={open} renderDetail={(row) => <Evidence finding={row} />}
      columns={[
        { title: say(words.state), key: 'state', render: (_, row) => say(words[row.state]) },
        { title: say(words.kind), key: 'kind', render: (_, row) => <strong>{say(words[row.kind], row.facts)}</strong> },
        { title: say(words.shift), key: 'shift', render: (_, row) => <>{row.title}<p className="note">{chinaMinute(row.startsAt)}</p></> },
        { title: say(words.found), key: 'found', render: (_, row) => chinaMinute(row.foundAt) },
        {
          key: 'show',
          render: (_, { id }) => <DetailButton of={id} open={open} setOpen={setOpen} show={words.show} name="show" />,
        },
        {
          key: 'decide',
          render: (_, row) => (row.state === 'open'
            ? <Decide finding={row} done={pages.again} />
            : <p className="note">{row.reason} {row.decidedByName}</p>),
        },
      ]}
      exporting={{
        what: 'findings', of: community, header: ['state', 'kind', 'shift', 'startsAt', 'people', 'reason'],
        rows: async () => (await pages.all()).map((row) =>
          [row.state, row.kind, row.title, row.startsAt, row.evidence.map(({ name }) => name).join(' '), row.reason]),
      }}
    />
  )
}
