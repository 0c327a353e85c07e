import { Button, Input } from 'antd'
import { useState } from 'react'
import { Deed, DeedField } from '../../components/deed.tsx'
import { HoursField } from '../../components/hours-field.tsx'
import { type Named, PersonField } from '../../components/person-field.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import { draftOf, emptyDraft, toChange, toRegister, withPerson, type Draft, type Merchant } from './model.ts'

const words = text.merchants

interface FieldsProps { id: string; draft: Draft; keep: (part: Partial<Draft>) => void }

const Fields = ({ id, draft, keep }: FieldsProps) => {
  const { say } = useSpeech()
  const [named, setNamed] = useState<Named>()
  const add = (): void => {
    if (named) keep({ people: withPerson(draft.people, named) })
    setNamed(undefined)
  }
  return (
    <>
      <div className="filters">
        <DeedField label={words.name}>
          <Input value={draft.name} maxLength={30} onChange={(event) => keep({ name: event.target.value })} data-testid={`${id}-name`} />
        </DeedField>
        <DeedField label={words.address}>
          <Input value={draft.address} maxLength={60} onChange={(event) => keep({ address: event.target.value })} data-testid={`${id}-address`} />
        </DeedField>
      </div>
      <HoursField id={id} hours={draft.hours} change={(hours) => keep({ hours })} />
      <h3>{say(words.people)}</h3>
      {draft.people.map(({ personId, nameMasked }) => (
        <p key={personId}>
          {nameMasked}{' '}
          <Button size="small" onClick={() => keep({ people: draft.people.filter((one) => one.personId !== personId) })}>{say(words.remove)}</Button>
        </p>
      ))}
      <PersonField id={id} named={named} name={setNamed} />
      {named && <Button onClick={add} data-testid={`${id}-add`}>{say(words.addPerson)}</Button>}
    </>
  )
}

export const RegisterForm = ({ community, done }: { community: string; done: () => void }) => {
  const [draft, setDraft] = useState(emptyDraft)
  return (
    <section className="card panel">
      <Deed id="register-merchant" title={words.make} call="POST /reward-work/merchants" button={words.submit} done={words.made} noteless
        input={() => toRegister(community, draft)} after={() => { setDraft(emptyDraft); done() }}>
        <Fields id="merchant" draft={draft} keep={(part) => setDraft((before) => ({ ...before, ...part }))} />
      </Deed>
    </section>
  )
}

/** Name, address, people; and whether it is still a partner. Closed, it gives out only what vouchers promise already. */
export const ChangeForm = ({ merchant, done }: { merchant: Merchant; done: () => void }) => {
  const [draft, setDraft] = useState(() => draftOf(merchant))
  return (
    <>
      <Deed id={`save-${merchant.id}`} title={words.change} call="PUT /reward-work/merchants/:merchantId" noteless
        button={words.save} done={words.saved} input={() => toChange(merchant, draft, merchant.active)} after={done}>
        <Fields id={`change-${merchant.id}`} draft={draft} keep={(part) => setDraft((before) => ({ ...before, ...part }))} />
      </Deed>
      <Deed id={`turn-${merchant.id}`} title={merchant.active ? words.stop : words.resume} call="PUT /reward-work/merchants/:merchantId"
        button={merchant.active ? words.stop : words.resume} done={words.saved} noteless
        input={() => toChange(merchant, draftOf(merchant), !merchant.active)} after={done} />
    </>
  )
}
