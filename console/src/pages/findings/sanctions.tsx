import { Button } from 'antd'
import type { Output } from '../../../../shared/contract/index.ts'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Sanction = Output<'GET /sanctions'>['items'][number]

const Confirm = ({ sanction, done }: { sanction: Sanction; done: () => void }) => {
  const { say } = useSpeech()
  const action = useAction('POST /sanctions/:sanctionId/confirmations')
  const { community, id: sanctionId } = sanction
  const run = async (): Promise<void> => { if (await action.send({ community, sanctionId })) done() }
  return (
    <>
      <Button loading={action.busy} onClick={() => void run()} data-testid={`confirm-${sanctionId}`}>{say(text.findings.confirm)}</Button>
      {action.failure && <FailureNote failure={action.failure} />}
    </>
  )
}

const Acts = ({ sanction, done }: { sanction: Sanction; done: () => void }) => {
  const { community, id: sanctionId, state } = sanction
  if (state === 'proposed') return <Confirm sanction={sanction} done={done} />
  if (state !== 'appealed') return sanction.decision ? <p className="note">{sanction.decision} {sanction.decidedByName}</p> : null
  const choice = (outcome: 'upheld' | 'lifted') => (reason: string) => ({ community, sanctionId, outcome, reason })
  return (
    <ReasonAct
      call="POST /sanctions/:sanctionId/appeal-decisions" id={sanctionId} label={text.findings.why} done={done}
      choices={[
        { id: 'uphold', label: text.findings.uphold, input: choice('upheld') },
        { id: 'lift', label: text.findings.lift, input: choice('lifted') },
      ]}
    />
  )
}

/** What follows from a false sheet, step by step: two who decide, and a third for the appeal. */
export const Sanctions = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.findings
  const pages = usePages('GET /sanctions', { community })
  return (
    <DataTable
      id="sanctions" pages={pages} rowKey={(row) => row.id}
      columns={[
        { title: say(words.state), key: 'state', render: (_, row) => say(words[row.state]) },
        { title: say(words.who), dataIndex: 'name' },
        { title: say(words.shift), dataIndex: 'title' },
        {
          title: say(words.why), key: 'why',
          render: (_, row) => <>{row.reason}<p className="note">{row.proposedByName} {row.confirmedByName}</p></>,
        },
        { title: say(words.until), key: 'until', render: (_, row) => (row.until ? chinaMinute(row.until) : '—') },
        { title: say(words.appeal), dataIndex: 'appeal' },
        { key: 'acts', render: (_, row) => <Acts sanction={row} done={pages.again} /> },
      ]}
      exporting={{
        what: 'sanctions', of: community, header: ['state', 'who', 'shift', 'reason', 'until', 'appeal', 'decision'],
        rows: async () => (await pages.all()).map((row) =>
          [row.state, row.name, row.title, row.reason, row.until, row.appeal, row.decision]),
      }}
    />
  )
}
