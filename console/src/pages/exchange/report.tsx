import { Button, Table } from 'antd'
import type { Output } from '../../../../shared/contract/index.ts'
import { usePages } from '../../api/use-pages.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Row = Output<'GET /record-imports/:importId'>['items'][number]
const keepAll = () => () => true

/** What the check found, row by row. */
export const Report = ({ community, importId }: { community: string; importId: string }) => {
  const { say } = useSpeech()
  const words = text.exchange
  const pages = usePages('GET /record-imports/:importId', { community, importId }, keepAll, {})
  return (
    <div data-testid="import-report">
      <p className="note">{say(words.show)}</p>
      <Table<Row>
        dataSource={pages.rows} rowKey={(row) => row.line} pagination={false} size="small" scroll={{ x: 'max-content' }}
        columns={[
          { title: say(words.line), dataIndex: 'line', align: 'right' },
          {
            title: say(text.certificates.name), key: 'who',
            render: (_, row) => <>{row.nameMasked} <span className="note">{row.volunteerNumber}</span></>,
          },
          { title: say(words.activity), dataIndex: 'title' },
          { title: say(text.distinctions.day), key: 'day', render: (_, row) => `${row.day} ${row.from}${row.to ? `–${row.to}` : ''}` },
          { title: say(text.certificates.minutes), dataIndex: 'minutes', align: 'right' },
          {
            title: say(words.fault), key: 'faults',
            render: (_, row) => (row.faults.length === 0
              ? say(words.fine) : <strong>{row.faults.map((fault) => say(words.faults[fault])).join('；')}</strong>),
          },
        ]}
      />
      {pages.status === 'more' && <Button onClick={pages.more}>{say(text.table.more)}</Button>}
      {pages.failure && <FailureNote failure={pages.failure} />}
    </div>
  )
}
