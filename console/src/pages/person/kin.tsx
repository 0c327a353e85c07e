import { Select } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { type KinRelation, kinRelations, mayBeGuardian } from '../../../../shared/kin.ts'
import { Deed, DeedField } from '../../components/deed.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { chinaMinute } from '../../format/moment.ts'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'

/** Verified kin, each with the way to take it back, and the form to verify more (TB-05). */
export const KinPart = (props: PartProps) => {
  const { say } = useSpeech()
  const { person, may } = props
  const guardians = person.kin.filter(({ relation }) => mayBeGuardian(relation))
  return (
    <>
      <h2>{say(text.person.kin)}</h2>
      {person.kin.length === 0 && <p className="note">{say(text.person.none)}</p>}
      <ul className="plain-list" data-testid="kin">
        {person.kin.map((kin) => <KinLine key={kin.personId} kin={kin} {...props} />)}
      </ul>
      {may && !person.leftAt && <VerifyForm {...props} />}
      {may && person.needsGuardian && guardians.length > 0 && <PaperForm {...props} guardians={guardians} />}
    </>
  )
}

type KinRow = PartProps['person']['kin'][number]

const KinLine = ({ kin, person, may, again }: PartProps & { kin: KinRow }) => {
  const { say } = useSpeech()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <strong>{say(text.relationNames[kin.relation])}</strong>{' '}
      <Link to={routes.person(person.community, kin.personId)}>{kin.nameMasked}</Link>{' '}
      <span className="note">{chinaMinute(kin.at)}</span>
      {may && !open && (
        <button type="button" className="link" onClick={() => setOpen(true)} data-testid={`remove-${kin.personId}`}>
          {say(text.person.removeKin)}
        </button>
      )}
      {open && (
        <Deed id={`remove-kin-${kin.personId}`} title={text.person.removeKin} call="POST /people/:personId/kin-removals"
          button={text.person.removeKin} done={text.person.removed} after={again}
          input={(note) => ({ personId: person.id, kinId: kin.personId, note })} />
      )}
    </li>
  )
}

const VerifyForm = ({ person, again }: PartProps) => {
  const { say } = useSpeech()
  const [named, setNamed] = useState<Named>()
  const [relation, setRelation] = useState<KinRelation>()
  return (
    <Deed id="verify-kin" title={text.person.verifyKin} call="POST /people/:personId/kin" button={text.person.verifyKin}
      done={text.person.kinVerified} after={() => { setNamed(undefined); again() }}
      input={(note) => (named && relation ? { personId: person.id, kinId: named.personId, relation, note } : undefined)}>
      <PersonField id="kin" named={named} name={setNamed} />
      <div data-testid="kin-relation">
        <DeedField label={text.person.relationHint}>
          <Select value={relation} style={{ width: 200 }} onChange={setRelation}
            options={kinRelations.map((one) => ({ value: one, label: say(text.relationNames[one]) }))} />
        </DeedField>
      </div>
    </Deed>
  )
}

const PaperForm = ({ person, again, guardians }: PartProps & { guardians: KinRow[] }) => {
  const [guardianId, setGuardian] = useState(guardians[0]?.personId)
  return (
    <Deed id="guardian-paper" title={text.person.paper} call="POST /people/:personId/guardian-papers"
      button={text.person.paper} done={text.person.paperDone} after={again}
      input={(note) => (guardianId ? { personId: person.id, guardianId, note } : undefined)}>
      <DeedField label={text.person.guardian}>
        <Select value={guardianId} style={{ width: 200 }} onChange={setGuardian}
          options={guardians.map((kin) => ({ value: kin.personId, label: kin.nameMasked }))} />
      </DeedField>
    </Deed>
  )
}
