import { Checkbox, Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { type Power, deskAgent, powers } from '../../../../shared/powers.ts'
import { Deed, DeedField } from '../../components/deed.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'

const usualPowers: Power[] = ['timebank.order', 'timebank.confirm']
const usualMinutes = 240
const mostMinutes = 6000

/** A mandate taken down from a signed paper; it waits for a second worker. */
export const MandateForm = ({ person, again }: PartProps) => {
  const { say } = useSpeech()
  const [kind, setKind] = useState<'desk' | 'person'>('desk')
  const [named, setNamed] = useState<Named>()
  const [wanted, setWanted] = useState<Power[]>(usualPowers)
  const [minutes, setMinutes] = useState<number | null>(usualMinutes)
  const [endsOn, setEndsOn] = useState('')
  const agentId = kind === 'desk' ? deskAgent : named?.personId
  const t = text.person
  return (
    <Deed id="take-mandate" title={t.takeMandate} call="POST /people/:personId/mandates" button={t.takeMandate}
      done={t.asked} after={again} input={(note) => (agentId && endsOn && minutes !== null && wanted.length > 0
        ? { personId: person.id, agentId, powers: wanted, monthlyMinutes: minutes, endsOn, note } : undefined)}>
      <Radio.Group value={kind} onChange={(event) => setKind(event.target.value as 'desk' | 'person')} aria-label={say(t.agent)}>
        <Radio value="desk">{say(t.deskAgent)}</Radio>
        <Radio value="person" data-testid="mandate-person">{say(t.agentPerson)}</Radio>
      </Radio.Group>
      {kind === 'person' && <PersonField id="agent" named={named} name={setNamed} />}
      <Checkbox.Group value={wanted} onChange={(next) => setWanted(next as Power[])}
        options={powers.map((power) => ({ value: power, label: say(text.powerNames[power]) }))} />
      <div className="form-row">
        <DeedField label={t.minutes}>
          <InputNumber value={minutes} min={0} max={mostMinutes} precision={0} onChange={setMinutes} data-testid="mandate-minutes" />
        </DeedField>
        <DeedField label={t.endsOn}>
          <Input type="date" value={endsOn} data-testid="mandate-ends" onChange={(event) => setEndsOn(event.target.value)} />
        </DeedField>
      </div>
    </Deed>
  )
}
