import { Button, Input } from 'antd'
import { useState } from 'react'
import { useAction } from '../../api/use-action.ts'
import { ActButton } from '../../components/act-button.tsx'
import { FailureNote } from '../../components/failure-note.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { ReasonAct } from '../../components/reason-act.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { Roster } from './panel.tsx'

const words = text.meetings
interface Where { meetingId: string; community: string; again: () => void }

/** Those who signed on paper, one by one, and where the paper is. */
const Enter = ({ meetingId, community, again }: Where) => {
  const { say } = useSpeech()
  const [people, setPeople] = useState<Named[]>([])
  const [named, setNamed] = useState<Named>()
  const [source, setSource] = useState('')
  // The field begins anew for the next person.
  const [round, setRound] = useState(0)
  const action = useAction('POST /meetings/:meetingId/paper-lists')
  const add = () => {
    if (!named) return
    setPeople([...people.filter(({ personId }) => personId !== named.personId), named])
    setNamed(undefined)
    setRound(round + 1)
  }
  const enter = async (): Promise<void> => {
    const answer = await action.send({ community, meetingId, personIds: people.map(({ personId }) => personId), source: source.trim() })
    if (!answer) return
    setPeople([])
    setSource('')
    again()
  }
  return (
    <section className="deed" data-testid="enter-paper">
      <h3>{say(words.paperTitle)}</h3>
      <p className="note">{say(words.paperLead)}</p>
      <PersonField key={round} id="paper" named={named} name={setNamed} />
      <Button disabled={!named} onClick={add} data-testid="paper-add">{say(words.add)}</Button>
      {people.map(({ personId, nameMasked }) => (
        <p key={personId} data-testid={`paper-${personId}`}>
          {nameMasked} <Button type="link" onClick={() => setPeople(people.filter((one) => one.personId !== personId))}>{say(words.remove)}</Button>
        </p>
      ))}
      <Labelled label={words.source}>
        <Input value={source} maxLength={100} data-testid="paper-source" onChange={(event) => setSource(event.target.value)} />
      </Labelled>
      {action.failure && <FailureNote failure={action.failure} />}
      <Button disabled={people.length === 0 || !source.trim()} loading={action.busy} onClick={() => void enter()} data-testid="paper-enter">
        {say(words.enter)}
      </Button>
    </section>
  )
}

const stateWords = { proposed: words.waiting, approved: words.approved, refused: words.refused }

interface Props extends Where { lists: Roster['paperLists']; open: boolean; administers: boolean }

/** The paper lists of a meeting: entered by one, checked by another. */
export const PaperLists = ({ lists, open, administers, ...where }: Props) => {
  const { say } = useSpeech()
  const { meetingId, community, again } = where
  return (
    <>
      {lists.map((list) => {
        const which = { community, meetingId, paperListId: list.id }
        return (
          <section key={list.id} className="deed" data-testid={`list-${list.id}`}>
            <h3>{list.source} · {say(stateWords[list.state])}</h3>
            <p>{list.people.map(({ name }) => name).join('、')}</p>
            <p className="note">{say(words.enteredBy)} {list.enteredByName} {list.reason}</p>
            {list.state === 'proposed' && administers && (
              <>
                <ActButton call="POST /meetings/:meetingId/paper-lists/:paperListId/decisions" id={`approve-${list.id}`}
                  label={words.approve} input={{ ...which, approve: true }} done={again} />
                <ReasonAct call="POST /meetings/:meetingId/paper-lists/:paperListId/decisions" id={list.id} label={words.reason} done={again}
                  choices={[{ id: 'refuse', label: words.refuse, input: (reason) => ({ ...which, approve: false, reason }) }]} />
              </>
            )}
          </section>
        )
      })}
      {open && <Enter {...where} />}
    </>
  )
}
