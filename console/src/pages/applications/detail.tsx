import { InputNumber } from 'antd'
import { useState } from 'react'
import { Fact, Facts } from '../../components/facts.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { Photos } from '../../components/photos.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Application, Objection } from './model.ts'

const words = text.applications

interface Props { application: Application; done: () => void }

const Look = ({ application: { id: applicationId, community }, done }: Props) => (
  <ReasonAct call="POST /point-applications/:applicationId/looks" id={applicationId} label={words.reason} done={done} choices={[
    { id: 'accept', label: words.accept, input: (reason) => ({ applicationId, community, accept: true, reason }) },
    { id: 'refuse', label: words.refuse, input: (reason) => ({ applicationId, community, accept: false, reason }) },
  ]} />
)

const AnswerForm = ({ application, objection, done }: Props & { objection: Objection }) => {
  const { say } = useSpeech()
  const { id: applicationId, community, rule } = application
  const [points, setPoints] = useState<number | null>(application.points ?? null)
  const base = { applicationId, community, objectionId: objection.id }
  return (
    <div>
      <Labelled label={words.newPoints}>
        <InputNumber value={points} min={1} max={rule.most} precision={0} onChange={setPoints} aria-label={say(words.newPoints)}
          data-testid={`points-${objection.id}`} />
      </Labelled>
      <ReasonAct call="POST /point-applications/:applicationId/objections/:objectionId/answers" id={objection.id} label={words.answer}
        done={done} choices={[
          { id: 'keep', label: words.keep, input: (said) => ({ ...base, outcome: 'keep', text: said }) },
          { id: 'change', label: words.change,
            input: (said) => (points === null ? undefined : { ...base, outcome: 'change', points, text: said }) },
          { id: 'refuse', label: words.refuse, input: (said) => ({ ...base, outcome: 'refuse', text: said }) },
        ]} />
    </div>
  )
}

/** An application in full, and what a worker can do with it. */
export const Detail = ({ application, done }: Props) => {
  const { say } = useSpeech()
  const { id, byName, text: said, photos = [], state, ratings = [], objections, reasons } = application
  return (
    <div data-testid={`detail-${id}`}>
      <Facts wide>
        <Fact name={say(words.by)}>{byName}</Fact>
        <Fact name={say(words.text)}>{said}</Fact>
        {ratings.map((rating) => (
          <Fact key={rating.at} name={rating.byName}>{rating.points} {rating.reason}</Fact>
        ))}
        {reasons.length > 0 && <Fact name={say(words.reasons)}>{reasons.join('；')}</Fact>}
      </Facts>
      <Photos fileIds={photos} />
      {state === 'look' && <Look application={application} done={done} />}
      {objections.map((objection) => (
        <section key={objection.id} className="card" data-testid={`objection-${objection.id}`}>
          <p>{objection.text} <span className="note">{objection.byName} {chinaMinute(objection.at)}</span></p>
          {objection.outcome !== undefined
            ? <p>{say(words[objection.outcome])}：{objection.answer} <span className="note">{objection.answeredByName}</span></p>
            : state === 'notice' && <AnswerForm application={application} objection={objection} done={done} />}
        </section>
      ))}
    </div>
  )
}
