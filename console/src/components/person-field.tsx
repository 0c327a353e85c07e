import { Button, Input } from 'antd'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { failureOf, type Failure } from '../api/failure.ts'
import { namedBy } from '../pages/person/model.ts'
import { text } from '../text/catalogue.ts'
import { useSpeech } from '../text/language.tsx'
import { FailureNote } from './failure-note.tsx'

export interface Named { personId: string; nameMasked: string }

interface Props {
  id: string
  named: Named | undefined
  name: (person: Named | undefined) => void
}

/** Names another person: by the digits that they read out, or by the id on their record. */
export const PersonField = ({ id, named, name }: Props) => {
  const { say } = useSpeech()
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState<Failure>()
  const wanted = namedBy(typed)
  const look = async (): Promise<void> => {
    setFailure(undefined)
    try {
      if (!wanted) return
      name('code' in wanted
        ? await call('GET /desk-codes/:code', wanted)
        : { personId: wanted.personId, nameMasked: (await call('GET /people/:personId', wanted)).nameMasked })
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <div className="person-field">
      <label className="field">
        <span>{say(text.person.kinCode)}</span>
        <Input value={typed} maxLength={40} data-testid={`${id}-who`}
          onChange={(event) => { setTyped(event.target.value); name(undefined) }} />
      </label>
      <Button disabled={!wanted} onClick={() => void look()} data-testid={`${id}-look`}>{say(text.person.look)}</Button>
      {named && <p data-testid={`${id}-found`}>{say(text.person.kinFound, { name: named.nameMasked })}</p>}
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}
