import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Input as In } from '../../../../shared/contract/index.ts'
import { call } from '../../api/call.ts'
import { failureOf, type Failure } from '../../api/failure.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { download } from '../../format/download.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Wanted = In<'POST /record-exports'>
const groups = ['volunteers', 'groups', 'projects', 'trainings', 'awards', 'hours', 'ratings', 'certificates'] as const

const save = async (wanted: Wanted): Promise<{ n: number; name: string }> => {
  const { id: exportId, fileName, mediaType } = await call('POST /record-exports', wanted)
  const parts: string[] = []
  let n = 0
  let cursor: string | undefined
  do {
    const part = await call('GET /record-exports/:exportId/parts', { exportId, community: wanted.community, ...(cursor ? { cursor } : {}) })
    parts.push(part.text)
    n += part.rows
    cursor = part.cursor
  } while (cursor !== undefined)
  download(fileName, parts, mediaType)
  return { n, name: fileName }
}

/** Records by the standard's groups of fields, as a file. */
export const ExportCard = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const words = text.exchange
  const [group, setGroup] = useState<Wanted['group']>('hours')
  const [format, setFormat] = useState<Wanted['format']>('csv')
  const [reason, setReason] = useState('')
  const [state, setState] = useState<{ busy: boolean; done?: { n: number; name: string }; failure?: Failure }>({ busy: false })
  const run = async (): Promise<void> => {
    setState({ busy: true })
    try {
      setState({ busy: false, done: await save({ community, group, format, reason: reason.trim() }) })
    } catch (error) {
      setState({ busy: false, failure: failureOf(error) })
    }
  }
  return (
    <section className="card" data-testid="export-card">
      <div className="filters">
        <Choice id="group" label={words.group} value={group} required options={groups.map((one) => [one, say(words[one])])}
          choose={(next) => setGroup((next ?? 'hours') as Wanted['group'])} />
        <Choice id="format" label={words.format} value={format} required options={[['csv', say(words.csv)], ['jsonl', say(words.jsonl)]]}
          choose={(next) => setFormat((next ?? 'csv') as Wanted['format'])} />
        <Labelled label={words.reason}>
          <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} data-testid="export-reason" />
        </Labelled>
        <Button disabled={!reason.trim()} loading={state.busy} onClick={() => void run()} data-testid="export-records">{say(words.run)}</Button>
        {state.done && <output className="export-said">{say(words.done, state.done)}</output>}
      </div>
      {state.failure && <FailureNote failure={state.failure} />}
    </section>
  )
}
