import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { Choice } from '../../components/choice.tsx'
import { Deed } from '../../components/deed.tsx'
import { DetailButton } from '../../components/detail-button.tsx'
import type { Named } from '../../components/person-field.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { mayApproveFunds, mayPrepareFunds } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { PeopleList } from '../funds/people-list.tsx'
import type { CallProps } from './call.tsx'
import { type KeptCall, changesIn, longestText, toChange } from './model.ts'

const words = text.ventures

const Form = ({ community, call: { id: callId, judgeNames }, done }: CallProps) => {
  const [leaves, setLeaves] = useState<string>()
  const [joins, setJoins] = useState<Named[]>([])
  return (
    <Deed id="ask-judges" title={words.changeTitle} lead={words.changeLead} call="POST /fund-work/venture-calls/:callId/judge-changes"
      button={words.askChange} done={words.changeAsked} noteLabel={words.changeWhy}
      input={(reason) => toChange(community, callId, leaves, joins, reason)}
      after={() => { setLeaves(undefined); setJoins([]); done() }}>
      <Choice id="leaves" label={words.leaves} all={words.nobodyLeaves} width={220} value={leaves} choose={setLeaves}
        options={judgeNames.map(({ personId, name }, index) => [personId, `${index + 1}. ${name}`])} />
      <PeopleList id="new-judges" people={joins} change={setJoins} make={(person) => person} />
    </Deed>
  )
}

type Change = KeptCall['judgeChanges'][number]

const Said = ({ change }: { change: Change }) => {
  const { say } = useSpeech()
  const { agrees, answer = '', answeredByName = '' } = change
  if (agrees === undefined) return <>{say(words.changeWaits)}</>
  return <>{say(agrees ? words.agreed : words.disagreed)}：{answer}（{answeredByName}）</>
}

const Changes = ({ community, call: { id: callId, judgeChanges, phase, mine }, done }: CallProps) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const answers = mayApproveFunds(roles, community) && changesIn.includes(phase) && !mine.judge
  return (
    <ul data-testid="judge-changes">
      {judgeChanges.map((change) => {
        const { id: changeId, leaves = '', joins, reason, byName, agrees } = change
        const sentence = leaves ? words.change : words.added
        return (
          <li key={changeId}>
            {say(sentence, { out: leaves, in: joins.join('、') })} · {reason}（{byName}） — <Said change={change} />
            {answers && agrees === undefined && !change.mine && (
              <ReasonAct call="POST /fund-work/venture-calls/:callId/judge-changes/:changeId/answers" id={changeId} label={words.changeAnswer}
                longest={longestText} done={done} choices={([['agree', true], ['disagree', false]] as const).map(([id, yes]) =>
                  ({ id, label: words[id], input: (said) => ({ community, callId, changeId, agrees: yes, text: said }) }))} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Other judges: what was asked for and said to it, and the form for who prepares. */
export const Judges = (props: CallProps) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const [open, setOpen] = useState<string>()
  const { community, call: { judgeChanges, phase } } = props
  const asks = mayPrepareFunds(roles, community) && changesIn.includes(phase)
  if (!asks && judgeChanges.length === 0) return null
  return (
    <section className="deed">
      {judgeChanges.length > 0 && <><h3>{say(words.changes)}</h3><Changes {...props} /></>}
      {asks && <DetailButton of="judges" open={open} setOpen={setOpen} show={words.changeJudges} name="change" />}
      {asks && open && <Form {...props} />}
    </section>
  )
}
