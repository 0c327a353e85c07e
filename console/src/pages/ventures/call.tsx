import { useMe } from '../../api/me.tsx'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { ActButton } from '../../components/act-button.tsx'
import { Amount } from '../../components/amount.tsx'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote, InfoNote } from '../../components/failure-note.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayApproveFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Applications } from './applications.tsx'
import { Decide } from './decide.tsx'
import { Judges } from './judges.tsx'
import { type KeptCall, figuresOf, longestText, nextValues } from './model.ts'
import { Scoring } from './score.tsx'

const words = text.ventures

export interface CallProps { community: string; call: KeptCall; done: () => void }

/** How far it is, what is next, and what was said when it was drafted. */
const Standing = ({ call }: { call: KeptCall }) => {
  const { say } = useSpeech()
  const { phase, criteria, sharesPercent, judgeNames } = call
  return (
    <>
      <InfoNote><p data-testid="call-next">{say(words.phases[phase])} · {say(words.nexts[phase], nextValues(call))}</p></InfoNote>
      <p data-testid="call-figures">{say(words.figures, figuresOf(call))}</p>
      <Facts wide>
        <Fact name={say(words.fields.budget)}><Amount asset="cny" amount={call.budgetFen} /></Fact>
        <Fact name={say(words.fields.most)}><Amount asset="cny" amount={call.mostFen} /></Fact>
        <Fact name={say(words.fields.applyUntil)}>{call.applyUntil}</Fact>
        <Fact name={say(words.criteria)}>{criteria.map(({ name, weightPercent }) => `${name} ${weightPercent}%`).join('、')}</Fact>
        <Fact name={say(words.fields.leastPoints)}>{call.leastPoints}</Fact>
        <Fact name={say(words.shares)}>{sharesPercent.map((share) => `${share}%`).join(' / ')}</Fact>
        <Fact name={say(words.judges)}>{judgeNames.map(({ name }) => name).join('、')}</Fact>
        <Fact name={say(words.fields.resolution)}>{call.resolution}</Fact>
        <Fact name={say(words.draftedBy)}>{call.draftedByName}</Fact>
        {call.openedByName && <Fact name={say(words.openedBy)}>{call.openedByName}</Fact>}
        {call.cancelReason && <Fact name={say(words.cancelWhy)}>{call.cancelReason}</Fact>}
        {call.decision && <Fact name={say(words.decision)}>{call.decision.text}（{call.decision.byName}）</Fact>}
      </Facts>
      <p className="note">{call.text}</p>
    </>
  )
}

/** What is done with the call as a whole now, by whoever may. */
const Acts = ({ community, call, done }: CallProps) => {
  const { roles } = useMe()
  const { id: callId, phase } = call
  const which = { community, callId }
  const [prepares, approves] = [mayPrepareFunds(roles, community), mayApproveFunds(roles, community)]
  const cancels = approves ? ['draft', 'taking', 'screening', 'judging', 'deciding'] : ['draft']
  return (
    <div className="filters">
      {phase === 'draft' && approves && (
        <ActButton call="POST /fund-work/venture-calls/:callId/opening" id={`open-call-${callId}`} label={words.open} input={which} done={done} />
      )}
      {phase === 'screening' && prepares && (
        <ActButton call="POST /fund-work/venture-calls/:callId/judging" id={`begin-${callId}`} label={words.begin} input={which} done={done} />
      )}
      {(prepares || approves) && cancels.includes(phase) && (
        <ReasonAct call="POST /fund-work/venture-calls/:callId/cancellation" id={`cancel-${callId}`} label={words.cancelWhy} longest={longestText}
          done={done} choices={[{ id: 'cancel', label: words.cancel, input: (reason) => ({ ...which, reason }) }]} />
      )}
    </div>
  )
}

const Objections = ({ community, call, done }: CallProps) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { id: callId, ventures, objections } = call
  return (
    <section className="deed">
      <h3>{say(words.objections)}</h3>
      <ul data-testid="objections">
        {objections.map(({ id: objectionId, ventureId, byName, text: said, outcome, answer, answeredByName }) => (
          <li key={objectionId}>
            {ventures.find(({ id }) => id === ventureId)?.title} · {byName}：{said}
            {' — '}{outcome ? `${say(words[outcome])}：${answer ?? ''}（${answeredByName ?? ''}）` : say(words.unanswered)}
            {!outcome && mayApproveFunds(roles, community) && (
              <ReasonAct call="POST /fund-work/venture-calls/:callId/objections/:objectionId/answers" id={objectionId} label={words.answerText}
                longest={longestText} done={done}
                choices={(['keep', 'strike'] as const).map((one) =>
                  ({ id: one, label: words[one], input: (told) => ({ community, callId, objectionId, outcome: one, text: told }) }))} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Shown = (props: CallProps) => {
  const { roles } = useMe()
  const { community, call } = props
  return (
    <section className="card panel" data-testid={`detail-${call.id}`}>
      <h2>{call.title}</h2>
      <Standing call={call} />
      <Acts {...props} />
      <Judges {...props} />
      {call.mine.judge && call.phase === 'judging' && <Scoring callId={call.id} criteria={call.criteria} done={props.done} />}
      {call.phase === 'deciding' && mayApproveFunds(roles, community) && <Decide {...props} />}
      {call.objections.length > 0 && <Objections {...props} />}
      <Applications {...props} />
    </section>
  )
}

/** One call with its applications, and what is to be done on it now. */
export const CallDetail = ({ community, callId, done }: { community: string; callId: string; done: () => void }) => {
  const read = useRead('GET /fund-work/venture-calls/:callId', { community, callId })
  const call = useKept(read, callId)
  return (
    <>
      {read.failure && <FailureNote failure={read.failure} again={read.again} />}
      {call && <Shown community={community} call={call} done={() => { read.again(); done() }} />}
    </>
  )
}
