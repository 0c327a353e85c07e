import { Button } from 'antd'
import { useState } from 'react'
import { chinaDay } from '../../../shared/units.ts'
import { failureOf, type Failure } from '../api/failure.ts'
import { csvName, csvText, type Cell } from '../format/csv.ts'
import { download } from '../format/download.ts'
import { text } from '../text/catalogue.ts'
import { csvColumns, type Column } from '../text/csv-columns.ts'
import { useSpeech } from '../text/language.tsx'

/** What a table exports: its name, what it is of, its columns, and every row that fits the filter. */
export interface Exporting {
  what: string
  of: string
  header: readonly Column[]
  rows: () => Promise<Cell[][]>
}

interface Done { count: number; name: string }

/** Exports what is filtered, all of it, not only what the screen shows. */
export const ExportButton = ({ exporting }: { exporting: Exporting }) => {
  const { say } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [done, setDone] = useState<Done>()
  const run = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      const rows = await exporting.rows()
      const name = csvName(exporting.what, exporting.of, chinaDay(Date.now()))
      download(name, csvText(exporting.header.map((column) => say(csvColumns[column])), rows))
      setDone({ count: rows.length, name })
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className="export">
      {failure && <span className="export-said" role="alert">{say(failure.words)}</span>}
      {done && !busy && !failure && (
        <output className="export-said">{say(text.table.exported, { n: done.count, name: done.name })}</output>
      )}
      <Button loading={busy} onClick={() => void run()} data-testid={`export-${exporting.what}`}>
        {say(busy ? text.table.exporting : text.table.export)}
      </Button>
    </span>
  )
}
