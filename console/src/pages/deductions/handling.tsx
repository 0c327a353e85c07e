import { useMe } from '../../api/me.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayAdminister } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Deduction } from './model.ts'

const words = text.deductions

interface Props { deduction: Deduction; done: () => void }

const Second = ({ deduction: { id: deductionId, community }, done }: Props) => (
  <ReasonAct call="POST /point-deductions/:deductionId/seconds" id={deductionId} label={words.secondReason} done={done} choices={[
    { id: 'approve', label: words.approve, input: (reason) => ({ deductionId, community, approve: true, reason }) },
    { id: 'refuse', label: words.refuse, input: (reason) => ({ deductionId, community, approve: false, reason }) },
  ]} />
)

const Decide = ({ deduction: { id: deductionId, community, state }, done }: Props) => (
  <ReasonAct call="POST /point-deductions/:deductionId/appeal-decisions" id={deductionId} label={words.decision} done={done} choices={[
    {
      id: 'uphold', label: state === 'contested' ? words.restore : words.uphold,
      input: (reason) => ({ deductionId, community, upheld: true, reason }),
    },
    { id: 'dismiss', label: words.dismiss, input: (reason) => ({ deductionId, community, upheld: false, reason }) },
  ]} />
)

/** Whoever comes to the desk without a phone says it, a worker writes it down. */
const WriteAppeal = ({ deduction: { id: deductionId }, done }: Props) => (
  <ReasonAct call="POST /point-deductions/:deductionId/appeals" id={`appeal-${deductionId}`} label={words.appeal} done={done} choices={[
    { id: 'write', label: words.writeAppeal, input: (said) => ({ deductionId, text: said }) },
  ]} />
)

/** What was said so far, and what can be done now. */
export const Handling = ({ deduction, done }: Props) => {
  const { say } = useSpeech()
  const { id, state, community, appeal, decision, secondedByName } = deduction
  const administers = mayAdminister(useMe().roles, community)
  return (
    <div data-testid={`handling-${id}`}>
      {secondedByName && <p className="note">{say(words.secondReason)}：{secondedByName}</p>}
      {appeal && <p>{say(words.appeal)}：{appeal.text} <span className="note">{appeal.byName} {chinaMinute(appeal.at)}</span></p>}
      {decision && <p>{say(words.decision)}：{decision.text} <span className="note">{decision.byName} {chinaMinute(decision.at)}</span></p>}
      {administers && state === 'proposed' && <Second deduction={deduction} done={done} />}
      {administers && (state === 'appealed' || state === 'contested') && <Decide deduction={deduction} done={done} />}
      {(state === 'told' || state === 'taken') && <WriteAppeal deduction={deduction} done={done} />}
    </div>
  )
}
