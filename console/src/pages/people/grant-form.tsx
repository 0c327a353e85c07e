import { Button, Select } from 'antd'
import { useState } from 'react'
import { grantableRoles, type GrantableRole } from '../../../../shared/roles.ts'
import { useMe } from '../../api/me.tsx'
import { useAction } from '../../api/use-action.ts'
import { FailureNote, SuccessNote } from '../../components/failure-note.tsx'
import { ScopeName } from '../../components/scope-name.tsx'
import { scopeChoices } from '../../shell/permissions.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PanelProps } from './person-panel.tsx'

/** Grants a role: only roles and areas that my own roles reach are offered. */
export const GrantForm = ({ person, community, change }: PanelProps) => {
  const { say } = useSpeech()
  const me = useMe()
  const action = useAction('POST /people/:personId/roles')
  const [role, setRole] = useState<GrantableRole>()
  const [wantedScope, setScope] = useState<string>()
  const [done, setDone] = useState(false)
  const roles = grantableRoles.filter((one) => scopeChoices(me.roles, one, community).length > 0)
  const scopes = role ? scopeChoices(me.roles, role, community) : []
  const scope = wantedScope && scopes.includes(wantedScope) ? wantedScope : scopes[0]
  const grant = async (): Promise<void> => {
    if (!role || !scope) return
    const row = await action.send({ personId: person.id, role, scope })
    setDone(row !== undefined)
    if (row) change(row)
  }
  return (
    <section>
      <h3>{say(text.people.grant)}</h3>
      <label className="field" data-testid="grant-role">
        <span>{say(text.people.role)}</span>
        <Select
          value={role} style={{ width: '100%' }} placeholder={say(text.people.grant)}
          onChange={(next: GrantableRole) => { setRole(next); setDone(false) }}
          options={roles.map((one) => ({ value: one, label: say(text.roleNames[one]) }))}
        />
      </label>
      <label className="field" data-testid="grant-scope">
        <span>{say(text.people.scope)}</span>
        <Select
          value={scope} disabled={!role} style={{ width: '100%' }} onChange={(next: string) => setScope(next)}
          options={scopes.map((code) => ({ value: code, label: <ScopeName scope={code} /> }))}
        />
      </label>
      {action.failure && <FailureNote failure={action.failure} />}
      {done && <SuccessNote>{say(text.people.granted)}</SuccessNote>}
      <Button type="primary" disabled={!role} loading={action.busy} onClick={() => void grant()} data-testid="grant">
        {say(text.people.grantButton)}
      </Button>
    </section>
  )
}
