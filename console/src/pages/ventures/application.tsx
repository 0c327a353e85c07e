import { reportWaits } from '../../../../shared/ventures.ts'
import { useMe } from '../../api/me.tsx'
import { useKept } from '../../api/use-kept.ts'
import { useRead } from '../../api/use-read.ts'
import { Fact, Facts } from '../../components/facts.tsx'
import { FailureNote, WarningNote } from '../../components/failure-note.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayApproveFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { Asked } from './asked.tsx'
import { Contract, EnterContract } from './contract.tsx'
import { Evaluate, Reports } from './evaluate.tsx'
import { type Kept, longestText } from './model.ts'

const words = text.ventures
const verdicts = [['eligible', true], ['ineligible', false]] as const

export interface VentureProps { community: string; venture: Kept; done: () => void }

const Screen = ({ community, venture: { id: ventureId, callId }, done }: VentureProps) => (
  <ReasonAct call="POST /fund-work/venture-calls/:callId/applications/:ventureId/screenings" id={ventureId} label={words.screenWhy}
    longest={longestText} done={done} choices={verdicts.map(([id, eligible]) =>
      ({ id, label: words[id], input: (reason) => ({ community, callId, ventureId, eligible, reason }) }))} />
)

const Strike = ({ community, venture: { id: ventureId, callId }, done }: VentureProps) => (
  <ReasonAct call="POST /fund-work/venture-calls/:callId/applications/:ventureId/striking" id={`strike-${ventureId}`} label={words.strikeWhy}
    longest={longestText} done={done}
    choices={[{ id: 'strike', label: words.strikeOut, input: (reason) => ({ community, callId, ventureId, reason }) }]} />
)

const AnswerAppeal = ({ community, venture: { id: ventureId, callId }, done }: VentureProps) => (
  <ReasonAct call="POST /fund-work/venture-calls/:callId/applications/:ventureId/appeal-answers" id={`appeal-${ventureId}`} label={words.appealWhy}
    longest={longestText} done={done} choices={verdicts.map(([id, eligible]) =>
      ({ id, label: words[id], input: (said) => ({ community, callId, ventureId, eligible, text: said }) }))} />
)

const Drop = ({ community, venture: { id: ventureId, callId }, done }: VentureProps) => (
  <ReasonAct call="POST /fund-work/venture-calls/:callId/applications/:ventureId/dropping" id={`drop-${ventureId}`} label={words.dropWhy}
    longest={longestText} done={done} choices={[{ id: 'drop', label: words.drop, input: (reason) => ({ community, callId, ventureId, reason }) }]} />
)

/** How far its application for money is; where nothing comes of that, the contract is entered anew or the project given up. */
const Money = (props: VentureProps & { spendingId: string }) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, spendingId, venture: { state } } = props
  const { data, failure, again } = useRead('GET /fund-work/spendings/:spendingId', { community, spendingId })
  const isUnpaid = state === 'running' && data && (data.state === 'refused' || data.state === 'withdrawn')
  return (
    <>
      {failure && <FailureNote failure={failure} again={again} />}
      {data && <p data-testid="money">{say(words.money)}：{say(text.spendings.states[data.state])}</p>}
      {isUnpaid && mayPrepareFunds(roles, community) && <EnterContract {...props} />}
      {isUnpaid && mayApproveFunds(roles, community) && <Drop {...props} />}
    </>
  )
}

/** What has been said of it so far. */
const Said = ({ venture: { byName, contact, screened, appeal, appealUntil, scores, endReason } }: { venture: Kept }) => {
  const { say } = useSpeech()
  const answer = (eligible: boolean | undefined) => say(eligible ? words.eligible : words.ineligible)
  return (
    <Facts>
      <Fact name={say(words.by)}>{byName}</Fact>
      {contact && <Fact name={say(words.contact)}>{contact.name} {contact.phone}</Fact>}
      {screened && <Fact name={say(words.screened)}>{answer(screened.eligible)}：{screened.reason}（{screened.byName}）</Fact>}
      {appealUntil && <Fact name={say(words.appealUntil)}>{chinaMinute(appealUntil)}</Fact>}
      {appeal && (
        <Fact name={say(words.appeal)}>
          {appeal.text}{appeal.answer && ` — ${answer(appeal.eligible)}：${appeal.answer}（${appeal.answeredByName ?? ''}）`}
        </Fact>
      )}
      {scores && (
        <Fact name={say(words.scores)}>
          {scores.map(({ name, points, reason, recused }) => (
            <div key={name}>{name}：{recused ? say(words.recused) : points?.join(' / ')}（{reason}）</div>
          ))}
        </Fact>
      )}
      {endReason && <Fact name={say(words.endReason)}>{endReason}</Fact>}
    </Facts>
  )
}

const Shown = (props: VentureProps) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, venture } = props
  const { state, phase, record, close, appeal, contract, reports, results, owes, spendingId } = venture
  const [prepares, approves] = [mayPrepareFunds(roles, community), mayApproveFunds(roles, community)]
  return (
    <div className="card panel" data-testid={`application-${venture.id}`}>
      {record && <WarningNote>{say(words.record[record])}</WarningNote>}
      {close && <p className="note" data-testid="close">{say(words.close)}</p>}
      <Asked venture={venture} />
      <Said venture={venture} />
      {prepares && phase === 'screening' && state === 'submitted' && <Screen {...props} />}
      {prepares && (phase === 'taking' || phase === 'screening') && state === 'submitted' && <Strike {...props} />}
      {(prepares || approves) && appeal && appeal.answer === undefined && <AnswerAppeal {...props} />}
      {contract && <Contract {...props} />}
      {prepares && state === 'won' && <EnterContract {...props} />}
      {approves && (state === 'won' || state === 'contract') && <Drop {...props} />}
      {spendingId && <Money {...props} spendingId={spendingId} />}
      {(reports.length > 0 || results.length > 0) && <Reports venture={venture} />}
      {(prepares || approves) && (reportWaits(venture) || owes?.late) && <Evaluate {...props} />}
    </div>
  )
}

/** One application with all that was said of it, and what is to be done now. */
export const ApplicationDetail = (
  { community, callId, ventureId, done }: { community: string; callId: string; ventureId: string; done: () => void },
) => {
  const read = useRead('GET /fund-work/venture-calls/:callId/applications/:ventureId', { community, callId, ventureId })
  const venture = useKept(read, ventureId)
  return (
    <>
      {read.failure && <FailureNote failure={read.failure} again={read.again} />}
      {venture && <Shown community={community} venture={venture} done={() => { read.again(); done() }} />}
    </>
  )
}
