import { Input } from 'antd'
import { useState } from 'react'
import { reportWaits, ventureOutcomes } from '../../../../shared/ventures.ts'
import { DeedField } from '../../components/deed.tsx'
import { Papers } from '../../components/papers.tsx'
import { Photos } from '../../components/photos.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { VentureProps } from './application.tsx'
import { type Kept, longestText } from './model.ts'

const words = text.ventures

const Found = ({ result: { outcome, mendBy, reason, byName } }: { result: Kept['results'][number] }) => {
  const { say } = useSpeech()
  return <p>{say(words.outcomes[outcome])} {mendBy}：{reason}（{byName}）</p>
}

/** Each report with what was found of it; last, what was found where none came. */
export const Reports = ({ venture: { reports, results } }: { venture: Kept }) => {
  const { say } = useSpeech()
  return (
    <section className="deed" data-testid="reports">
      <h4>{say(words.reports)}</h4>
      <ul>
        {reports.map(({ stage, text: said, at, byName, photos, papers }, index) => (
          <li key={at}>
            {say(words.stages[stage])} · {chinaMinute(at)} · {byName}：{said}
            <Photos fileIds={photos} /><Papers fileIds={papers} />
            {results[index] && <Found result={results[index]} />}
          </li>
        ))}
      </ul>
      {results.slice(reports.length).map((result) => <Found key={result.at} result={result} />)}
    </section>
  )
}

/** What is found of the report that waits: passed, to be mended by a day, or failed; one that never came can only fail. */
export const Evaluate = ({ community, venture, done }: VentureProps) => {
  const { id: ventureId, callId } = venture
  const [mendBy, setMendBy] = useState('')
  const waits = reportWaits(venture)
  return (
    <div className="deed">
      {waits && (
        <DeedField label={words.mendBy}>
          <Input type="date" value={mendBy} onChange={(event) => setMendBy(event.target.value)} data-testid="mend-by" />
        </DeedField>
      )}
      <ReasonAct call="POST /fund-work/venture-calls/:callId/applications/:ventureId/evaluations" id={`evaluation-${ventureId}`}
        label={words.evaluateWhy} longest={longestText} done={done}
        choices={ventureOutcomes.filter((outcome) => outcome === 'failed' || waits).map((outcome) => ({
          id: outcome, label: words.outcomes[outcome],
          input: (reason) => ({ community, callId, ventureId, outcome, reason, ...(outcome === 'mend' && mendBy ? { mendBy } : {}) }),
        }))} />
    </div>
  )
}
