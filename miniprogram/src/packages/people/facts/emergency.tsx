import { View } from '@tarojs/components'
import { useState } from 'react'
import { emergencyPurposes, purposes } from '../../../../../shared/purposes.ts'
import { Button } from '../../../components/button.tsx'
import { Field as Line } from '../../../components/field.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Options } from '../../../components/options.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Section } from '../../../components/section.tsx'
import { change } from '../../../state/change.ts'
import { useAction } from '../../../state/use-action.ts'
import { common } from '../../../text/common.ts'
import { emergencyWords, factsWords, relationWords } from '../../../text/facts.ts'
import { useText } from '../../../text/use-text.ts'
import {
  type Contact, type EmergencyField, type Facts, contactOf, emptyContact, offered, saving,
} from './model.ts'
import { Withdraw } from './withdraw.tsx'

const icons = { emergencyContact: 'people', healthNote: 'info' } as const

/** What helps when something happens: each line the way to change it. */
export const EmergencyFacts = ({ facts, onAsk }: { facts: Facts; onAsk: (field: EmergencyField) => void }) => {
  const say = useText()
  const { emergencyContact: contact, healthNote } = facts
  const shown = {
    emergencyContact: contact && `${contact.name} · ${contact.relation} · ${contact.phone}`, healthNote,
  }
  return (
    <Section title={say(emergencyWords.title)}>
      <View id='emergency' className='lines'>
        {emergencyPurposes.map((field) => (
          <LinkRow key={field} id={`fact-${field}`} icon={icons[field]} label={say(emergencyWords[field])}
            note={shown[field] ?? say(factsWords.notSet)} onTap={() => onAsk(field)} />
        ))}
      </View>
    </Section>
  )
}

const ContactLines = ({ contact, onChange }: { contact: Contact; onChange: (contact: Contact) => void }) => {
  const say = useText()
  const relations = offered(relationWords, contact.relation === '' ? [] : [contact.relation])
  return (
    <>
      <Line id='contact-name' label={say(emergencyWords.name)} value={contact.name} maxLength={30}
        onInput={(name) => onChange({ ...contact, name })} />
      <Line id='contact-phone' label={say(emergencyWords.phone)} hint={say(emergencyWords.phoneHint)} type='number'
        value={contact.phone} maxLength={13} onInput={(phone) => onChange({ ...contact, phone })} />
      <View>{say(emergencyWords.relation)}</View>
      <Options name='relation' look='grid' options={relations.map((one) => ({ key: one[0], label: say(one) }))}
        selected={contact.relation} onPick={(relation) => onChange({ ...contact, relation })} />
    </>
  )
}

interface Props { field: EmergencyField; facts: Facts; done: () => Promise<void>; back: () => void }

/** Whom to ring, or what to know of my health: what it is for first, then the answer, then a yes to both. */
export const AskEmergency = ({ field, facts, done, back }: Props) => {
  const say = useText()
  const action = useAction()
  const [contact, setContact] = useState(facts.emergencyContact ?? emptyContact)
  const [note, setNote] = useState(facts.healthNote ?? '')
  const value = field === 'healthNote' ? note.trim() || undefined : contactOf(contact)
  const save = () => action.run(async () => {
    if (value === undefined) return
    await change('PUT /me/facts', saving(field, value))
    await done()
  })
  return (
    <Section title={say(emergencyWords[field])}>
      <Notice id='purpose' tone='info'>
        <View>{say(factsWords.purpose)}</View>
        {say([purposes[field].zh, purposes[field].en])}
      </Notice>
      {field === 'healthNote'
        ? <Line id='health-note' label={say(emergencyWords.noteLabel)} hint={say(emergencyWords.noteHint)} value={note}
            maxLength={200} onInput={setNote} />
        : <ContactLines contact={contact} onChange={setContact} />}
      <Button id='save-fact' icon='tick' label={say(factsWords.agree)} busy={action.busy} disabled={value === undefined}
        onTap={() => void save()} />
      <ProblemNotice problem={action.problem} />
      {facts[field] !== undefined && <Withdraw purpose={field} done={done} />}
      <Button id='previous' kind='quiet' label={say(common.back)} onTap={back} />
    </Section>
  )
}
