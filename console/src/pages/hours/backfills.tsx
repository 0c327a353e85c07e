import { Button } from 'antd'
import type { Output } from '../../../../shared/contract/index.ts'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Backfill = Output<'GET /backfills'>['items'][number]

const Approve = ({ backfill, done }: { backfill: Backfill; done: () => void }) => {
  const { say } = useSpeech()
  const action = useAction('POST /backfills/:backfillId/approvals')
  const { community, id: backfillId } = backfill
  const run = async (): Promise<void> => { if (await action.send({ community, backfillId })) done() }
  return (
    <>
      <Button type="primary" loading={action.busy} onClick={() => void run()} data-testid={`approve-${backfillId}`}>
        {say(text.hours.approve)}
      </Button>
      {action.failure && <FailureNote failure={action.failure} />}
      <ReasonAct
        call="POST /backfills/:backfillId/refusals" id={backfillId} label={text.hours.reason} done={done}
        choices={[{ id: 'refuse', label: text.hours.refuse, input: (reason) => ({ community, backfillId, reason }) }]}
      />
    </>
  )
}

const Acts = ({ backfill, done }: { backfill: Backfill; done: () => void }) => {
  const { community, id: backfillId, state } = backfill
  if (state === 'proposed' || state === 'approvedOnce') return <Approve backfill={backfill} done={done} />
  if (state !== 'recorded') return null
  return (
    <ReasonAct
      call="POST /backfills/:backfillId/sanctions" id={`false-${backfillId}`} label={text.hours.reason} done={done}
      choices={[{ id: 'say', label: text.hours.falseSheet, input: (reason) => ({ community, backfillId, reason }) }]}
    />
  )
}

const People = ({ entries }: Pick<Backfill, 'entries'>) => {
  const { say } = useSpeech()
  return (
    <>
      {entries.map((entry) => (
        <p key={entry.personId}>
          {entry.name} {entry.minutes} min <span className="note">
            {chinaMinute(entry.from)} – {chinaMinute(entry.to)} · {say(entry.bySheet ? text.hours.bySheet : text.hours.byHand)}
          </span>
        </p>
      ))}
    </>
  )
}

/** Sheets that wait for their two approvals, and those that were settled. */
export const Backfills = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.hours
  const pages = usePages('GET /backfills', { community })
  const may = mayAdminister(useMe().roles, community)
  return (
    <DataTable
      id="backfills" pages={pages} rowKey={(row) => row.id}
      columns={[
        {
          title: say(words.state), key: 'state',
          render: (_, row) => <span data-testid={`state-${row.id}`}>{say(row.state === 'recorded' ? words.recordedState : words[row.state])}</span>,
        },
        { title: say(words.shift), key: 'shift', render: (_, row) => <>{row.title}<p className="note">{chinaMinute(row.startsAt)}</p></> },
        { title: say(words.people), key: 'people', render: (_, row) => <People entries={row.entries} /> },
        {
          title: say(words.evidence), key: 'evidence',
          render: (_, row) => (
            <>
              {row.evidence}{row.photoReference && <p className="note">{say(words.photo)} {row.photoReference}</p>}
              <p className="note">{say(words.by)} {row.proposedByName}</p>
              {row.firstByName && <p className="note">{say(words.first)} {row.firstByName}</p>}
              {row.secondByName && <p className="note">{say(words.second)} {row.secondByName}</p>}
              {row.reason && <p className="note">{row.reason} {row.closedByName}</p>}
            </>
          ),
        },
        { key: 'acts', render: (_, row) => may && <Acts backfill={row} done={pages.again} /> },
      ]}
      exporting={{
        what: 'backfills', of: community, header: ['state', 'shift', 'people', 'minutes', 'by', 'first', 'second'],
        rows: async () => (await pages.all()).map((row) => [
          row.state, row.title, row.entries.length, row.entries.reduce((sum, { minutes }) => sum + minutes, 0), row.proposedByName,
          row.firstByName, row.secondByName,
        ]),
      }}
    />
  )
}
