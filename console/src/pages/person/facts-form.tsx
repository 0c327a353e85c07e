import { Input, Select } from 'antd'
import { useState } from 'react'
import { genders } from '../../../../shared/purposes.ts'
import { Deed, DeedField } from '../../components/deed.tsx'
import { text } from '../../text/catalogue.ts'
import { useSpeech } from '../../text/language.tsx'
import type { PartProps } from './index.tsx'
import { contactOf, given, isHalfContact, wordsOf } from './model.ts'

export interface FactsDraft {
  birthDay: string; gender: (typeof genders)[number] | undefined; skills: string; dialects: string
  contactName: string; contactPhone: string; contactRelation: string; healthNote: string
}
export const emptyFacts: FactsDraft = {
  birthDay: '', gender: undefined, skills: '', dialects: '', contactName: '', contactPhone: '', contactRelation: '', healthNote: '',
}


/** What is sent of the fields that were filled in. */
export const factsOf = ({ birthDay, gender, skills, dialects, healthNote, ...contact }: FactsDraft) => given({
  birthDay, gender, skills: wordsOf(skills), dialects: wordsOf(dialects), emergencyContact: contactOf(contact),
  healthNote: healthNote.trim(),
})

/** Whom to ring and what to know of the person's health; it is only written here, and read by whoever needs it. */
const EmergencyFields = ({ draft, change }: { draft: FactsDraft; change: (part: Partial<FactsDraft>) => void }) => {
  const t = text.person
  return (
    <div className="form-row">
      <DeedField label={t.contactName}>
        <Input value={draft.contactName} maxLength={30} data-testid="facts-contact-name"
          onChange={(event) => change({ contactName: event.target.value })} />
      </DeedField>
      <DeedField label={t.contactPhone}>
        <Input value={draft.contactPhone} maxLength={13} data-testid="facts-contact-phone"
          onChange={(event) => change({ contactPhone: event.target.value })} />
      </DeedField>
      <DeedField label={t.contactRelation}>
        <Input value={draft.contactRelation} maxLength={10} data-testid="facts-contact-relation"
          onChange={(event) => change({ contactRelation: event.target.value })} />
      </DeedField>
      <DeedField label={t.healthNote}>
        <Input value={draft.healthNote} maxLength={200} data-testid="facts-health"
          onChange={(event) => change({ healthNote: event.target.value })} />
      </DeedField>
    </div>
  )
}

/** The fields of the facts that a worker fills in. */
export const FactsFields = ({ draft, change }: { draft: FactsDraft; change: (part: Partial<FactsDraft>) => void }) => {
  const { say } = useSpeech()
  const t = text.person
  return (
    <>
      <div className="form-row">
        <DeedField label={t.birthDay}>
          <Input type="date" value={draft.birthDay} data-testid="facts-birthday"
            onChange={(event) => change({ birthDay: event.target.value })} />
        </DeedField>
        <DeedField label={t.gender}>
          <Select value={draft.gender} allowClear style={{ width: 120 }} onChange={(gender) => change({ gender })}
            options={genders.map((one) => ({ value: one, label: say(t[one]) }))} />
        </DeedField>
        <DeedField label={t.skills}>
          <Input value={draft.skills} maxLength={200} placeholder={say(t.skillsHint)} data-testid="facts-skills"
            onChange={(event) => change({ skills: event.target.value })} />
        </DeedField>
        <DeedField label={t.dialects}>
          <Input value={draft.dialects} maxLength={100} data-testid="facts-dialects"
            onChange={(event) => change({ dialects: event.target.value })} />
        </DeedField>
      </div>
      <EmergencyFields draft={draft} change={change} />
    </>
  )
}

/** Facts filled in or corrected with consent on paper. */
export const FactsForm = ({ person, again }: PartProps) => {
  const [draft, setDraft] = useState(emptyFacts)
  const facts = factsOf(draft)
  return (
    <Deed id="save-facts" title={text.person.facts} call="PUT /people/:personId/facts" button={text.person.saveFacts}
      done={text.person.saved} after={() => { setDraft(emptyFacts); again() }}
      input={(note) => (Object.keys(facts).length > 0 && !isHalfContact(draft) ? { personId: person.id, ...facts, note } : undefined)}>
      <FactsFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
    </Deed>
  )
}
