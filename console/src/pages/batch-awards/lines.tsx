import { Button, Table } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { useRead } from '../../api/use-read.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayAdminister } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Batch, Line } from './model.ts'

const words = text.batchAwards

/** A hundred lines, and the next hundred on demand. */
const Part = ({ batch, cursor }: { batch: Batch; cursor?: string }) => {
  const { say } = useSpeech()
  const [further, setFurther] = useState(false)
  const { id: batchId, community, state } = batch
  const read = useRead('GET /point-batches/:batchId', { batchId, community, ...(cursor ? { cursor } : {}) })
  if (read.status === 'failed') return <FailureNote failure={read.failure} again={read.again} />
  if (read.status !== 'ready') return <p className="note">{say(text.loading)}</p>
  const { items, cursor: next } = read.data
  const note = ({ fault, cutBy }: Line): string => (fault ? say(words.faults[fault]) : cutBy ? say(words.cuts[cutBy]) : '')
  return (
    <>
      <Table<Line> dataSource={items} rowKey={(row) => row.line} pagination={false} size="small" scroll={{ x: 'max-content' }} columns={[
        { title: say(words.line), dataIndex: 'line' },
        { title: say(words.who), key: 'who', render: (_, row) => <span data-testid={`line-${row.line}`}>{row.nameMasked}</span> },
        { title: say(words.named), dataIndex: 'named' },
        { title: say(words.foreseen), dataIndex: 'foreseen', align: 'right' },
        ...state === 'booked' ? [{ title: say(words.granted), dataIndex: 'granted', align: 'right' as const }] : [],
        { title: say(words.note), key: 'note', render: (_, row) => <span data-testid={`note-${row.line}`}>{note(row)}</span> },
      ]} />
      {next && (further
        ? <Part batch={batch} cursor={next} />
        : <Button onClick={() => setFurther(true)} data-testid="further-lines">{say(words.more)}</Button>)}
    </>
  )
}

/** The lines of a list: the preview, later the result; and for a second person the decision. */
export const Lines = ({ batch, done }: { batch: Batch; done: () => void }) => {
  const { id: batchId, community, state } = batch
  const administers = mayAdminister(useMe().roles, community)
  return (
    <div data-testid={`lines-${batchId}`}>
      <Part key={state} batch={batch} />
      {administers && state === 'entered' && (
        <ReasonAct call="POST /point-batches/:batchId/decisions" id={batchId} label={words.reason} done={done} choices={[
          { id: 'confirm', label: words.confirm, input: (reason) => ({ batchId, community, approve: true, reason }) },
          { id: 'refuse', label: words.refuse, input: (reason) => ({ batchId, community, approve: false, reason }) },
        ]} />
      )}
    </div>
  )
}
