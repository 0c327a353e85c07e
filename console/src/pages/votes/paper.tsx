import { InputNumber } from 'antd'
import { useState } from 'react'
import { useMe } from '../../api/me.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { mayApproveFunds, mayServe } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { type Kept, type Typed, emptyPile, figuresOf } from './model.ts'

const words = text.votes

interface Props { community: string; round: Kept; done: () => void }

/** Somebody who votes on paper: seen with the card, put on the roll, given a sheet. */
const Enrol = ({ community, round: { id: roundId }, done }: Props) => {
  const [named, setNamed] = useState<Named>()
  const [turn, setTurn] = useState(0)
  return (
    <Deed id={`enrol-${roundId}`} title={words.enrol} lead={words.enrolLead} call="POST /fund-work/vote-rounds/:roundId/paper-voters"
      button={words.enrol} done={words.enrolled} noteless after={() => { setNamed(undefined); setTurn(turn + 1); done() }}
      input={() => named && { community, roundId, personId: named.personId }}>
      <PersonField key={turn} id="paper-voter" named={named} name={setNamed} />
    </Deed>
  )
}

const onBallot = ({ projects }: Kept) => projects.filter(({ state }) => state === 'admitted')

/** The figures of a pile; whoever counts again does not see the first ones. */
const Figures = ({ id, round, typed, type }: { id: string; round: Kept; typed: Typed; type: (typed: Typed) => void }) => (
  <div className="filters">
    {(['sheets', 'invalid'] as const).map((key) => (
      <DeedField key={key} label={words[key]}>
        <InputNumber value={typed[key]} min={0} precision={0} onChange={(value) => type({ ...typed, [key]: value })} data-testid={`${id}-${key}`} />
      </DeedField>
    ))}
    {onBallot(round).map((project) => (
      <DeedField key={project.id} label={{ zh: project.title, en: project.title }}>
        <InputNumber value={typed.votes[project.id] ?? null} min={0} precision={0} data-testid={`${id}-${project.id}`}
          onChange={(value) => type({ ...typed, votes: { ...typed.votes, [project.id]: value } })} />
      </DeedField>
    ))}
  </div>
)

const Enter = ({ community, round, done }: Props) => {
  const [typed, setTyped] = useState(emptyPile)
  return (
    <Deed id={`enter-${round.id}`} title={words.enter} lead={words.enterLead} call="POST /fund-work/vote-rounds/:roundId/paper-counts"
      button={words.enter} done={words.entered} noteless after={() => { setTyped(emptyPile); done() }}
      input={() => { const figures = figuresOf(typed, onBallot(round)); return figures && { community, roundId: round.id, ...figures } }}>
      <Figures id="pile" round={round} typed={typed} type={setTyped} />
    </Deed>
  )
}

const Recount = ({ community, round, countId, done }: Props & { countId: string }) => {
  const [typed, setTyped] = useState(emptyPile)
  return (
    <Deed id={`recount-${countId}`} title={words.recount} lead={words.recountLead}
      call="POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/recounts" button={words.recount} done={words.recounted} noteless after={done}
      input={() => { const figures = figuresOf(typed, onBallot(round)); return figures && { community, roundId: round.id, countId, ...figures } }}>
      <Figures id={`recount-${countId}`} round={round} typed={typed} type={setTyped} />
    </Deed>
  )
}

/** Paper votes: the roll, and the piles that two people count; who approves for the fund may take one back. */
export const Paper = (props: Props) => {
  const { say } = useSpeech()
  const { roles } = useMe()
  const { community, round, done } = props
  const [serves, approves] = [mayServe(roles, community), mayApproveFunds(roles, community)]
  return (
    <section className="panel" data-testid="paper-votes">
      {serves && round.phase === 'voting' && <Enrol {...props} />}
      <ul data-testid="piles">
        {round.counts.map(({ id, sheets, at, byName, confirmedByName, mine }) => (
          <li key={id}>
            {chinaMinute(at)} · {byName} · {say(words.pile, { sheets })} · {confirmedByName ?? say(words.waitsSecond)}
            {!confirmedByName && (mine || approves) && (
              <ReasonAct call="POST /fund-work/vote-rounds/:roundId/paper-counts/:countId/withdrawal" id={id} label={words.withdrawWhy} done={done}
                choices={[{ id: 'withdraw', label: words.withdraw, input: (reason) => ({ community, roundId: round.id, countId: id, reason }) }]} />
            )}
            {!confirmedByName && serves && !mine && <Recount {...props} countId={id} />}
          </li>
        ))}
      </ul>
      {serves && <Enter {...props} />}
    </section>
  )
}
