import { Button, Checkbox } from 'antd'
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote, InfoNote, SuccessNote, WarningNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { mayReconcile } from '../../shell/permissions.ts'
import { useCommunity } from '../../shell/use-community.ts'
import { useFilter } from '../../shell/use-filter.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Faults } from './faults.tsx'
import { isClean, keepReport, reportCells, reportHeader, tableOf, tookSeconds, verdictOf, type Report } from './model.ts'

const Verdict = ({ report }: { report: Report }) => {
  const { say } = useSpeech()
  const verdict = verdictOf(report)
  if (verdict === 'balanced') {
    return <span className="verdict verdict-good" data-testid="balanced">✓ {say(text.reconciliation.balanced)}</span>
  }
  if (verdict === 'faults') {
    return <span className="verdict verdict-bad" data-testid="unbalanced">⚠ {say(text.reconciliation.unbalanced)}</span>
  }
  if (verdict === 'givenUp') return <span className="verdict verdict-bad">{say(text.reconciliation.givenUp)}</span>
  const table = tableOf(report)
  return (
    <span data-testid="reconciling">
      {table ? say(text.reconciliation.reading, { n: table }) : say(text.reconciliation.locating)}
    </span>
  )
}

const count = (value: number): string => value.toLocaleString('en-US')

const useColumns = (open: string | undefined, toggle: (id: string) => void): TableColumnsType<Report> => {
  const { say } = useSpeech()
  return [
    { title: say(text.reconciliation.finishedAt), key: 'finishedAt', render: (_, row) => (row.finishedAt ? chinaMoment(row.finishedAt) : '—') },
    { title: say(text.reconciliation.result), key: 'result', render: (_, row) => <Verdict report={row} /> },
    {
      title: say(text.reconciliation.faults), key: 'faults', align: 'right',
      render: (_, row) => (row.faults.length === 0 ? 0 : (
        <Button size="small" onClick={() => toggle(row.id)} aria-expanded={open === row.id} data-testid="show-faults">
          {say(text.reconciliation.show, { n: row.faults.length })}
        </Button>
      )),
    },
    { title: say(text.reconciliation.movements), dataIndex: 'movements', align: 'right', render: count },
    { title: say(text.reconciliation.accounts), dataIndex: 'accounts', align: 'right', render: count },
    { title: say(text.reconciliation.entries), dataIndex: 'entries', align: 'right', render: count },
    {
      title: say(text.reconciliation.took), key: 'took', align: 'right',
      render: (_, row) => (row.finishedAt ? say(text.reconciliation.seconds, { n: tookSeconds(row) }) : '—'),
    },
    { title: say(text.reconciliation.id), key: 'id', render: (_, row) => <code>{row.id}</code> },
  ]
}

const Outcome = ({ report }: { report: Report }) => {
  const { say } = useSpeech()
  if (verdictOf(report) === 'running') return <InfoNote>{say(text.reconciliation.goesOn)}</InfoNote>
  if (isClean(report)) return <SuccessNote>{say(text.reconciliation.done)}</SuccessNote>
  return <WarningNote>{say(text.reconciliation.doneFaults, { n: report.faults.length })}</WarningNote>
}

const Reconciliations = () => {
  const { say } = useSpeech()
  const me = useMe()
  const community = useCommunity()
  const { value, set } = useFilter()
  const onlyFaults = value('faults') === 'only'
  const pages = usePages('GET /audit/reconciliations', {}, keepReport, onlyFaults)
  const action = useAction('POST /audit/reconciliations')
  const [outcome, setOutcome] = useState<Report>()
  const [open, setOpen] = useState<string>()
  const columns = useColumns(open, (id) => setOpen(open === id ? undefined : id))
  const may = mayReconcile(me.roles)
  const run = async (): Promise<void> => {
    setOutcome(await action.send({}))
    pages.again()
  }
  const button = may && (
    <Button type="primary" loading={action.busy} onClick={() => void run()} data-testid="reconcile-now">
      {say(action.busy ? text.reconciliation.running : text.reconciliation.run)}
    </Button>
  )
  return (
    <Page id="reconciliations" title={text.reconciliation.title} lead={text.reconciliation.lead} actions={button}>
      {!may && <InfoNote>{say(text.reconciliation.onlyWho)}</InfoNote>}
      {action.failure && <FailureNote failure={action.failure} again={() => void run()} />}
      {outcome && <Outcome report={outcome} />}
      <DataTable
        id="reconciliations" pages={pages} columns={columns} rowKey={(row) => row.id}
        filters={(
          <Checkbox checked={onlyFaults} onChange={(event) => set('faults', event.target.checked ? 'only' : undefined)}>
            {say(text.reconciliation.onlyFaults)}
          </Checkbox>
        )}
        open={open} renderDetail={(row) => <Faults community={community} faults={row.faults} />}
        exporting={{
          what: 'reconciliations', of: 'all', header: reportHeader,
          rows: async () => (await pages.all()).flatMap(reportCells),
        }}
      />
    </Page>
  )
}
export default Reconciliations
