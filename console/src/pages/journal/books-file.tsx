import { Button } from 'antd'
import { useState } from 'react'
import type { Input } from '../../../../shared/contract/index.ts'
import { call } from '../../api/call.ts'
import { failureOf, type Failure } from '../../api/failure.ts'
import { Choice } from '../../components/choice.tsx'
import { download } from '../../format/download.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

type Wanted = Input<'POST /audit/exports'>
interface State { busy: boolean; movements: number; name?: string; failure?: Failure }

/** Reads a whole export part by part and hands it over as one file. */
const save = async (wanted: Wanted, progress: (movements: number) => void): Promise<State> => {
  const { id: exportId, fileName, mediaType } = await call('POST /audit/exports', wanted)
  const parts: string[] = []
  let movements = 0
  let cursor: string | undefined
  do {
    const part = await call('GET /audit/exports/:exportId/parts',
      { exportId, community: wanted.community, ...(cursor ? { cursor } : {}) })
    parts.push(part.text)
    movements += part.movements
    progress(movements)
    cursor = part.cursor
  } while (cursor !== undefined)
  download(fileName, parts, mediaType)
  return { busy: false, movements, name: fileName }
}

const formats = ['hledger', 'csv', 'jsonl'] as const

/** The journal as a file that outside tools read: what is chosen above, all of it. */
export const BooksFile = ({ filter }: { filter: Omit<Wanted, 'format'> }) => {
  const { say } = useSpeech()
  const [format, setFormat] = useState<Wanted['format']>('hledger')
  const [state, setState] = useState<State>({ busy: false, movements: 0 })
  const run = async (): Promise<void> => {
    setState({ busy: true, movements: 0 })
    try {
      setState(await save({ ...filter, format }, (movements) => setState({ busy: true, movements })))
    } catch (error) {
      setState({ busy: false, movements: 0, failure: failureOf(error) })
    }
  }
  const words = text.file
  return (
    <section className="card" data-testid="books-file">
      <h2>{say(words.title)}</h2>
      <p className="note">{say(words.help)}</p>
      <div className="filters">
        <Choice
          id="format" label={words.format} value={format} width={230} required
          options={formats.map((each) => [each, say(words[each])])}
          choose={(next) => setFormat((next ?? 'hledger') as Wanted['format'])}
        />
        <Button onClick={() => void run()} loading={state.busy} data-testid="export-books">
          {say(state.busy ? words.running : words.run, { n: state.movements })}
        </Button>
        {state.name && <output className="export-said">{say(words.done, { n: state.movements, name: state.name })}</output>}
        {state.failure && <span className="export-said" role="alert">{say(state.failure.words)}</span>}
      </div>
    </section>
  )
}
