import { InputNumber } from 'antd'
import { useState } from 'react'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { DeedField } from '../../components/deed.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Asked } from './asked.tsx'
import { type Judged, type KeptCall, longestText } from './model.ts'

const words = text.ventures

interface Props { callId: string; criteria: KeptCall['criteria']; done: () => void }

const Sheet = ({ callId, criteria, venture, done }: Props & { venture: Judged }) => {
  const { say } = useSpeech()
  const { id: ventureId, title, org, mine } = venture
  const [points, setPoints] = useState<(number | null)[]>(() => criteria.map((_, index) => mine.points?.[index] ?? null))
  const whole = points.filter((one) => one !== null)
  return (
    <section className="deed" data-testid={`sheet-${ventureId}`}>
      <h4>{title} · {org.name}{mine.points && ` · ${say(words.sent)}`}</h4>
      <Asked venture={venture} />
      {mine.recused !== undefined && <p className="note">{say(words.recused)}：{mine.recused}</p>}
      {mine.close && <p className="note">{say(words.closeJudge)}</p>}
      {mine.recused === undefined && !mine.close && (
        <>
          <div className="filters">
            {criteria.map(({ name, weightPercent }, index) => (
              <DeedField key={name} label={{ zh: `${name}（${weightPercent}%）`, en: `${name} (${weightPercent}%)` }}>
                <InputNumber value={points[index] ?? null} min={0} max={100} precision={0} data-testid={`points-${ventureId}-${index}`}
                  onChange={(next) => setPoints(points.map((one, at) => (at === index ? next : one)))} />
              </DeedField>
            ))}
          </div>
          <ReasonAct call="POST /venture-calls/:callId/applications/:ventureId/scores" id={ventureId} label={words.pointsWhy} longest={longestText}
            done={done} choices={[{ id: 'score', label: words.send, input: (reason) => ({ callId, ventureId, points: whole, reason }) }]} />
        </>
      )}
      {mine.recused === undefined && (
        <ReasonAct call="POST /venture-calls/:callId/applications/:ventureId/recusals" id={`recusal-${ventureId}`} label={words.recuseWhy}
          longest={longestText} done={done} choices={[{ id: 'recuse', label: words.recuse, input: (reason) => ({ callId, ventureId, reason }) }]} />
      )}
    </section>
  )
}

/** What somebody of the staff scores as a judge; residents do it on the phone. */
export const Scoring = (props: Props) => {
  const { say } = useSpeech()
  const { callId, done } = props
  const read = useRead('GET /venture-calls/:callId/judging', { callId })
  const judging = useKept(read, callId)
  return (
    <section className="deed" data-testid="my-judging">
      <h3>{say(words.judging)}</h3>
      <p className="note">{say(words.judgingLead)}</p>
      {read.failure && <FailureNote failure={read.failure} again={read.again} />}
      {judging?.ventures.map((venture) => <Sheet key={venture.id} {...props} venture={venture} done={() => { read.again(); done() }} />)}
    </section>
  )
}
