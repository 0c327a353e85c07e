import { Button, Table, type TableColumnsType } from 'antd'
import type { Pages } from '../../api/use-pages.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Words } from '../../text/words.ts'

const words = text.exchange

interface Row { line: number; faults: string[]; volunteerNumber: string; minutes: string; nameMasked?: string | undefined }
interface Which { community: string; importId: string }

/** What the check found, row by row: line, person, what the row says, and its faults in words. */
const ReportTable = <T extends Row>({ pages, faults, columns }: {
  pages: Pages<T>; faults: Record<T['faults'][number], Words>; columns: TableColumnsType<T>
}) => {
  const { say } = useSpeech()
  return (
    <div data-testid="import-report">
      <p className="note">{say(words.show)}</p>
      <Table<T>
        dataSource={pages.rows} rowKey={(row) => row.line} pagination={false} size="small" scroll={{ x: 'max-content' }}
        columns={[
          { title: say(words.line), dataIndex: 'line', align: 'right' },
          {
            title: say(text.certificates.name), key: 'who',
            render: (_, row) => <>{row.nameMasked} <span className="note">{row.volunteerNumber}</span></>,
          },
          ...columns,
          { title: say(text.certificates.minutes), dataIndex: 'minutes', align: 'right' },
          {
            title: say(words.fault), key: 'faults',
            render: (_, row) => (row.faults.length === 0
              ? say(words.fine) : <strong>{row.faults.map((fault) => say(faults[fault as T['faults'][number]])).join('；')}</strong>),
          },
        ]}
      />
      {pages.status === 'more' && <Button onClick={pages.more}>{say(text.table.more)}</Button>}
      {pages.failure && <FailureNote failure={pages.failure} />}
    </div>
  )
}

export const RecordReport = (which: Which) => {
  const { say } = useSpeech()
  const pages = usePages('GET /record-imports/:importId', which)
  return (
    <ReportTable pages={pages} faults={words.faults} columns={[
      { title: say(words.activity), dataIndex: 'title' },
      { title: say(text.distinctions.day), key: 'day', render: (_, row) => `${row.day} ${row.from}${row.to ? `–${row.to}` : ''}` },
    ]} />
  )
}

export const PassbookReport = (which: Which) => {
  const { say } = useSpeech()
  const pages = usePages('GET /passbook-imports/:importId', which)
  return (
    <ReportTable pages={pages} faults={text.passbooks.faults} columns={[
      { title: say(text.passbooks.number), key: 'number', render: (_, row) => <>{row.passbookNumber} <span className="note">{row.photo}</span></> },
      { title: say(text.passbooks.issuer), dataIndex: 'issuer' },
      { title: say(text.passbooks.asOf), dataIndex: 'asOf' },
    ]} />
  )
}
