import { useState } from 'react'
import { pointsText } from '../../../../shared/ventures.ts'
import { Amount } from '../../components/amount.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { ApplicationDetail } from './application.tsx'
import type { CallProps } from './call.tsx'
import type { Listed } from './model.ts'

const words = text.ventures

/** What waits with an application, in a word each. */
const Marks = ({ venture: { appealed, reported, owes } }: { venture: Listed }) => {
  const { say } = useSpeech()
  return (
    <>
      {appealed && <span className="tag">{say(words.marks.appealed)}</span>}
      {reported && <span className="tag">{say(words.marks.reported)}</span>}
      {owes && (
        <span className="tag">{say(words.marks[owes.late ? 'late' : 'owes'], { stage: say(words.stages[owes.stage]), by: owes.by })}</span>
      )}
    </>
  )
}

/** All applications of a call, each with how far it has come and what waits. */
export const Applications = ({ community, call: { id: callId, ventures, phase }, done }: CallProps) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState<string>()
  return (
    <section className="deed">
      <h3>{say(words.applications)}</h3>
      {ventures.length === 0 && <p className="note" data-testid="no-applications">{say(words.noApplications)}</p>}
      <ul data-testid="applications">
        {ventures.map((venture) => {
          const { id, title, org, sumFen, state, scored, score, rank, passedOver } = venture
          return (
            <li key={id} data-testid={`venture-${id}`}>
              <strong>{title}</strong> · {org.name} · <Amount asset="cny" amount={sumFen} />
              {' · '}<span data-testid={`state-${id}`}>{say(words.states[state])}</span>
              {phase === 'judging' && state === 'eligible' && ` · ${say(words.scoredBy, { n: scored })}`}
              {score !== undefined && rank !== undefined && ` · ${say(words.score, { rank, points: pointsText(score) })}`}
              {passedOver && ` · ${say(words.passedOver)}：${passedOver}`} <Marks venture={venture} />
              {' '}<DetailButton of={id} open={open} setOpen={setOpen} show={words.look} name="look" />
              {open === id && <ApplicationDetail community={community} callId={callId} ventureId={id} done={done} />}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
