import { Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { Deed } from '../../components/deed.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'

/** Somebody has left or died; once seconded their credit is frozen and the named kin are told (TB-11). */
export const LeavingForm = ({ person, again }: PartProps) => {
  const { say } = useSpeech()
  const [why, setWhy] = useState<'moved' | 'died'>('moved')
  const [kinIds, setKin] = useState<string[]>([])
  const t = text.person
  return (
    <Deed id="leave" title={t.leaving} lead={t.leavingLead} call="POST /people/:personId/leaving" button={t.leavingAsk}
      done={t.asked} after={again} input={(note) => ({ personId: person.id, why, kinIds, note })}>
      <Radio.Group value={why} onChange={(event) => setWhy(event.target.value as 'moved' | 'died')} aria-label={say(t.why)}>
        <Radio value="moved">{say(t.moved)}</Radio>
        <Radio value="died">{say(t.died)}</Radio>
      </Radio.Group>
      {person.kin.length > 0 && (
        <>
          <p className="note">{say(t.kinTold)}</p>
          <Checkbox.Group value={kinIds} onChange={(next) => setKin(next as string[])} options={person.kin.map((kin) => ({
            value: kin.personId, label: `${say(text.relationNames[kin.relation])} ${kin.nameMasked}`,
          }))} />
        </>
      )}
    </Deed>
  )
}

/** They are here after all. */
export const ReturningForm = ({ person, again }: PartProps) => (
  <Deed id="return" title={text.person.returning} call="POST /people/:personId/returning" button={text.person.leavingAsk}
    done={text.person.asked} after={again} input={(note) => ({ personId: person.id, note })} />
)

/** The code by which somebody takes up their record on a phone, shown to be read out. */
export const BindingForm = ({ person }: PartProps) => {
  const [made, setMade] = useState<{ code: string; expiresAt: string }>()
  const t = text.person
  return (
    <>
      <Deed id="make-binding" title={t.binding} lead={t.bindingLead} call="POST /people/:personId/binding-codes"
        button={t.bindingButton} done={t.bindingShown} noteless after={setMade}
        input={() => ({ personId: person.id })} />
      {made && (
        <p className="shown">
          <strong data-testid="binding-code">{made.code}</strong> <span className="note">{chinaMinute(made.expiresAt)}</span>
        </p>
      )}
    </>
  )
}
