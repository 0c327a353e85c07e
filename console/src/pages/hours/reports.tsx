import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useMe } from '../../api/me.tsx'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { LateMark } from '../../components/late-mark.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister, mayForce } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Report = Output<'GET /record-reports'>['items'][number]
// Some of what the hours earned has been used: then only forcing takes it back.
const spent = 'reversal.spent'
const call = 'POST /people/:personId/record-reports/:reportId/decisions'

/** Correct it to so many minutes, or let it stand; either needs a reason that the volunteer will read. */
const Decide = ({ report, done }: { report: Report; done: () => void }) => {
  const { say } = useSpeech()
  const [minutes, setMinutes] = useState(String(report.minutes))
  const { personId, id: reportId, community } = report
  const base = { personId, reportId, community }
  const corrected = (reason: string) =>
    (minutes === '' ? undefined : { ...base, outcome: 'corrected' as const, minutes: Number(minutes), reason })
  const forces = mayForce(useMe().roles, community)
  return (
    <div className="decide">
      <label className="field">
        <span>{say(text.hours.minutes)}</span>
        <Input value={minutes} style={{ width: 90 }} onChange={(event) => setMinutes(event.target.value.replace(/\D/g, ''))}
          data-testid={`minutes-${reportId}`} />
      </label>
      <ReasonAct
        call={call} id={reportId} label={text.hours.reason} done={done}
        choices={[
          { id: 'correct', label: text.hours.correct, input: corrected },
          { id: 'dismiss', label: text.hours.dismiss, input: (reason) => ({ ...base, outcome: 'dismissed', reason }) },
          ...(forces ? [{
            id: 'force', label: text.hours.force, after: spent,
            input: (reason: string) => { const input = corrected(reason); return input && { ...input, force: true } },
          }] : []),
        ]}
        hints={{ [spent]: forces ? text.reversal.forceLead : text.reversal.onlyHigher }}
      />
    </div>
  )
}

/** What volunteers say is wrong or missing, and its verification by a second person. */
export const Reports = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.hours
  const pages = usePages('GET /record-reports', { community })
  const [open, setOpen] = useState<string>()
  const may = mayAdminister(useMe().roles, community)
  return (
    <DataTable
      id="record-reports" pages={pages} rowKey={(row) => row.id} open={open}
      renderDetail={(row) => <Decide report={row} done={() => { setOpen(undefined); pages.again() }} />}
      columns={[
        { title: say(words.state), key: 'state', render: (_, row) => say(words[row.state]) },
        { title: say(words.who), dataIndex: 'name' },
        { title: say(words.shift), key: 'shift', render: (_, row) => <>{row.title}<p className="note">{chinaMinute(row.startsAt)}</p></> },
        { title: say(words.recorded), dataIndex: 'recordedMinutes', align: 'right' },
        { title: say(words.said), dataIndex: 'minutes', align: 'right' },
        { title: say(words.note), dataIndex: 'note' },
        { title: say(words.due), key: 'due', render: (_, row) => <>{chinaMinute(row.dueAt)} <LateMark late={row.overdue} /></> },
        {
          title: say(words.decided), key: 'decided',
          render: (_, row) => (row.state === 'open'
            ? may && (
              <Button onClick={() => setOpen(open === row.id ? undefined : row.id)} data-testid={`decide-${row.id}`}>
                {say(open === row.id ? words.leave : words.handle)}
              </Button>
            )
            : <>{row.decidedMinutes ?? row.recordedMinutes}<p className="note">{row.reason} {row.decidedByName}</p></>),
        },
      ]}
      exporting={{
        what: 'record-reports', of: community, header: ['state', 'volunteer', 'shift', 'recorded', 'reported', 'decided', 'reason'],
        rows: async () => (await pages.all()).map((row) =>
          [row.state, row.name, row.title, row.recordedMinutes, row.minutes, row.decidedMinutes, row.reason]),
      }}
    />
  )
}
