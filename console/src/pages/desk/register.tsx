import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import { firstVersion } from '../../../../shared/terms.ts'
import { Link } from 'react-router'
import { useMe } from '../../api/me.tsx'
import { Deed, DeedField } from '../../components/deed.tsx'
import { routes } from '../../shell/routes.ts'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { emptyFacts, FactsFields, factsOf } from '../person/facts-form.tsx'
import { given, isHalfContact } from '../person/model.ts'

/** Registers somebody who has no phone; everything else is done on their record. */
export const RegisterForm = ({ community }: { community: string }) => {
  const { say } = useSpeech()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [facts, setFacts] = useState(emptyFacts)
  const version = useMe().terms?.inForce ?? firstVersion
  const [heard, setHeard] = useState(false)
  const [made, setMade] = useState<string>()
  const finish = ({ personId }: { personId: string }): void => {
    setMade(personId)
    setName('')
    setPhone('')
    setFacts(emptyFacts)
    setHeard(false)
  }
  return (
    <>
      <Deed id="register" title={text.desk.register} call="POST /desk/people" button={text.desk.submitRegister}
        done={text.desk.registered} after={finish} input={(note) => (name.trim() && !isHalfContact(facts)
          ? { name: name.trim(), community, note, ...given({ phone }), ...factsOf(facts), ...(heard ? { terms: version } : {}) } : undefined)}>
        <div className="form-row">
          <DeedField label={text.desk.name}>
            <Input value={name} maxLength={30} data-testid="register-name" onChange={(event) => setName(event.target.value)} />
          </DeedField>
          <DeedField label={text.desk.phone}>
            <Input value={phone} maxLength={11} onChange={(event) => setPhone(event.target.value.replace(/\D/g, ''))} />
          </DeedField>
        </div>
        <FactsFields draft={facts} change={(part) => setFacts({ ...facts, ...part })} />
        <Checkbox checked={heard} onChange={(event) => setHeard(event.target.checked)} data-testid="register-terms">
          {say(text.terms.readOut, { version })}
        </Checkbox>
      </Deed>
      {made && <Link to={routes.person(community, made)} data-testid="open-registered">{say(text.desk.openRecord)}</Link>}
    </>
  )
}
