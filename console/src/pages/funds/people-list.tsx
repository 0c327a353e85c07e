import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'

const words = text.funds

interface Props<T extends Named> {
  id: string
  people: T[]
  change: (people: T[]) => void
  /** What is kept of whoever was found; nothing where it is not settled yet. */
  make: (person: Named) => T
  note?: (person: T) => string
  /** What is asked of each besides who it is. */
  children?: ReactNode
}

/** People one after the other: found by the digits that they read out or by their record, each once. */
export const PeopleList = <T extends Named>({ id, people, change, make, note, children }: Props<T>) => {
  const { say } = useSpeech()
  const [named, setNamed] = useState<Named>()
  const [round, setRound] = useState(0)
  const add = (): void => {
    if (!named) return
    change([...people.filter(({ personId }) => personId !== named.personId), make(named)])
    setNamed(undefined)
    setRound(round + 1)
  }
  return (
    <div data-testid={`people-${id}`}>
      {people.map((person) => (
        <p key={person.personId}>
          {person.nameMasked} {note?.(person)}{' '}
          <Button size="small" onClick={() => change(people.filter(({ personId }) => personId !== person.personId))}>{say(words.removeSeat)}</Button>
        </p>
      ))}
      <div className="filters">
        <PersonField key={round} id={`${id}-person`} named={named} name={setNamed} />
        {children}
        <Button disabled={!named} onClick={add} data-testid={`${id}-add`}>{say(words.addSeat)}</Button>
      </div>
    </div>
  )
}
