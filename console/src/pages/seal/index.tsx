import { Button, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../../shared/contract/index.ts'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { usePages } from '../../api/use-pages.ts'
import { useRead } from '../../api/use-read.ts'
import { DataTable } from '../../components/data-table.tsx'
import { FailureNote, InfoNote, SuccessNote, WarningNote } from '../../components/failure-note.tsx'
import { Page } from '../../components/page.tsx'
import { chinaMoment } from '../../format/moment.ts'
import { mayReconcile } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { headCells, headHeader, keepHead, type SealHead } from './model.ts'

type Check = Output<'POST /seal/checks'>

const Faults = ({ faults }: { faults: Check['faults'] }) => {
  const { say } = useSpeech()
  return (
    <Table<Check['faults'][number]>
      dataSource={faults} rowKey={(row) => `${row.code}|${row.subject}`} pagination={false} size="small"
      columns={[
        {
          title: say(text.seal.code), key: 'code',
          render: (_, { code }) => { const words = text.seal.faults[code]; return words ? say(words) : code },
        },
        { title: say(text.seal.subject), key: 'subject', render: (_, row) => <code>{row.subject}</code> },
        { title: say(text.seal.expected), key: 'expected', render: (_, row) => <code>{row.expected}</code> },
        { title: say(text.seal.found), key: 'found', render: (_, row) => <code>{row.found}</code> },
      ]}
    />
  )
}

const Verdict = ({ check }: { check: Check | undefined }) => {
  const { say } = useSpeech()
  if (!check) return <InfoNote>{say(text.seal.neverChecked)}</InfoNote>
  const { finishedAt, events, links, faults } = check
  const when = say(text.seal.checkedAt, { moment: chinaMoment(finishedAt), events, links })
  if (check.sound) return <SuccessNote>{say(text.seal.sound)} {when}</SuccessNote>
  return <WarningNote>{say(text.seal.broken, { n: faults.length })} {when}<Faults faults={faults} /></WarningNote>
}

const Published = ({ head: { published } }: { head: SealHead }) => {
  const { say } = useSpeech()
  const done = published.filter((one) => one.done)
  if (done.length === 0) return <span className="verdict verdict-bad">⚠ {say(text.seal.nowhere)}</span>
  const name = (place: string): string => { const words = text.seal.places[place]; return words ? say(words) : place }
  return <span className="verdict verdict-good">✓ {done.map(({ place }) => name(place)).join(' · ')}</span>
}

const useColumns = (): TableColumnsType<SealHead> => {
  const { say } = useSpeech()
  return [
    { title: say(text.seal.day), dataIndex: 'day' },
    { title: say(text.seal.published), key: 'published', render: (_, head) => <Published head={head} /> },
    { title: say(text.seal.events), dataIndex: 'events', align: 'right' },
    { title: say(text.seal.links), key: 'links', render: (_, head) => `${head.firstLink}–${head.lastLink}` },
    { title: say(text.seal.hash), key: 'hash', render: (_, head) => <code>{head.hash}</code> },
  ]
}

const Seal = () => {
  const { say } = useSpeech()
  const me = useMe()
  const pages = usePages('GET /seal/heads', {}, keepHead, true)
  const last = useRead('GET /seal/checks', { limit: 1 })
  const action = useAction('POST /seal/checks')
  const [outcome, setOutcome] = useState<Check>()
  const run = async (): Promise<void> => setOutcome(await action.send({}))
  const button = mayReconcile(me.roles) && (
    <Button type="primary" loading={action.busy} onClick={() => void run()} data-testid="check-now">
      {say(action.busy ? text.seal.running : text.seal.run)}
    </Button>
  )
  return (
    <Page id="seal" title={text.seal.title} lead={text.seal.lead} actions={button}>
      {action.failure && <FailureNote failure={action.failure} again={() => void run()} />}
      {last.status === 'failed' && <FailureNote failure={last.failure} again={last.again} />}
      {(outcome || last.status === 'ready') && (
        <Verdict check={outcome ?? (last.status === 'ready' ? last.data.items[0] : undefined)} />
      )}
      <DataTable
        id="seal" pages={pages} columns={useColumns()} rowKey={(head) => head.day}
        exporting={{ what: 'heads', of: 'all', header: headHeader, rows: async () => (await pages.all()).map(headCells) }}
      />
    </Page>
  )
}
export default Seal
