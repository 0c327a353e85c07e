import { useState } from 'react'
import { deskAgent } from '../../../../shared/powers.ts'
import { Deed } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'
import { MandateForm } from './mandate-form.tsx'
import type { Mandate } from './model.ts'

/** Who may act for the person and for whom they may act; ending one takes a single worker, taking one down two. */
export const MandatesPart = (props: PartProps) => {
  const { say } = useSpeech()
  const { person, may } = props
  const { given, held } = person.mandates
  return (
    <>
      <h2>{say(text.person.mandates)}</h2>
      <h3>{say(text.person.given)}</h3>
      {given.length === 0 && <p className="note">{say(text.person.none)}</p>}
      <ul className="plain-list" data-testid="mandates-given">
        {given.map((one) => <Given key={one.agentId} mandate={one} {...props} />)}
      </ul>
      {held.length > 0 && <h3>{say(text.person.held)}</h3>}
      <ul className="plain-list">
        {held.map((one) => <li key={one.principalId}><strong>{one.principalName}</strong> <Line mandate={one} /></li>)}
      </ul>
      {may && !person.leftAt && <MandateForm {...props} />}
    </>
  )
}

const Line = ({ mandate }: { mandate: Mandate }) => {
  const { say } = useSpeech()
  const { powers, usedMinutes, monthlyMinutes, endsOn, status } = mandate
  return (
    <>
      {powers.map((power) => say(text.powerNames[power])).join(say(text.person.listComma))}{' · '}
      {say(text.person.used, { used: usedMinutes, most: monthlyMinutes, endsOn })}{' · '}
      {say(text.person.states[status])}
    </>
  )
}

const Given = ({ mandate, person, may, again }: PartProps & { mandate: Mandate }) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState(false)
  const { agentId, agentName, status } = mandate
  return (
    <li data-testid={`mandate-${agentId}`}>
      <strong>{agentId === deskAgent ? say(text.person.deskAgent) : agentName}</strong> <Line mandate={mandate} />
      {may && status === 'active' && !open && (
        <button type="button" className="link" onClick={() => setOpen(true)} data-testid={`open-revoke-${agentId}`}>
          {say(text.person.revoke)}
        </button>
      )}
      {open && status === 'active' && (
        <Deed id={`revoke-${agentId}`} title={text.person.revoke} call="POST /people/:personId/mandate-revocations"
          button={text.person.revoke} done={text.person.revoked} after={again}
          input={(note) => ({ personId: person.id, agentId, note })} />
      )}
    </li>
  )
}
