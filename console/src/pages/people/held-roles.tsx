import { Button } from 'antd'
import { useState } from 'react'
import { useDivisionPath } from '../../api/divisions.ts'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureNote } from '../../components/failure-note.tsx'
import { mayGrant, type HeldRole } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PanelProps } from './person-panel.tsx'
import { RoleTag } from './role-tag.tsx'

const Held = ({ held, person, change }: PanelProps & { held: HeldRole }) => {
  const { say } = useSpeech()
  const me = useMe()
  const [asked, setAsked] = useState(false)
  const action = useAction('POST /people/:personId/role-removals')
  const scope = useDivisionPath(held.scope).at(-1) ?? held.scope
  const able = me.id !== person.id && mayGrant(me.roles, held.role, held.scope)
  const take = async (): Promise<void> => {
    const row = await action.send({ personId: person.id, ...held })
    if (row) change(row)
  }
  return (
    <li>
      <RoleTag held={held} />
      {able && !asked && (
        <Button type="link" size="small" onClick={() => setAsked(true)} data-testid={`take-${held.role}`}>
          {say(text.people.take)}
        </Button>
      )}
      {asked && (
        <span className="asked">
          {say(text.people.takeConfirm, { role: say(text.roleNames[held.role]), scope })}
          <Button
            size="small" type="primary" loading={action.busy} onClick={() => void take()} data-testid="take-confirm"
          >
            {say(text.people.takeYes)}
          </Button>
          <Button size="small" onClick={() => setAsked(false)}>{say(text.cancel)}</Button>
        </span>
      )}
      {action.failure && <FailureNote failure={action.failure} />}
    </li>
  )
}

/** The roles that a person holds; one that I may take away asks once more before it goes. */
export const HeldRoles = (props: PanelProps) => {
  const { say } = useSpeech()
  const { roles } = props.person
  return (
    <section>
      <h3>{say(text.people.held)}</h3>
      {roles.length === 0
        ? <p className="note">{say(text.people.none)}</p>
        : <ul className="held">{roles.map((held) => <Held key={held.role + held.scope} held={held} {...props} />)}</ul>}
    </section>
  )
}
