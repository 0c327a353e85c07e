import { Button, Table } from 'antd'
import type { TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import type { Pages } from '../api/use-pages.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import type { Words } from '../text/words.ts'
import { ExportButton, type Exporting } from './export-button.tsx'
import { FailureNote } from './failure-note.tsx'

interface Props<T> {
  /** Stable name, for tests. */
  id: string
  pages: Pages<T>
  columns: TableColumnsType<T>
  rowKey: (row: T) => string
  filters?: ReactNode
  exporting: Exporting
  summary?: ReactNode
  /** The key of the row whose detail is shown under it. */
  open?: string | undefined
  renderDetail?: (row: T) => ReactNode
  /** What is said where there is nothing; without it, that nothing fits. */
  empty?: Words
}

const More = ({ pages }: { pages: Pick<Pages<unknown>, 'rows' | 'status' | 'more'> }) => {
  const { say } = useSpeech()
  if (pages.status === 'loading' && pages.rows.length === 0) return null
  const words = pages.status === 'end' ? text.table.shownAll : text.table.shown
  return (
    <footer className="table-foot">
      <span className="note" data-testid="row-count">{say(words, { n: pages.rows.length })}</span>
      {(pages.status === 'more' || pages.status === 'loading') && pages.rows.length > 0 && (
        <Button onClick={pages.more} loading={pages.status === 'loading'} data-testid="load-more">
          {say(text.table.more)}
        </Button>
      )}
    </footer>
  )
}

/** Every table of the console: filters above, an export of what is filtered, and more rows on demand below. */
export const DataTable = <T extends object>(
  { id, pages, columns, rowKey, filters, exporting, summary, open, renderDetail, empty = text.table.empty }: Props<T>,
) => {
  const { say } = useSpeech()
  const some = pages.rows.length > 0
  return (
    <section className={`card table-card table-${id}`} data-testid={`table-${id}`}>
      <div className="table-head">
        <div className="filters">{filters}</div>
        <ExportButton exporting={exporting} />
      </div>
      {summary}
      {pages.failure && <FailureNote failure={pages.failure} again={some ? pages.more : pages.again} />}
      {!(pages.failure && !some) && (
        <Table<T>
          columns={columns} dataSource={pages.rows} rowKey={rowKey} pagination={false} size="middle"
          loading={pages.status === 'loading' && !some} scroll={{ x: 'max-content' }}
          locale={{ emptyText: pages.status === 'loading' ? say(text.loading) : say(empty) }}
          expandable={{ expandedRowKeys: open ? [open] : [], showExpandColumn: false, expandedRowRender: renderDetail }}
        />
      )}
      {!pages.failure && <More pages={pages} />}
    </section>
  )
}
