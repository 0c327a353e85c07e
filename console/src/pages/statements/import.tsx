import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { StatementSource } from '../../../../shared/incoming.ts'
import { call } from '../../api/call.ts'
import { type Failure, failureOf } from '../../api/failure.ts'
import { useEvery } from '../../api/use-every.ts'
import { Choice } from '../../components/choice.tsx'
import { FailureNote, SuccessNote, WarningNote } from '../../components/failure-note.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Mapping, type Sheet, decode, guess, linesOf, partsOf, readSheet, sourceOf, statementFields } from './model.ts'

const words = text.statements
interface Props { community: string; fundId: string; done: () => void }
interface Result { added: number; known: number; differing: string[] }

const Columns = ({ headers, mapping, change }: { headers: string[]; mapping: Mapping; change: (mapping: Mapping) => void }) => (
  <div className="filters">
    {statementFields.map((field) => (
      <Choice key={field} id={`column-${field}`} label={words.fields[field]} width={190} all={words.noColumn} value={mapping[field]}
        options={headers.map((header) => [header, header])}
        choose={(header) => {
          const { [field]: _, ...rest } = mapping
          change(header === undefined ? rest : { ...rest, [field]: header })
        }} />
    ))}
  </div>
)

/** A file of the bank's or of a platform's: its columns are checked by a person before anything is sent. */
export const ImportStatement = ({ community, fundId, done }: Props) => {
  const { say } = useSpeech()
  const [source, setSource] = useState<StatementSource>('bank')
  const [campaignId, setCampaignId] = useState<string>()
  const [sheet, setSheet] = useState<Sheet>()
  const [mapping, setMapping] = useState<Mapping>({})
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [result, setResult] = useState<Result>()
  const file = useRef<HTMLInputElement>(null)
  const { data } = useEvery('GET /fund-work/funds/:fundId/campaigns', { community, fundId })
  const onPlatform = (data ?? []).filter(({ mode, openedAt }) => mode === 'PUBLIC_LINKOUT' && openedAt)
  const { lines, unread } = sheet ? linesOf(sheet, mapping) : { lines: [], unread: [] }
  const take = async (chosen: File): Promise<void> => {
    const read = readSheet(decode(await chosen.arrayBuffer()))
    setSheet(read)
    setMapping(guess(read.headers))
    setFailure(undefined)
    setResult(undefined)
  }
  const send = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    const sum: Result = { added: 0, known: 0, differing: [] }
    try {
      for (const part of partsOf(lines)) {
        const { added, known, differing } = await call('POST /fund-work/funds/:fundId/statement-lines',
          { community, fundId, source, lines: part, ...(source === 'platform' && campaignId ? { campaignId } : {}) })
        Object.assign(sum, { added: sum.added + added, known: sum.known + known, differing: [...sum.differing, ...differing] })
      }
      setSheet(undefined)
      setResult(sum)
      done()
    } catch (error) {
      setFailure(failureOf(error))
    }
    setBusy(false)
  }
  return (
    <section className="card panel" data-testid="import-statement">
      <h3>{say(words.import)}</h3>
      <div className="filters">
        <Choice id="statement-source" label={words.source} required width={220} value={source} choose={(next) => setSource(sourceOf(next))}
          options={[['bank', say(words.bank)], ['platform', say(words.platform)]]} />
        {source === 'platform' && (
          <Choice id="statement-campaign" label={words.campaign} width={240} all={words.choose} value={campaignId} choose={setCampaignId}
            options={onPlatform.map(({ id, plan }) => [id, plan.title])} />
        )}
        <input ref={file} type="file" accept=".csv,text/csv" hidden data-testid="statement-file"
          onChange={(event) => { const [chosen] = event.target.files ?? []; if (chosen) void take(chosen); event.target.value = '' }} />
        <Button onClick={() => file.current?.click()} data-testid="choose-statement">{say(words.file)}</Button>
      </div>
      {source === 'platform' && data && onPlatform.length === 0 && <p className="note" data-testid="no-platform">{say(words.noPlatform)}</p>}
      {sheet && (
        <>
          <h3>{say(words.columns)}</h3>
          <Columns headers={sheet.headers} mapping={mapping} change={setMapping} />
          {unread.length > 0 && <WarningNote>{say(words.unread, { rows: unread.slice(0, 20).join('、') })}</WarningNote>}
          <Button type="primary" loading={busy} disabled={lines.length === 0 || (source === 'platform' && !campaignId)} onClick={() => void send()}
            data-testid="send-statement">
            {say(words.send, { n: lines.length })}
          </Button>
        </>
      )}
      {failure && <FailureNote failure={failure} />}
      {result && <SuccessNote>{say(words.imported, { added: result.added, known: result.known })}</SuccessNote>}
      {result && result.differing.length > 0 && <WarningNote>{say(words.differing, { numbers: result.differing.join('、') })}</WarningNote>}
    </section>
  )
}
